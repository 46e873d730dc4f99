package e2e

import (
	"bytes"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient/gethclient"
	"github.com/ethereum/go-ethereum/ethdb/memorydb"
	"github.com/ethereum/go-ethereum/rlp"
	"github.com/ethereum/go-ethereum/trie"

	"nrollup/contracts/bindings"
)

// settledInFull checks that both sides agree on every block: the contract's head
// is the rollup's latest and safe block, and it has the state root of each.
func (n *network) settledInFull() {
	n.Helper()
	contract := bindings.NewNativeRollup()
	head := view(n.l1, "latest", n.deployment.Contracts.Rollup, contract.PackHead(), contract.UnpackHead)
	for _, label := range []string{"latest", "safe"} {
		header := n.l2.header(label)
		if header.Number.Uint64() != head.Number || header.Hash() != head.BlockHash || header.Root != head.StateRoot {
			n.Errorf("%s block of the rollup is %v (%v), the contract has %+v", label, header.Number, header.Hash(), head)
		}
	}
	for _, number := range n.rootsKept(head.Number) {
		header, err := n.l2.HeaderByNumber(n.ctx, new(big.Int).SetUint64(number))
		n.must(err)
		if root := n.stateRootAt(number); root != header.Root {
			n.Errorf("the contract has state root %v of block %d, the rollup %v", root, number, header.Root)
		}
	}
}

// rootsKept returns the numbers of the blocks whose state roots the contract has: all
// up to the head, or the last ones of its final proposals.
func (n *network) rootsKept(head uint64) (numbers []uint64) {
	n.Helper()
	if n.services == nil {
		for number := range head + 1 {
			numbers = append(numbers, number)
		}
		return numbers
	}
	contract := bindings.NewOptimisticRollup()
	logs, err := n.l1.FilterLogs(n.ctx, ethereum.FilterQuery{
		Addresses: []common.Address{n.deployment.Contracts.Rollup},
		Topics:    [][]common.Hash{{contract.GetABI().Events["Finalized"].ID}},
	})
	n.must(err)
	for i := range logs {
		e, err := contract.UnpackFinalizedEvent(&logs[i])
		n.must(err)
		numbers = append(numbers, e.Number)
	}
	return append(numbers, 0)
}

// stateRootAt returns the state root that the contract has of a block.
func (n *network) stateRootAt(number uint64) common.Hash {
	n.Helper()
	contract := bindings.NewNativeRollup()
	return view(n.l1, "latest", n.deployment.Contracts.Rollup, contract.PackStateRootAt(number), contract.UnpackStateRootAt)
}

// provenAtSafe checks a proof that the rollup's RPC gives of a storage slot at
// its safe block, against the state root in the contract alone.
func (n *network) provenAtSafe(account common.Address, slot common.Hash, want *big.Int) {
	n.Helper()
	proof, err := gethclient.New(n.l2.Client.Client()).GetProof(n.ctx, account, []string{slot.Hex()}, tag("safe"))
	n.must(err)
	root := n.stateRootAt(n.l2.header("safe").Number.Uint64())

	var found types.StateAccount
	value, err := trie.VerifyProof(root, crypto.Keccak256(account[:]), proofNodes(proof.AccountProof))
	n.must(err)
	n.must(rlp.DecodeBytes(value, &found))
	if found.Root != proof.StorageHash || !bytes.Equal(found.CodeHash, proof.CodeHash[:]) || found.Nonce != proof.Nonce {
		n.Errorf("proven account %+v, said %+v", found, proof)
	}
	value, err = trie.VerifyProof(found.Root, crypto.Keccak256(slot[:]), proofNodes(proof.StorageProof[0].Proof))
	n.must(err)
	_, content, _, err := rlp.Split(value)
	n.must(err)
	if got := new(big.Int).SetBytes(content); got.Cmp(want) != 0 || want.Sign() == 0 {
		n.Errorf("proven value %v, want %v", got, want)
	}
	if _, err := trie.VerifyProof(common.Hash{1}, crypto.Keccak256(account[:]), proofNodes(proof.AccountProof)); err == nil {
		n.Error("the proof holds against any root")
	}
}

func proofNodes(nodes []string) *memorydb.Database {
	db := memorydb.New()
	for _, node := range nodes {
		raw := common.FromHex(node)
		_ = db.Put(crypto.Keccak256(raw), raw) // never fails
	}
	return db
}
