package stateless

import (
	"encoding/json"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"os"
	"testing"
)

func TestPublished(t *testing.T) {
	b, err := os.ReadFile("../../shared/vectors/stateless/sar00.json")
	if err != nil {
		t.Fatal(err)
	}
	var m map[string]struct {
		Blocks []struct {
			In  hexutil.Bytes `json:"statelessInputBytes"`
			Out hexutil.Bytes `json:"statelessOutputBytes"`
		} `json:"blocks"`
	}
	json.Unmarshal(b, &m)
	for _, v := range m {
		for _, bl := range v.Blocks {
			tr, err := DecodeTrace(bl.In)
			if err != nil {
				t.Fatal(err)
			}
			root, err := tr.Input.NewPayloadRequest.HashTreeRoot()
			t.Logf("%x %x %v", root, bl.Out, err)
			enc, _ := tr.Encode()
			t.Log(string(enc) == string(bl.In))
		}
	}
}
