package transition_test

import (
	"bytes"
	"errors"
	"os"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"
	"github.com/holiman/uint256"

	"nrollup/internal/forge"
	"nrollup/internal/vectors"
	"nrollup/stateless"
	"nrollup/transition"
)

func at(time uint64) *uint64 { return &time }

// A rollup has the rules of L1 from its first block on, whatever the number of
// the block at which L1 adopted them.
func TestRollupOfMainnet(t *testing.T) {
	for era, amsterdam := range map[forge.Era]*uint64{forge.Amsterdam: at(0), forge.Osaka: nil} {
		config := *params.MainnetChainConfig
		config.ShanghaiTime, config.CancunTime, config.PragueTime = at(0), at(0), at(0)
		config.OsakaTime, config.AmsterdamTime = at(0), amsterdam
		config.BPO1Time, config.BPO2Time = at(0), at(0)
		f := baseIn(t, era, forge.Transfers)
		if _, err := transition.New(&config, transition.Options{}).VerifyTrace(f.Claim, f.Trace); err != nil {
			t.Errorf("era %d: %v", era, err)
		}
		if config.LondonBlock.Sign() == 0 || params.MainnetChainConfig.ChainID.Cmp(common.Big1) != 0 {
			t.Error("the configuration of L1 was changed")
		}
	}
}

// The published vector, output byte for byte.
func TestPublishedVector(t *testing.T) {
	raw, err := os.ReadFile("../testdata/stateless/sar00.json")
	if err != nil {
		t.Fatal(err)
	}
	_, published, err := vectors.Parse(raw)
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range published {
		res, err := transition.Validate(v.Bytes, transition.Options{})
		if have := res.Bytes(); err != nil || !bytes.Equal(have[:], v.Expect.Output) {
			t.Errorf("%s: have %x, want %x: %v", v.Name, have, v.Expect.Output, err)
		}
	}
	if len(published) == 0 {
		t.Error("no vector")
	}
}

// What a rollup may not have is valid for the guest, like for Ethereum.
func TestGuestAllowsWhatRollupsRefuse(t *testing.T) {
	for _, era := range []forge.Era{forge.Osaka, forge.Amsterdam} {
		testGuestAllowsWhatRollupsRefuse(t, era)
	}
}

func testGuestAllowsWhatRollupsRefuse(t *testing.T, era forge.Era) {
	for name, change := range map[string]func(*forge.Forgery) error{
		"withdrawals": func(f *forge.Forgery) error {
			f.Payload().Withdrawals = []stateless.Withdrawal{{Index: 1, Validator: 2, Address: f.Sender(), Amount: 3}}
			return nil
		},
		"slot number": func(f *forge.Forgery) error {
			f.Payload().SlotNumber = 12
			return nil
		},
		"blob": func(f *forge.Forgery) error {
			hash := common.Hash{1, 2, 3}
			f.Trace.Input.NewPayloadRequest.VersionedHashes = []common.Hash{hash}
			f.Payload().BlobGasUsed = params.BlobTxBlobGasPerBlob
			sender := f.Sender()
			return f.AppendTx(&types.BlobTx{
				ChainID: uint256.MustFromBig(f.Config.ChainID), Nonce: f.Nonce(), Gas: 100_000, To: sender,
				GasFeeCap: uint256.NewInt(1e10), BlobFeeCap: uint256.NewInt(1e10), BlobHashes: []common.Hash{hash},
			})
		},
	} {
		if era == forge.Osaka && name == "slot number" {
			continue // there is none
		}
		f := baseIn(t, era, forge.Transfers)
		if err := change(f); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if err := f.Rerun(); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		trace, err := f.Trace.Encode()
		if err != nil {
			t.Fatal(err)
		}
		if res, err := transition.Validate(trace, transition.Options{}); !res.Valid {
			t.Errorf("%s: guest: %v", name, err)
		}
		if _, err := transition.New(f.Config, transition.Options{}).Verify(f.Claim, trace); !errors.Is(err, transition.ErrRollupRule) {
			t.Errorf("%s: rollup: %v", name, err)
		}
	}
}

// The result of an invalid block tells which it was; that of undecodable bytes
// tells nothing.
func TestGuestResults(t *testing.T) {
	testGuestResults(t, baseIn(t, forge.Osaka, forge.Transfers), stateless.SchemaOsaka)
	testGuestResults(t, baseIn(t, forge.Amsterdam, forge.Transfers), stateless.SchemaAmsterdam)
}

func testGuestResults(t *testing.T, f *forge.Forgery, schema stateless.SchemaID) {
	trace, err := f.Trace.Encode()
	if err != nil {
		t.Fatal(err)
	}
	valid, err := transition.Validate(trace, transition.Options{})
	if err != nil || !valid.Valid || valid.ChainID != f.Config.ChainID.Uint64() || valid.SchemaID != schema {
		t.Fatalf("valid: %+v, %v", valid, err)
	}
	for _, workers := range []int{1, 3} {
		f.Witness().State = nil
		trace, err := f.Trace.Encode()
		if err != nil {
			t.Fatal(err)
		}
		invalid, err := transition.Validate(trace, transition.Options{Workers: workers})
		want := valid
		want.Valid = false
		if invalid != want || !errors.Is(err, transition.ErrWitness) {
			t.Errorf("invalid: have %+v, want %+v: %v", invalid, want, err)
		}
	}
	garbage, err := transition.Validate(trace[:100], transition.Options{})
	if (garbage != stateless.Result{}) || !errors.Is(err, transition.ErrUndecodable) {
		t.Errorf("garbage: %+v, %v", garbage, err)
	}
}
