package main

import (
	"io"
	"strings"
	"testing"
	"time"
)

func TestParseMetrics(t *testing.T) {
	const text = `# TYPE execute_verify_count gauge
execute_verify_count 12

# TYPE execute_verify_seconds gauge
execute_verify_seconds 1.25e-01
execute_verify_gas 252000
l1_build {quantile="0.5"} 600751.5
operator_balance 9999.99
`
	values, err := parseMetrics(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	have, err := pickVerifying(values)
	if want := (verifying{12, 0.125, 252000}); err != nil || have != want {
		t.Errorf("have %v %v, want %v", have, err, want)
	}
	if len(values) != 4 {
		t.Errorf("have %v", values)
	}
	if have := have.since(verifying{2, 0.025, 2000}); have != (verifying{10, 0.1, 250000}) {
		t.Errorf("difference %v", have)
	}
	delete(values, "execute_verify_gas")
	if _, err := pickVerifying(values); err == nil || !strings.Contains(err.Error(), "execute_verify_gas") {
		t.Errorf("missing metric: %v", err)
	}
	for _, text := range []string{"a", "a b"} {
		if _, err := parseMetrics(strings.NewReader(text)); err == nil {
			t.Errorf("%q: no error", text)
		}
	}
}

func TestProcFields(t *testing.T) {
	const status = "Name:\tnrollup\nVmHWM:\t  187800 kB\nVmRSS:\t  170600 kB\nmodel name\t: AMD: EPYC\nThreads:\t9\n"
	if have, err := kilobytes([]byte(status), "VmRSS"); err != nil || have != 170600<<10 {
		t.Errorf("VmRSS: %d %v", have, err)
	}
	if have := field([]byte(status), "model name"); have != "AMD: EPYC" {
		t.Errorf("model name: %q", have)
	}
	for _, name := range []string{"Threads", "VmSwap", "Name"} {
		if _, err := kilobytes([]byte(status), name); err == nil {
			t.Errorf("%s is not in kB", name)
		}
	}
}

func TestParseFlags(t *testing.T) {
	o, err := parse([]string{"--starts", "2", "--quick", "--out", "x.json"}, io.Discard)
	want := quick()
	want.Starts = 2
	if err != nil || o.config != want || o.out != "x.json" {
		t.Errorf("have %+v %v", o, err)
	}
	o, err = parse(nil, io.Discard)
	if err != nil || o.config != thorough() {
		t.Errorf("have %+v %v", o, err)
	}
	for _, args := range [][]string{
		{"--duration", "1s"}, {"--starts", "0"}, {"--accounts", "10"}, {"--memory-duration", "1s"}, {"--rate", "-1"}, {"fast"}, {"--what"},
	} {
		if _, err := parse(args, io.Discard); err == nil {
			t.Errorf("%v: no error", args)
		}
	}
}

func TestUntilPhase(t *testing.T) {
	slotStart := time.Unix(1_700_000_000, 0)
	for _, c := range []struct{ passed, phase, want time.Duration }{
		{0, 0, 0},
		{0, 1500 * time.Millisecond, 1500 * time.Millisecond},
		{500 * time.Millisecond, 400 * time.Millisecond, 1900 * time.Millisecond},
		{1900 * time.Millisecond, 1950 * time.Millisecond, 50 * time.Millisecond},
	} {
		if have := untilPhase(slotStart.Add(c.passed), c.phase); have != c.want {
			t.Errorf("%v after the start of a slot, %v to phase %v, want %v", c.passed, have, c.phase, c.want)
		}
	}
}
