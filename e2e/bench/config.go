package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"time"
)

// config says how much is measured. Figures of runs with different ones are not
// the same thing.
type config struct {
	Quick          bool          `json:"quick"`
	Starts         int           `json:"starts"`
	Samples        int           `json:"samples"`  // of latency
	Accounts       int           `json:"accounts"` // that transfer among each other
	RampFrom       float64       `json:"rampFrom"` // transfers per second
	RampBy         float64       `json:"rampBy"`   // factor of a step
	StepTime       time.Duration `json:"stepTime"` // of the ramp, in nanoseconds, like all
	Rate           float64       `json:"rate"`     // of the long run; 90% of the best if zero
	Duration       time.Duration `json:"duration"` // of the long run
	MemoryDuration time.Duration `json:"memoryDuration"`
	MemoryEvery    time.Duration `json:"memoryEvery"`
}

func thorough() config {
	return config{
		Starts:         5,
		Samples:        20,
		Accounts:       1000,
		RampFrom:       50,
		RampBy:         1.5,
		StepTime:       10 * time.Second,
		Duration:       2 * time.Minute,
		MemoryDuration: 10 * time.Minute,
		MemoryEvery:    time.Minute,
	}
}

// quick is of a run that takes about a minute.
func quick() config {
	return config{
		Quick:          true,
		Starts:         1,
		Samples:        2,
		Accounts:       200,
		RampFrom:       100,
		RampBy:         4,
		StepTime:       5 * time.Second,
		Duration:       8 * time.Second,
		MemoryDuration: 4 * time.Second,
		MemoryEvery:    time.Second,
	}
}

func (c *config) validate() error {
	switch {
	case c.Starts < 1 || c.Samples < 1:
		return errors.New("nothing to measure: --starts and --samples are 1 or more")
	case c.Accounts < 2*batchSizes[len(batchSizes)-1] || c.Accounts > 10_000:
		return fmt.Errorf("--accounts %d is not between %d and 10000", c.Accounts, 2*batchSizes[len(batchSizes)-1])
	case c.Rate < 0:
		return fmt.Errorf("--rate %v is negative", c.Rate)
	case c.Duration < 4*slotTime:
		return fmt.Errorf("--duration %v is less than four slots, %v: too short to tell a rate", c.Duration, 4*slotTime)
	case c.MemoryDuration < 0 || c.MemoryDuration > 0 && c.MemoryDuration < c.MemoryEvery:
		return fmt.Errorf("--memory-duration %v is less than the time between samples, %v (0 for none)", c.MemoryDuration, c.MemoryEvery)
	}
	return nil
}

// options are those of the command line.
type options struct {
	config
	out, compare string // files
}

const usage = `Measures nrollup dev as its users see it: builds the program, runs it in a temporary
directory, and talks to it over JSON-RPC.

`

func parse(args []string, stderr io.Writer) (o options, err error) {
	o.config = thorough()
	for _, arg := range args {
		if arg == "--quick" || arg == "-quick" || arg == "--quick=true" || arg == "-quick=true" {
			o.config = quick() // other flags go on top of it, in any order
		}
	}
	flags := flag.NewFlagSet("bench", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {
		fmt.Fprint(stderr, usage)
		flags.PrintDefaults()
	}
	flags.BoolVar(&o.Quick, "quick", o.Quick, "measure everything in about a minute, roughly")
	flags.IntVar(&o.Starts, "starts", o.Starts, "starts to measure, of each kind")
	flags.IntVar(&o.Samples, "samples", o.Samples, "transactions whose latency is measured")
	flags.IntVar(&o.Accounts, "accounts", o.Accounts, "accounts that transfer to each other")
	flags.Float64Var(&o.Rate, "rate", o.Rate, "transfers per second in the long run (default 90% of the ramp's best)")
	flags.DurationVar(&o.Duration, "duration", o.Duration, "of the long run")
	flags.DurationVar(&o.MemoryDuration, "memory-duration", o.MemoryDuration, "of the load under which memory is measured, 0 for none")
	flags.StringVar(&o.out, "out", "", "write the figures to `FILE`, as JSON")
	flags.StringVar(&o.compare, "compare", "", "compare with the figures in `FILE`")
	if err := flags.Parse(args); err != nil {
		return o, err
	}
	if flags.NArg() > 0 {
		return o, fmt.Errorf("unexpected argument %q", flags.Arg(0))
	}
	return o, o.validate()
}
