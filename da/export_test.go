package da

import "time"

// What the conformance tests use of the inside.
const (
	BlobData      = blobData - lengthSize // bytes of a payload in one blob
	CelestiaTries = celestiaTries
)

// ShareCommitment is how Celestia names a blob.
var ShareCommitment = shareCommitment

// SetCelestiaPause sets the time between two questions for a blob just accepted.
func SetCelestiaPause(layer Layer, pause time.Duration) {
	layer.(*several).own.(*celestia).pause = pause
}

// CelestiaPointer returns a pointer with the given contents.
func CelestiaPointer(height uint64, commitment [32]byte, hash [32]byte, namespace [namespaceSize]byte) Pointer {
	r := &celestiaReference{height, commitment, hash, namespace}
	return Pointer{Reference: r.encode()}
}
