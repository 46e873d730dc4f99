package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// anyRollup is a deployment that is nowhere.
const anyRollup = `{"l1":{"chainId":1},"spec":{"chainId":7,"gasLimit":10000000,"baseFee":"0x1",
	"forced":{"bond":"0x38d7ea4c68000","delay":60,"lapse":3600,"grace":24},
	"alloc":{"0x0000000000000000000000000000000000000001":{"balance":"0x1"}}}}`

// anyOptimistic is one of the optimistic kind.
var anyOptimistic = strings.Replace(strings.Replace(anyRollup, `"delay":60`, `"delay":120`, 1), `"alloc"`,
	`"optimistic":{"window":30,"response":24,"maxBlocks":1,"gasPrice":"0x3b9aca00","proposalBond":"0xde0b6b3a7640000"},"alloc"`, 1)

// What a network cannot be started with is said in one line, before anything is
// started or written.
func TestWrongNetwork(t *testing.T) {
	key := writeTemp(t, []byte(strings.Repeat("1", 64)))
	junk := writeTemp(t, []byte("junk"))
	valid, optimistic := writeTemp(t, []byte(anyRollup)), writeTemp(t, []byte(anyOptimistic))
	deploy := func(more ...string) []string {
		return append([]string{"deploy", "--keyfile", key, "--chainid", "7", "--l1", "http://127.0.0.1:1", "--l1.wait", "1ms", "--verbosity", "0"}, more...)
	}
	for name, c := range map[string]struct {
		args []string
		want string
	}{
		"argument of dev":     {[]string{"dev", "now"}, `takes no argument: "now"`},
		"half a second":       {[]string{"dev", "--l1.slot", "1500ms"}, "--l1.slot 1.5s is not a whole number of seconds"},
		"no time":             {[]string{"dev", "--l2.blocktime", "0s"}, "--l2.blocktime 0s"},
		"unknown flag":        {[]string{"dev", "--port", "1"}, "see nrollup dev --help"},
		"verbosity":           {[]string{"dev", "--verbosity", "9"}, "--verbosity 9 is not between 0 and 6"},
		"log format":          {[]string{"l1", "--log.format", "xml"}, `"xml" is not terminal, logfmt or json`},
		"equal chain ids":     {[]string{"dev", "--l1.chainid", "7", "--l2.chainid", "7"}, "same chain id 7"},
		"no genesis":          {[]string{"l1", "--genesis", "missing.json"}, "missing.json"},
		"junk genesis":        {[]string{"l1", "--genesis", junk}, "read genesis " + junk},
		"address":             {[]string{"l1", "--feerecipient", "0x12"}, `--feerecipient "0x12" is not an address`},
		"two drivers":         {[]string{"l1", "--engine", "--follow", "http://127.0.0.1:1"}, "choose --follow or --engine"},
		"peer":                {[]string{"l1", "--peers", "somebody"}, "somebody"},
		"deploy without key":  {[]string{"deploy", "--chainid", "7"}, "nrollup deploy needs --keyfile"},
		"deploy without id":   {[]string{"deploy", "--keyfile", key}, "nrollup deploy needs --chainid"},
		"no key":              {[]string{"deploy", "--keyfile", "missing", "--chainid", "7"}, "read private key missing"},
		"junk key":            {[]string{"deploy", "--keyfile", junk, "--chainid", "7"}, "read private key " + junk},
		"file is there":       {[]string{"deploy", "--keyfile", key, "--chainid", "7", "--out", junk}, "is there already"},
		"no directory":        {[]string{"deploy", "--keyfile", key, "--chainid", "7", "--out", filepath.Join("missing", "rollup.json"), "--l1", "8545"}, "--out missing/rollup.json: open missing"},
		"junk funds":          {[]string{"deploy", "--keyfile", key, "--chainid", "7", "--funds", "much"}, "--funds"},
		"zero sequencer":      {[]string{"deploy", "--keyfile", key, "--chainid", "7", "--sequencer", "0x0000000000000000000000000000000000000000"}, "use none"},
		"no L1":               {[]string{"deploy", "--keyfile", key, "--chainid", "7", "--l1", "http://127.0.0.1:1", "--l1.wait", "1ms", "--verbosity", "0"}, "no L1 at http://127.0.0.1:1"},
		"no URL":              {[]string{"deploy", "--keyfile", key, "--chainid", "7", "--l1", "8545"}, "is not a URL like"},
		"node without key":    {[]string{"node"}, "needs --keyfile"},
		"no fee":              {[]string{"node", "--keyfile", key, "--rollup", writeTemp(t, []byte(anyRollup)), "--maxfee", "0"}, "--maxfee is 0"},
		"no deployment":       {[]string{"node", "--keyfile", key, "--rollup", "missing.json"}, "missing.json: no such file or directory (nrollup deploy writes it)"},
		"junk deployment":     {[]string{"node", "--keyfile", key, "--rollup", junk}, "read deployment " + junk},
		"two followers":       {[]string{"node", "--follow", "--stateless"}, "choose --follow or --stateless"},
		"follower with key":   {[]string{"node", "--follow", "--keyfile", key}, "--keyfile is for a node that builds blocks"},
		"sequencer's address": {[]string{"node", "--stateless", "--sequencer", "http://127.0.0.1:1"}, "--sequencer is for --follow"},
		"nothing to follow":   {[]string{"node", "--follow", "--rollup", "missing.json"}, "missing.json: no such file or directory (nrollup deploy writes it)"},
		"nothing to reset":    {[]string{"reset"}, "there is no network of nrollup dev in"},
		"config of another":   {[]string{"dev", "--config", writeTemp(t, []byte("[execute]\nkind = 1"))}, "[execute] is of no command"},
		"wrong setting":       {[]string{"dev", "--config", writeTemp(t, []byte("[dev]\nport = 1"))}, `no setting "port"`},

		"mode":                  {[]string{"dev", "--mode", "zk"}, `--mode "zk" is not validity or optimistic`},
		"data without need":     {[]string{"dev", "--da", "blobs"}, "--da is for --mode optimistic"},
		"port without need":     {[]string{"dev", "--da.port", "0"}, "--da.port is for --mode optimistic"},
		"place of data":         {[]string{"dev", "--mode", "optimistic", "--da", "http://127.0.0.1:3100"}, "is not server, calldata, blobs"},
		"mode of deploy":        {deploy("--mode", "fast"), `--mode "fast" is not validity or optimistic`},
		"window without need":   {deploy("--window", "1h"), "window is of optimistic rollups: choose one with --mode optimistic"},
		"bond without need":     {deploy("--proposal.bond", "1ether"), "proposal.bond is of optimistic rollups"},
		"short window":          {deploy("--mode", "optimistic", "--window", "23s"), "window 23s is not between 24s and 30d"},
		"half a window":         {deploy("--mode", "optimistic", "--window", "90.5s"), "--window 1m30.5s is not a whole number of seconds"},
		"long response":         {deploy("--mode", "optimistic", "--response", "7d1h"), "response 7d1h is not between 24s and 7d"},
		"many blocks":           {deploy("--mode", "optimistic", "--proposal.blocks", "257"), "proposal.blocks 257 is not between 1 and 256"},
		"cheap gas":             {deploy("--mode", "optimistic", "--bond.gasprice", "1wei"), "bond.gasprice 0.000000001 gwei is not between 1 gwei and 10000 gwei"},
		"junk price":            {deploy("--mode", "optimistic", "--bond.gasprice", "low"), "--bond.gasprice"},
		"small bond":            {deploy("--mode", "optimistic", "--proposal.bond", "1wei"), "proposal.bond 0.000000000000000001 ether is not between"},
		"hasty forcing":         {deploy("--mode", "optimistic", "--forced.delay", "24h"), "forced.delay 1d is less than 8d1m"},
		"hasty lapse":           {deploy("--mode", "optimistic", "--forced.lapse", "24h"), "forced.lapse 1d is less than 1d1m"},
		"node without data":     {[]string{"node", "--keyfile", key, "--rollup", optimistic}, "say where with --da"},
		"follower without data": {[]string{"node", "--follow", "--rollup", optimistic}, "say where with --da"},
		"node with data":        {[]string{"node", "--keyfile", key, "--rollup", valid, "--da", "calldata"}, "--da is for optimistic rollups"},
		"unknown data":          {[]string{"node", "--keyfile", key, "--rollup", optimistic, "--da", "ipfs:x"}, `--da: data layer: "ipfs" is none`},
		"blobs without beacon":  {[]string{"proposer", "--keyfile", key, "--rollup", optimistic, "--da", "blobs"}, "Beacon API"},
		"junk beacon":           {[]string{"proposer", "--keyfile", key, "--rollup", optimistic, "--da", "blobs", "--beacon", "5052"}, `--beacon "5052" is not a URL`},
		"operator of the other": {[]string{"operator", "--keyfile", key, "--rollup", optimistic}, "nrollup operator is for validity rollups, and this is one of the optimistic kind: nrollup proposer proposes its blocks"},
		"proposer of the other": {[]string{"proposer", "--keyfile", key, "--rollup", valid}, "nrollup proposer is for optimistic rollups, and this is one of the validity kind: nrollup operator settles its blocks"},
		"proposer without key":  {[]string{"proposer", "--rollup", optimistic}, "nrollup proposer needs --keyfile"},
		"da without serve":      {[]string{"da"}, `nrollup da wants "serve"`},
		"da of another kind":    {[]string{"da", "server"}, `nrollup da wants "serve", got "server"`},
		"password that is none": {[]string{"da", "serve", "--passwordfile", writeTemp(t, nil)}, "is empty: anyone could write"},
		"quota of no disk":      {[]string{"da", "serve", "--quota", "18446744073709551615"}, "no disk has that"},
		"negative limit":        {[]string{"da", "serve", "--limit.rate=-1"}, "is negative"},

		"wrong setting's type": {[]string{"dev", "--config", writeTemp(t, []byte("[dev]\nl1.port = true"))}, "l1.port"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "data")
			args := c.args
			if args[0] != "deploy" {
				args = append(args, "--datadir", dir)
			}
			out := nrollup(t, nil, args...)
			if out.code != exitUsage || !strings.Contains(out.stderr, c.want) {
				t.Errorf("have %+v, want %q", out, c.want)
			}
			if out.stdout != "" || out.lines() != 1 {
				t.Errorf("not one line: %+v", out)
			}
			if _, err := os.Stat(filepath.Join(dir, "l1")); err == nil {
				t.Error("a chain was made")
			}
		})
	}
}

// A key that only the file has is as good as one on the command line.
func TestRequiredInFile(t *testing.T) {
	config := writeTemp(t, []byte("[node]\nkeyfile = \"missing-key\"\nrollup = \"missing-rollup\""))
	out := nrollup(t, nil, "node", "--config", config)
	if out.code != exitUsage || !strings.Contains(out.stderr, "missing-rollup") {
		t.Errorf("have %+v", out)
	}
}

// A help text names what each flag wants, and has an example.
func TestHelpOfNetwork(t *testing.T) {
	for command, want := range map[string][]string{
		"dev":    {"--datadir DIR", "keep both chains in DIR", "--l1.port VALUE", "(default: 8545) [$NROLLUP_L1_PORT]", "nrollup dev"},
		"l1":     {"--follow URL", "--engine ", "nrollup l1 --datadir"},
		"deploy": {"--keyfile FILE", "(default: the key's account)", "nrollup deploy"},
		"node":   {"--rollup FILE", "nrollup node"},
		"reset":  {"--datadir DIR", "nrollup reset"},

		"proposer":  {"--da PLACES", "--interval ", "nrollup proposer --l1"},
		"da":        {"--quota MiB", "nrollup da serve --datadir"},
		"proposals": {"--watch", "--dry-run", "nrollup proposals prove 41"},
	} {
		out := nrollup(t, nil, command, "--help")
		for _, w := range want {
			if out.code != exitOK || !strings.Contains(out.stdout, w) {
				t.Errorf("help of %s has no %q: %+v", command, w, out)
			}
		}
		if strings.Contains(out.stdout, "`") {
			t.Errorf("help of %s has a backquote: %s", command, out.stdout)
		}
	}
}
