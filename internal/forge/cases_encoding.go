package forge

import (
	"encoding/binary"

	"nrollup/execute"
	"nrollup/transition"
)

var encodingCases = []Case{
	{Name: "encoding-no-input", Scenario: Transfers, Bytes: cut(0), Want: execute.ErrMalformedInput},
	{Name: "encoding-short-head", Scenario: Transfers, Bytes: cut(execute.HeadSize - 1), Want: execute.ErrMalformedInput},
	{Name: "encoding-gas-of-65-bits", Scenario: Transfers, Bytes: put(87, 1), Want: execute.ErrMalformedInput},
	{Name: "encoding-no-trace", Scenario: Transfers, Bytes: cut(execute.HeadSize), Want: transition.ErrUndecodable},
	{Name: "encoding-schema-revision", Scenario: Transfers, Bytes: put(execute.HeadSize+1, 2), Want: transition.ErrUndecodable},
	{Name: "encoding-schema-fork", Scenario: Transfers, Bytes: put(execute.HeadSize, 0x16), Want: transition.ErrUndecodable},
	{Name: "encoding-truncated", Scenario: Transfers, Bytes: cut(600), Want: transition.ErrUndecodable},
	{Name: "encoding-first-offset", Scenario: Transfers, Bytes: put(execute.HeadSize+2, 17), Want: transition.ErrUndecodable},
	{Name: "encoding-offset-beyond-end", Scenario: Transfers, Bytes: put(execute.HeadSize+2+7, 1), Want: transition.ErrUndecodable},
	{Name: "encoding-node-too-long", Scenario: Transfers, Bytes: mergeNodes, Want: transition.ErrUndecodable},
	{Name: "encoding-trailing-byte", Scenario: Transfers, Bytes: func(in []byte) []byte { return append(in, 0) }, Want: transition.ErrAncestors},
}

func cut(n int) func([]byte) []byte {
	return func(in []byte) []byte { return in[:n] }
}

func put(at int, b byte) func([]byte) []byte {
	return func(in []byte) []byte {
		in[at] = b
		return in
	}
}

// mergeNodes moves the offsets of witness nodes so that the first is the longest
// that the second offset allows.
func mergeNodes(in []byte) []byte {
	ssz := in[execute.HeadSize+2:]
	list := ssz[binary.LittleEndian.Uint32(ssz[4:])+12:]
	for at := uint32(4); ; at += 4 {
		end := binary.LittleEndian.Uint32(list[at:])
		if end-binary.LittleEndian.Uint32(list) > 1024 {
			for i := uint32(4); i < at; i += 4 {
				binary.LittleEndian.PutUint32(list[i:], end)
			}
			return in
		}
	}
}

var claimCases = []Case{
	{Name: "claim-pre-state-root", Scenario: Transfers, Want: transition.ErrClaim, Forge: func(f *Forgery) error {
		f.Claim.PreStateRoot[0] ^= 1
		return nil
	}},
	{Name: "claim-post-state-root", Scenario: Transfers, Want: transition.ErrClaim, Forge: func(f *Forgery) error {
		f.Claim.PostStateRoot[0] ^= 1
		return nil
	}},
	{Name: "claim-more-gas", Scenario: Transfers, Want: transition.ErrClaim, Forge: func(f *Forgery) error {
		f.Claim.GasUsed++
		return nil
	}},
	{Name: "claim-less-gas", Scenario: Transfers, Want: transition.ErrClaim, Forge: func(f *Forgery) error {
		f.Claim.GasUsed--
		return nil
	}},
}
