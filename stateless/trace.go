package stateless

import (
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"
)

// SchemaID names the encoding of a trace: the fork index in the high byte, the
// revision in the low one.
type SchemaID uint16

const schemaIDSize = 2

// ErrUnknownSchema is returned by DecodeTrace for a trace of a schema that this
// package cannot decode.
var ErrUnknownSchema = errors.New("unknown schema id")

// Trace is a stateless input together with the schema that it is encoded in.
type Trace struct {
	SchemaID SchemaID
	Input    Input
}

// DecodeTrace parses schema_id (2 bytes, big endian) ‖ SSZ(StatelessInput). The
// encoding must be canonical: every limit of the types is enforced, every offset
// is the only possible one, nothing trails. The trace holds no reference to b.
func DecodeTrace(b []byte) (*Trace, error) {
	if len(b) < schemaIDSize {
		return nil, fmt.Errorf("trace of %d bytes has no schema id", len(b))
	}
	t := &Trace{SchemaID: SchemaID(binary.BigEndian.Uint16(b))}
	if ForkOf(t.SchemaID) == nil {
		return nil, fmt.Errorf("%w %#04x", ErrUnknownSchema, uint16(t.SchemaID))
	}
	if err := t.Input.UnmarshalSSZ(b[schemaIDSize:]); err != nil {
		return nil, fmt.Errorf("decode stateless input: %w", err)
	}
	return t, nil
}

// Encode returns the encoding that DecodeTrace parses. It fails if a list is
// longer than its limit.
func (t *Trace) Encode() ([]byte, error) {
	b := make([]byte, schemaIDSize, schemaIDSize+t.Input.SizeSSZ())
	binary.BigEndian.PutUint16(b, uint16(t.SchemaID))
	b, err := t.Input.MarshalSSZTo(b)
	if err != nil {
		return nil, fmt.Errorf("encode stateless input: %w", err)
	}
	return b, nil
}

// ResultSize is the size of an encoded Result, in bytes.
const ResultSize = 43

// Result is the SSZ container StatelessValidationResult. Input that cannot be
// decoded has the zero Result.
type Result struct {
	NewPayloadRequestRoot common.Hash
	Valid                 bool
	ChainID               uint64
	SchemaID              SchemaID
}

// Bytes returns the SSZ encoding of the result.
func (r Result) Bytes() [ResultSize]byte {
	var b [ResultSize]byte
	copy(b[:32], r.NewPayloadRequestRoot[:])
	if r.Valid {
		b[32] = 1
	}
	binary.LittleEndian.PutUint64(b[33:], r.ChainID)
	binary.LittleEndian.PutUint16(b[41:], uint16(r.SchemaID))
	return b
}

// Claim is what a caller of EXECUTE asserts of a trace: executing its block on
// the state PreStateRoot gives the state PostStateRoot and uses GasUsed gas, as
// consensus counts it for the header.
type Claim struct {
	PreStateRoot  common.Hash
	PostStateRoot common.Hash
	GasUsed       uint64
}

// Statement is what a verified trace establishes beyond the claim.
type Statement struct {
	NewPayloadRequestRoot common.Hash
	BlockHash             common.Hash
	ParentHash            common.Hash
	BlockNumber           uint64
	Timestamp             uint64 // seconds
	GasLimit              uint64
	BaseFeePerGas         uint256.Int // wei
	FeeRecipient          common.Address
	ParentBeaconBlockRoot common.Hash
	PrevRandao            common.Hash
	ReceiptsRoot          common.Hash
	ChainID               uint64
	SchemaID              SchemaID
}
