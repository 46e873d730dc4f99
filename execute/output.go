package execute

import (
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

func word(n uint64) [32]byte { return uint256.NewInt(n).Bytes32() }
