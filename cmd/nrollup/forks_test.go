package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/params"

	"nrollup/forks"
	"nrollup/rollup"
)

// What cannot be scheduled is refused with a reason and an example, and nothing is
// started.
func TestForkFlag(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "fresh")
	for _, command := range []string{"dev", "l1"} {
		for _, test := range []struct {
			args []string
			want string
		}{
			{[]string{"amsterdam"}, "want NAME=WHEN, as in amsterdam=+60s"},
			{[]string{"osaka=+60s"}, "want one of amsterdam"},
			{[]string{"amsterdam=soon"}, "want +60s, seconds since 1970, a time like 2026-06-01T12:00:00Z, or never"},
			{[]string{"amsterdam=+60s", "Amsterdam=never"}, "Amsterdam is scheduled twice, by amsterdam=+60s and Amsterdam=never: leave one out"},
		} {
			args := []string{command, "--datadir", dir}
			for _, text := range test.args {
				args = append(args, "--fork", text)
			}
			out := nrollup(t, nil, args...)
			if out.code != exitUsage || !strings.HasPrefix(out.stderr, "nrollup: --fork: ") || !strings.Contains(out.stderr, test.want) {
				t.Errorf("%q: %+v, want %q", args, out, test.want)
			}
		}
	}
	if _, err := os.Stat(dir); !os.IsNotExist(err) {
		t.Errorf("the data directory: %v", err)
	}
}

// The flag can be in a file and in the environment, as all are.
func TestForkSetting(t *testing.T) {
	file := writeTemp(t, []byte("[dev]\nfork = [\"amsterdam=+60s\"]\n"))
	if have := showSettings(t, "dev", "--config", file)["dev"]["fork"]; have.Origin != "file" || !slices.Equal(have.Value.([]any), []any{"amsterdam=+60s"}) {
		t.Errorf("%+v", have)
	}
	t.Setenv("NROLLUP_FORK", "amsterdam=never")
	if have := showSettings(t, "l1")["l1"]["fork"]; have.Origin != "environment" || !slices.Equal(have.Value.([]any), []any{"amsterdam=never"}) {
		t.Errorf("%+v", have)
	}
}

func unixTime(n uint64) *uint64 { return &n }

// Who starts a network, and who asks for its status, reads which fork comes when.
func TestForksText(t *testing.T) {
	now := uint64(time.Now().Unix())
	osaka := params.ChainConfig{ChainID: params.AllDevChainProtocolChanges.ChainID, LondonBlock: params.AllDevChainProtocolChanges.LondonBlock,
		ShanghaiTime: unixTime(0), CancunTime: unixTime(0), PragueTime: unixTime(0), OsakaTime: unixTime(0)}
	ahead, done := osaka, osaka
	ahead.AmsterdamTime, done.AmsterdamTime = unixTime(now+3600), unixTime(now-60)
	unknown := &forks.Unknown{Name: "Bogota", Since: now + 7200}
	for _, test := range []struct {
		name          string
		schedule      forks.Schedule
		ready, status []string // parts
	}{
		{"never", forks.Schedule{Config: &osaka, Source: forks.SourceNode}, nil, []string{"fork      Osaka (schema 0x1201)\n"}},
		{"ahead", forks.Schedule{Config: &ahead, Source: forks.SourceNode}, []string{"Fork      Osaka, then Amsterdam: ", "in "}, []string{"fork      Osaka (schema 0x1201); then Amsterdam (0x1501): "}},
		{"done", forks.Schedule{Config: &done, Source: forks.SourceNode}, nil, []string{"fork      Amsterdam (schema 0x1501)\n"}},
		{"unknown", forks.Schedule{Config: &done, Unknown: unknown, Source: forks.SourceConfig}, []string{"Caution   unknown fork: L1 has scheduled Bogota"}, []string{"fork      Amsterdam (schema 0x1501)\n", "caution   unknown fork: L1 has scheduled Bogota"}},
		{"file", forks.Schedule{Config: &done, Source: forks.SourceFile}, nil, []string{"this is what rollup.json has"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			var ready, status bytes.Buffer
			printSchedule(&ready, &test.schedule, now)
			printForksReport(printTo(&status), newForksReport(&test.schedule, now))
			for _, want := range test.ready {
				if !strings.Contains(ready.String(), want) {
					t.Errorf("ready: %q, want %q", ready.String(), want)
				}
			}
			if test.ready == nil && ready.Len() > 0 {
				t.Errorf("ready: %q, want nothing", ready.String())
			}
			for _, want := range test.status {
				if !strings.Contains(status.String(), want) {
					t.Errorf("status: %q, want %q", status.String(), want)
				}
			}
		})
	}
	beyond := newForksReport(&forks.Schedule{Config: &done, Unknown: unknown, Source: forks.SourceNode}, unknown.Since)
	if beyond.Active != nil || beyond.Unknown == nil || beyond.Unknown.Since != unknown.Since {
		t.Errorf("in the unknown fork: %+v", beyond)
	}
}

// The status of a network has its forks, as L1 says them, and says if those of the
// past are not the rollup's.
func TestStatusForks(t *testing.T) {
	n := live(t)
	var s struct{ Forks forksReport }
	n.result(t, &s, "status")
	f := s.Forks
	if f.Active == nil || f.Active.Name != "Amsterdam" || f.Active.Schema != "0x1501" || f.Next != nil || f.Unknown != nil || f.Problem != "" || f.Source != forks.SourceNode {
		t.Errorf("%+v", f)
	}
	d, err := rollup.ReadDeployment(filepath.Join(n.dir, "rollup.json"))
	if err != nil {
		t.Fatal(err)
	}
	d.L1.AmsterdamTime = nil
	content, err := json.Marshal(d)
	if err != nil {
		t.Fatal(err)
	}
	out := nrollup(t, nil, "status", "--rollup", writeTemp(t, content), "--l1", n.L1.HTTP, "--l2", n.L2.HTTP)
	if want := "problem   the forks of L1 up to "; out.code != exitOK || !strings.Contains(out.stdout, want) {
		t.Errorf("%+v, want %q", out, want)
	}
}
