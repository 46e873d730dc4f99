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

	"nrollup/internal/blockgen"
	"nrollup/internal/forge"
	"nrollup/internal/vectors"
	"nrollup/stateless"
	"nrollup/transition"
)

// The fork of L1 at the time of the payload decides the schema.
func TestSchemaFollowsL1(t *testing.T) {
	f := base(t, forge.Transfers)
	now := f.Payload().Timestamp
	for _, test := range []struct {
		name      string
		amsterdam *uint64
		bogota    *uint64
		want      error
	}{
		{"active since ever", at(0), nil, nil},
		{"active from this block on", at(now), nil, nil},
		{"active a second later", at(now + 1), nil, transition.ErrSchema},
		{"never active", nil, nil, transition.ErrSchema},
		{"next fork a second later", at(0), at(now + 1), nil},
		{"next fork active", at(0), at(now), transition.ErrSchema},
	} {
		config := blockgen.Config(1)
		config.AmsterdamTime, config.BogotaTime = test.amsterdam, test.bogota
		_, err := transition.New(config, transition.Options{}).VerifyTrace(f.Claim, f.Trace)
		if !errors.Is(err, test.want) {
			t.Errorf("%s: have %v, want %v", test.name, err, test.want)
		}
	}
}

func at(time uint64) *uint64 { return &time }

// A rollup has the rules of L1 from its first block on, whatever the number of
// the block at which L1 adopted them.
func TestRollupOfMainnet(t *testing.T) {
	config := *params.MainnetChainConfig
	config.AmsterdamTime = at(0)
	f := base(t, forge.Transfers)
	if _, err := transition.New(&config, transition.Options{}).VerifyTrace(f.Claim, f.Trace); err != nil {
		t.Fatal(err)
	}
	if config.LondonBlock.Sign() == 0 || params.MainnetChainConfig.ChainID.Cmp(common.Big1) != 0 {
		t.Error("the configuration of L1 was changed")
	}
}

func base(t testing.TB, s forge.Scenario) *forge.Forgery {
	f, err := forge.Base(s)
	if err != nil {
		t.Fatal(err)
	}
	return f
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
		f := base(t, forge.Transfers)
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
	f := base(t, forge.Transfers)
	trace, err := f.Trace.Encode()
	if err != nil {
		t.Fatal(err)
	}
	valid, err := transition.Validate(trace, transition.Options{})
	if err != nil || !valid.Valid || valid.ChainID != f.Config.ChainID.Uint64() || valid.SchemaID != stateless.SchemaAmsterdam {
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
