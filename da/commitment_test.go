package da

import (
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"os"
	"testing"
)

// testdata/commitments.json is what celestiaorg/go-square v3.0.2 has for blobs with
// a formula for content.
func TestShareCommitment(t *testing.T) {
	text, err := os.ReadFile("testdata/commitments.json")
	if err != nil {
		t.Fatal(err)
	}
	var vectors []struct {
		Namespace, Commitment string
		Size                  int
	}
	if err := json.Unmarshal(text, &vectors); err != nil {
		t.Fatal(err)
	}
	for _, v := range vectors {
		namespace, err := parseNamespace(v.Namespace)
		if err != nil {
			t.Fatal(err)
		}
		data := make([]byte, v.Size)
		for i := range data {
			data[i] = byte(i*i>>8) ^ byte(i*7)
		}
		if got := shareCommitment(namespace, data); hex.EncodeToString(got[:]) != v.Commitment {
			t.Errorf("%d bytes: %x, want %s", v.Size, got, v.Commitment)
		}
	}
	if len(vectors) < 10 {
		t.Errorf("only %d vectors", len(vectors))
	}
}

// The blob of Celestia's documentation, which is on its main network.
func TestShareCommitmentPublished(t *testing.T) {
	namespace, err := parseNamespace("0x42690c204d39600fddd3")
	if err != nil {
		t.Fatal(err)
	}
	if s := base64.StdEncoding.EncodeToString(namespace[:]); s != "AAAAAAAAAAAAAAAAAAAAAAAAAEJpDCBNOWAP3dM=" {
		t.Errorf("namespace %s", s)
	}
	got := shareCommitment(namespace, []byte("gm"))
	if s := base64.StdEncoding.EncodeToString(got[:]); s != "IXg+08HV5RsPF3Lle8PH+B2TUGsGUsBiseflxh6wB5E=" {
		t.Errorf("commitment %s", s)
	}
}
