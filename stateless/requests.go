package stateless

import (
	"errors"
	"fmt"
)

// Types of execution requests (EIP-7685), in the order in which a block lists
// them.
const (
	depositRequestType        byte = 0x00 // EIP-6110
	withdrawalRequestType     byte = 0x01 // EIP-7002
	consolidationRequestType  byte = 0x02 // EIP-7251
	builderDepositRequestType byte = 0x03 // EIP-8282
	builderExitRequestType    byte = 0x04 // EIP-8282
)

// Flat returns the requests as a block's EIP-7685 list: for every type that has
// any, in ascending order, the type byte followed by the records, each in its
// SSZ encoding.
func (r *ExecutionRequests) Flat() [][]byte {
	var flat [][]byte
	flat = appendRecords(flat, depositRequestType, r.Deposits)
	flat = appendRecords(flat, withdrawalRequestType, r.Withdrawals)
	flat = appendRecords(flat, consolidationRequestType, r.Consolidations)
	flat = appendRecords(flat, builderDepositRequestType, r.BuilderDeposits)
	flat = appendRecords(flat, builderExitRequestType, r.BuilderExits)
	return flat
}

// ParseRequests is the inverse of Flat. It accepts only what Flat returns: known
// types, each at most once and in ascending order, with whole records.
func ParseRequests(flat [][]byte) (*ExecutionRequests, error) {
	r := new(ExecutionRequests)
	for i, item := range flat {
		if len(item) < 2 {
			return nil, fmt.Errorf("execution request list %d is empty", i)
		}
		if i > 0 && item[0] <= flat[i-1][0] {
			return nil, fmt.Errorf("execution request type %#02x after %#02x", item[0], flat[i-1][0])
		}
		if err := r.setRecords(item[0], item[1:]); err != nil {
			return nil, fmt.Errorf("execution requests of type %#02x: %w", item[0], err)
		}
	}
	return r, nil
}

func (r *ExecutionRequests) setRecords(typ byte, data []byte) (err error) {
	switch typ {
	case depositRequestType:
		r.Deposits, err = parseRecords[DepositRequest](data)
	case withdrawalRequestType:
		r.Withdrawals, err = parseRecords[WithdrawalRequest](data)
	case consolidationRequestType:
		r.Consolidations, err = parseRecords[ConsolidationRequest](data)
	case builderDepositRequestType:
		r.BuilderDeposits, err = parseRecords[BuilderDepositRequest](data)
	case builderExitRequestType:
		r.BuilderExits, err = parseRecords[BuilderExitRequest](data)
	default:
		err = errors.New("unknown type")
	}
	return err
}

// record is the codec of a request of type T, whose encoding has a fixed size.
type record[T any] interface {
	*T
	MarshalSSZTo([]byte) ([]byte, error)
	UnmarshalSSZ([]byte) error
	SizeSSZ() int
}

func appendRecords[T any, R record[T]](flat [][]byte, typ byte, records []T) [][]byte {
	if len(records) == 0 {
		return flat
	}
	item := []byte{typ}
	for i := range records {
		item, _ = R(&records[i]).MarshalSSZTo(item) // only a list can fail, by its limit
	}
	return append(flat, item)
}

func parseRecords[T any, R record[T]](data []byte) ([]T, error) {
	size := R(new(T)).SizeSSZ()
	if len(data)%size != 0 {
		return nil, fmt.Errorf("%d bytes are not whole records of %d", len(data), size)
	}
	records := make([]T, len(data)/size)
	for i := range records {
		if err := R(&records[i]).UnmarshalSSZ(data[i*size : (i+1)*size]); err != nil {
			return nil, err
		}
	}
	return records, nil
}
