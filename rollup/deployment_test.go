package rollup

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/forks"
	"nrollup/internal/blockgen"
)

// A file that a newer program has written can name a fork of L1 that this one does not
// know. It is not lost, and nothing else that is unknown is taken.
func TestDeploymentUnknownFork(t *testing.T) {
	spec := testSpec()
	d := &Deployment{L1: blockgen.Config(1), Contracts: testContracts(t, spec), GenesisHash: common.Hash{1}, Spec: *spec}
	d.Unknown = &forks.Unknown{Name: "Hegota", Since: 7_000_000_000}
	name := filepath.Join(t.TempDir(), "rollup.json")
	if err := d.Write(name); err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(name)
	if err != nil || !bytes.Contains(content, []byte(`"hegotaTime": 7000000000`)) {
		t.Fatalf("written as %s, %v", content, err)
	}
	back, err := ReadDeployment(name)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(back.Unknown, d.Unknown) || !reflect.DeepEqual(back.L1, d.L1) {
		t.Errorf("have %+v, %+v", back.Unknown, back.L1)
	}
	for _, change := range [][2]string{
		{`"genesisHash"`, `"genesisTime": 7, "genesisHash"`},
		{`"hegotaTime": 7000000000`, `"hegotaTime": "soon"`},
		{`"chainId": 1,`, ``},
	} {
		if err := os.WriteFile(name, bytes.Replace(content, []byte(change[0]), []byte(change[1]), 1), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := ReadDeployment(name); err == nil {
			t.Errorf("read with %s in place of %s", change[1], change[0])
		}
	}
}
