package execute

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"nrollup/stateless"
)

// OutputSize is the size of the output of a successful call: 13 words.
const OutputSize = 13 * 32

// Output returns the output words of a call that established a statement, in
// the order new_payload_request_root, block_hash, parent_hash, block_number,
// timestamp, gas_limit, base_fee_per_gas, fee_recipient,
// parent_beacon_block_root, prev_randao, receipts_root, chain_id, schema_id.
func Output(s *stateless.Statement) []byte {
	words := [...][32]byte{
		s.NewPayloadRequestRoot,
		s.BlockHash,
		s.ParentHash,
		word(s.BlockNumber),
		word(s.Timestamp),
		word(s.GasLimit),
		s.BaseFeePerGas.Bytes32(),
		common.BytesToHash(s.FeeRecipient[:]),
		s.ParentBeaconBlockRoot,
		s.PrevRandao,
		s.ReceiptsRoot,
		word(s.ChainID),
		word(uint64(s.SchemaID)),
	}
	out := make([]byte, 0, OutputSize)
	for i := range words {
		out = append(out, words[i][:]...)
	}
	return out
}

// ParseOutput returns the statement in the output words of a successful call. It
// is an error if no call can have them.
func ParseOutput(out []byte) (*stateless.Statement, error) {
	if len(out) != OutputSize {
		return nil, fmt.Errorf("output has %d bytes, want %d", len(out), OutputSize)
	}
	word := func(i int) common.Hash { return common.Hash(out[32*i:]) }
	s := &stateless.Statement{
		NewPayloadRequestRoot: word(0),
		BlockHash:             word(1),
		ParentHash:            word(2),
		BlockNumber:           number(word(3)),
		Timestamp:             number(word(4)),
		GasLimit:              number(word(5)),
		FeeRecipient:          common.BytesToAddress(out[7*32 : 8*32]),
		ParentBeaconBlockRoot: word(8),
		PrevRandao:            word(9),
		ReceiptsRoot:          word(10),
		ChainID:               number(word(11)),
		SchemaID:              stateless.SchemaID(number(word(12))),
	}
	s.BaseFeePerGas.SetBytes32(out[6*32:])
	if !bytes.Equal(Output(s), out) {
		return nil, errors.New("output has a word that is too large")
	}
	return s, nil
}

// number returns the lowest 64 bits of a word.
func number(word common.Hash) uint64 { return binary.BigEndian.Uint64(word[24:]) }

func word(n uint64) [32]byte { return uint256.NewInt(n).Bytes32() }
