package transition

import (
	"encoding/json"
	"os"
	"testing"

	"github.com/ethereum/go-ethereum/common/hexutil"
)

func TestPublishedVector(t *testing.T) {
	b, err := os.ReadFile("../../shared/vectors/stateless/sar00.json")
	if err != nil {
		t.Skip(err)
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
			res, err := Validate(bl.In, Options{})
			got := res.Bytes()
			t.Logf("%x %v", got, err)
			if string(got[:]) != string(bl.Out) {
				t.Fatal(err)
			}
		}
	}
}
