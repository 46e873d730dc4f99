package l1_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"nrollup/forks"
	"nrollup/internal/blockgen"
	"nrollup/l1"
)

// unscheduled returns a network without Amsterdam, of a time at which all others have
// it.
func unscheduled() l1.Network {
	n := network(0)
	n.Genesis.Config.AmsterdamTime = nil
	return n
}

func change(t *testing.T, text string) []forks.Change {
	t.Helper()
	c, err := forks.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return []forks.Change{c}
}

// since returns when Amsterdam begins by what a data directory says, in seconds after
// the genesis; -1 if never.
func since(t *testing.T, dir string) int {
	t.Helper()
	n, err := l1.LoadNetwork(dir)
	if err != nil {
		t.Fatal(err)
	}
	if n.Genesis.Config.AmsterdamTime == nil {
		return -1
	}
	return int(*n.Genesis.Config.AmsterdamTime) - genesisTime
}

// A fork is scheduled, moved and called off on a chain that runs, as long as it is
// not in its past.
func TestSchedule(t *testing.T) {
	dir := t.TempDir()
	head := 0 // seconds after the genesis
	for _, step := range []struct {
		name    string
		network l1.Network // none: that of the directory
		change  string
		slots   uint64 // of which there are blocks afterwards
		since   int    // the fork then
		refused error
	}{
		{"none yet", unscheduled(), "", 2, -1, nil},
		{"at the head", l1.Network{}, fmt.Sprint("amsterdam=", genesisTime+4), 0, -1, l1.ErrPast},
		{"in the past", l1.Network{}, fmt.Sprint("amsterdam=", genesisTime+2), 0, -1, l1.ErrPast},
		{"after the head", l1.Network{}, fmt.Sprint("amsterdam=", genesisTime+10), 2, 10, nil},
		{"what was there", l1.Network{}, "", 0, 10, nil},
		{"a genesis without it", unscheduled(), "", 0, 10, nil},
		{"later", l1.Network{}, fmt.Sprint("amsterdam=", genesisTime+20), 0, 20, nil},
		{"never", l1.Network{}, "amsterdam=never", 0, -1, nil},
		{"after the clock", l1.Network{}, "amsterdam=+4s", 0, 104, nil},
		{"after the clock again", l1.Network{}, "amsterdam=+9s", 0, 104, nil},
		{"sooner", l1.Network{}, fmt.Sprint("amsterdam=", genesisTime+10), 3, 10, nil},
		{"later, but it has come", l1.Network{}, fmt.Sprint("amsterdam=", genesisTime+20), 0, 10, l1.ErrPast},
		{"never, but it has come", l1.Network{}, "amsterdam=never", 0, 10, l1.ErrPast},
		{"since the genesis", network(0), "", 0, 10, l1.ErrOtherNetwork},
		{"the same", l1.Network{}, fmt.Sprint("amsterdam=", genesisTime+10), 1, 10, nil},
	} {
		config := l1.Config{DataDir: dir, Network: step.network, Clock: newFakeClock(genesisTime + 100)}
		if step.change != "" {
			config.Forks = change(t, step.change)
		}
		n, err := l1.Start(config)
		if err != nil {
			if step.refused == nil || !errors.Is(err, step.refused) || !strings.Contains(err.Error(), dir) {
				t.Errorf("%s: %v", step.name, err)
			}
		} else {
			if step.refused != nil {
				t.Errorf("%s: not refused", step.name)
			}
			for range step.slots {
				block := next(t, n)
				head += slotSeconds
				amsterdam := step.since >= 0 && head >= step.since
				if block.Time() != uint64(genesisTime+head) || (block.SlotNumber() != nil) != amsterdam {
					t.Errorf("%s: block at %d, slot %v", step.name, block.Time()-genesisTime, block.SlotNumber())
				}
			}
			if err := n.Close(); err != nil {
				t.Fatal(err)
			}
		}
		if have := since(t, dir); have != step.since {
			t.Fatalf("%s: the fork is at %d, want %d", step.name, have, step.since)
		}
	}
}

// In a new network a fork begins as long after the genesis as it says.
func TestScheduleNew(t *testing.T) {
	given := network(0)
	config := l1.Config{Network: given, DataDir: t.TempDir(), Forks: change(t, "amsterdam=+6s")}
	resolved, err := l1.Resolve(t.Context(), config)
	if err != nil || *resolved.Genesis.Config.AmsterdamTime != genesisTime+6 {
		t.Fatalf("%+v, %v", resolved.Genesis.Config, err)
	}
	if *given.Genesis.Config.AmsterdamTime != blockgen.AmsterdamTime {
		t.Error("what was given has changed")
	}
	config.Network = resolved
	n := start(t, config)
	for number := 1; number < 5; number++ {
		if block := next(t, n); (block.SlotNumber() != nil) != (number >= 3) {
			t.Errorf("block %d: slot %v", number, block.SlotNumber())
		}
	}
	if have := since(t, config.DataDir); have != 6 {
		t.Errorf("fork at %d", have)
	}
}

// What is not the schedule of forks never changes.
func TestScheduleOnly(t *testing.T) {
	dir := t.TempDir()
	n := start(t, l1.Config{Network: unscheduled(), DataDir: dir})
	next(t, n)
	if err := n.Close(); err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string]func(*l1.Network){
		"chain id":         func(n *l1.Network) { n.Genesis.Config.ChainID.SetUint64(1) },
		"deposit contract": func(n *l1.Network) { n.Genesis.Config.DepositContractAddress[0]++ },
		"one field more":   func(n *l1.Network) { n.Genesis.Config.DAOForkSupport = true },
		"blobs": func(n *l1.Network) {
			blobs, bpo := *n.Genesis.Config.BlobScheduleConfig, *n.Genesis.Config.BlobScheduleConfig.BPO2
			bpo.Max++
			blobs.BPO2, n.Genesis.Config.BlobScheduleConfig = &bpo, &blobs
		},
	} {
		other := unscheduled()
		change(&other)
		if _, err := l1.Start(l1.Config{Network: other, DataDir: dir}); !errors.Is(err, l1.ErrOtherNetwork) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// What a configuration has that is nothing to this program may be written in any way,
// and be there or not.
func TestScheduleForeignKeys(t *testing.T) {
	dir := t.TempDir()
	for _, value := range []string{`{"period": 3}`, `{"period":3}`, `null`, `{"period":4}`} {
		n := start(t, l1.Config{Network: withKey(t, "parlia", value), DataDir: dir})
		next(t, n)
		if err := n.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// A node that follows takes the schedule of its leader, when it starts and when it
// hears of another one.
func TestScheduleOfLeader(t *testing.T) {
	const fork = 5
	leading := l1.Config{Network: unscheduled(), DataDir: t.TempDir(), Clock: newFakeClock(genesisTime)}
	leader := start(t, leading)
	proxy := newProxy(t, leader)
	following := l1.Config{Network: unscheduled(), DataDir: t.TempDir(), Follow: proxy.URL, Clock: newFakeClock(genesisTime + 3600)}
	follower := start(t, following)
	reaches(t, follower, next(t, leader).Hash())

	proxy.target.Store(nil)
	if err := leader.Close(); err != nil {
		t.Fatal(err)
	}
	leading.Forks = change(t, fmt.Sprint("amsterdam=", genesisTime+fork*slotSeconds))
	leader = start(t, leading)
	produceSlot(t, leader, 2)
	head := produceSlot(t, leader, fork)
	proxy.set(t, leader)
	select {
	case err := <-follower.Fatal():
		if !errors.Is(err, l1.ErrSchedule) {
			t.Fatal(err)
		}
	case <-time.After(time.Minute):
		t.Fatal("the follower has not noticed")
	}
	if err := follower.Close(); err != nil {
		t.Fatal(err)
	}
	follower = start(t, following) // with the network that it had
	reaches(t, follower, head.Hash())
	if have := since(t, following.DataDir); have != fork*slotSeconds {
		t.Errorf("fork at %d", have)
	}
	if err := follower.Close(); err != nil {
		t.Fatal(err)
	}
	proxy.target.Store(nil) // and it knows it without its leader
	follower = start(t, following)
	if block := produceSlot(t, follower, fork+1); block.SlotNumber() == nil {
		t.Error("no slot number")
	}
}

// Behind the URL of a leader there can be nodes that are scheduled anew one by one. As
// long as they contradict each other, the node that follows goes on.
func TestScheduleOfLeaders(t *testing.T) {
	leader := start(t, l1.Config{Network: unscheduled()})
	proxy := newProxy(t, leader)
	var asked atomic.Int64
	proxy.answer = func(method string) any {
		if method == "nrollup_chainConfig" && asked.Add(1)%2 == 0 { // not the first time, as it starts
			return network(0).Genesis.Config
		}
		return nil
	}
	follower := start(t, l1.Config{Network: unscheduled(), Follow: proxy.URL, Clock: newFakeClock(genesisTime + 3600)})
	eventually(t, "the leaders are asked until they agree", func() bool { return asked.Load() >= 3 })
	reaches(t, follower, next(t, leader).Hash())
	select {
	case err := <-follower.Fatal():
		t.Error(err)
	default:
	}
}

// withKey returns a network whose genesis file has one more key in its configuration.
func withKey(t *testing.T, key string, value any) l1.Network {
	t.Helper()
	raw, err := json.Marshal(network(0).Genesis)
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Replace(string(raw), `"config":{`, fmt.Sprintf(`"config":{"%s":%v,`, key, value), 1)
	n, err := l1.DecodeGenesis([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	n.SlotSeconds, n.SlotsPerEpoch = slotSeconds, 4
	return n
}

// What a configuration says of forks that nobody here knows is kept for a version
// that does: on disk, and for who asks.
func TestUnknownKeysAreKept(t *testing.T) {
	dir := t.TempDir()
	wanted := withKey(t, "zurichTime", genesisTime+1000)
	n := start(t, l1.Config{Network: wanted, DataDir: dir})
	check := func(what string, config map[string]any) {
		t.Helper()
		if config["zurichTime"] != float64(genesisTime+1000) || config["amsterdamTime"] != float64(blockgen.AmsterdamTime) {
			t.Errorf("%s: %v", what, config)
		}
	}
	var config map[string]any
	if err := n.Client().Call(&config, "nrollup_chainConfig"); err != nil {
		t.Fatal(err)
	}
	check("nrollup_chainConfig", config)
	fetched, err := l1.FetchNetwork(t.Context(), n.HTTPEndpoint())
	if err != nil {
		t.Fatal(err)
	}
	stored, err := l1.LoadNetwork(dir)
	if err != nil {
		t.Fatal(err)
	}
	for what, n := range map[string]l1.Network{"fetched": fetched, "stored": stored} {
		raw, err := json.Marshal(n)
		if err != nil {
			t.Fatal(err)
		}
		var decoded struct {
			Genesis struct{ Config map[string]any }
		}
		if err := json.Unmarshal(raw, &decoded); err != nil {
			t.Fatal(err)
		}
		check(what, decoded.Genesis.Config)
		if u := n.Schedule().Unknown; u == nil || u.Name != "Zurich" || u.Since != genesisTime+1000 {
			t.Errorf("%s: unknown fork %+v", what, u)
		}
		if n.Genesis.ToBlock().Hash() != wanted.Genesis.ToBlock().Hash() {
			t.Errorf("%s: another genesis", what)
		}
	}
	for _, text := range []string{"", "{", "[]", `{"config":{"chainId":5,"zurichTime":"soon"}}`} {
		if n, err := l1.DecodeGenesis([]byte(text)); err == nil {
			t.Errorf("%q is a genesis: %+v", text, n)
		}
	}
}
