package da

import (
	"crypto/sha256"
	"encoding/binary"
	"math/bits"
)

// Sizes of Celestia's shares (specs: shares), in bytes.
const (
	namespaceSize     = 29 // version, id
	shareSize         = 512
	shareHead         = namespaceSize + 1 // and the info byte
	sequenceSize      = 4                 // of the length, in the first share
	firstShareData    = shareSize - shareHead - sequenceSize
	nextShareData     = shareSize - shareHead
	subtreeThreshold  = 64 // subtree roots of a blob, about (ADR-013)
	sequenceStartFlag = 1  // of the info byte, whose upper 7 bits are the share version
)

// shareCommitment returns the commitment by which Celestia knows a blob of share
// version 0: the Merkle root of the roots of namespaced Merkle trees over its
// shares (specs: data square layout, blob share commitment rules).
func shareCommitment(namespace [namespaceSize]byte, data []byte) [32]byte {
	shares := splitShares(namespace, data)
	width := subtreeWidth(len(shares))
	var roots [][]byte
	for len(shares) > 0 {
		size := min(width, 1<<(bits.Len(uint(len(shares)))-1))
		root := namespacedRoot(namespace, shares[:size])
		roots, shares = append(roots, root[:]), shares[size:]
	}
	return merkleRoot(roots)
}

// splitShares returns the shares of a blob, without the namespace in front.
func splitShares(namespace [namespaceSize]byte, data []byte) [][]byte {
	var shares [][]byte
	for start := true; start || len(data) > 0; start = false {
		share := make([]byte, 0, shareSize)
		share = append(share, namespace[:]...)
		room := nextShareData
		if start {
			share = append(share, sequenceStartFlag)
			share = binary.BigEndian.AppendUint32(share, uint32(len(data)))
			room = firstShareData
		} else {
			share = append(share, 0)
		}
		n := min(room, len(data))
		share = append(share, data[:n]...)
		shares, data = append(shares, share[:shareSize]), data[n:]
	}
	return shares
}

// subtreeWidth returns how many shares a subtree has at most (ADR-013).
func subtreeWidth(shares int) int {
	square := 1
	for square*square < shares {
		square *= 2
	}
	return min(powerOfTwo((shares+subtreeThreshold-1)/subtreeThreshold), square)
}

// powerOfTwo rounds up.
func powerOfTwo(n int) int { return 1 << bits.Len(uint(n-1)) }

// namespacedRoot returns the root of a namespaced Merkle tree whose leaves all have
// the same namespace: smallest and largest namespace, digest. The number of shares is
// a power of two.
func namespacedRoot(namespace [namespaceSize]byte, shares [][]byte) [2*namespaceSize + sha256.Size]byte {
	h := sha256.New()
	if len(shares) == 1 {
		h.Write([]byte{0})
		h.Write(namespace[:])
		h.Write(shares[0])
	} else {
		left, right := namespacedRoot(namespace, shares[:len(shares)/2]), namespacedRoot(namespace, shares[len(shares)/2:])
		h.Write([]byte{1})
		h.Write(left[:])
		h.Write(right[:])
	}
	var root [2*namespaceSize + sha256.Size]byte
	copy(root[:], namespace[:])
	copy(root[namespaceSize:], namespace[:])
	h.Sum(root[:2*namespaceSize])
	return root
}

// merkleRoot returns the root of a binary Merkle tree (RFC 6962, section 2.1).
func merkleRoot(leaves [][]byte) [32]byte {
	if len(leaves) == 1 {
		return sha256.Sum256(append([]byte{0}, leaves[0]...))
	}
	split := powerOfTwo(len(leaves)) / 2
	left, right := merkleRoot(leaves[:split]), merkleRoot(leaves[split:])
	return sha256.Sum256(append(append([]byte{1}, left[:]...), right[:]...))
}
