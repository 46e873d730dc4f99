package blockgen

import (
	"encoding/binary"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/params"
)

// Each request pays a fee of one ether, far above what the contracts ask until
// some hundreds of requests are waiting.
const (
	requestFee = params.Ether
	requestGas = 100_000 + 8*(writeSlotGas+newSlotGas)
)

func withdrawalRequest(d *Draft) {
	d.Call(d.Sender(), params.WithdrawalQueueAddress, requestFee, requestGas, d.bytes(48+8))
}

func consolidationRequest(d *Draft) {
	d.Call(d.Sender(), params.ConsolidationQueueAddress, requestFee, requestGas, d.bytes(48+48))
}

// builderDeposit deposits one ether: the amount is in gwei, big endian.
func builderDeposit(d *Draft) {
	data := slices.Concat(d.bytes(48+32), binary.BigEndian.AppendUint64(nil, params.Ether/params.GWei), d.bytes(96))
	d.Call(d.Sender(), params.BuilderDepositAddress, requestFee+params.Ether, requestGas, data)
}

func builderExit(d *Draft) {
	d.Call(d.Sender(), params.BuilderExitAddress, requestFee, requestGas, d.bytes(48))
}

func deposit(d *Draft) {
	amount := binary.LittleEndian.AppendUint64(nil, 32*params.Ether/params.GWei)
	index := binary.LittleEndian.AppendUint64(nil, d.number<<16+uint64(len(d.txs)))
	data := depositEvent(d.bytes(48), d.bytes(32), amount, d.bytes(96), index)
	d.Call(d.Sender(), d.g.genesis.Config.DepositContractAddress, 0, callGas(data, 20_000), data)
}

// depositEvent returns the ABI encoding of the fields of a DepositEvent, five
// values of type bytes.
func depositEvent(fields ...[]byte) []byte {
	var head, tail []byte
	for _, field := range fields {
		head = append(head, word(uint64(32*len(fields)+len(tail)))...)
		tail = append(tail, word(uint64(len(field)))...)
		tail = append(tail, common.RightPadBytes(field, (len(field)+31)/32*32)...)
	}
	return append(head, tail...)
}
