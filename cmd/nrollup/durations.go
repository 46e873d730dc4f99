package main

import (
	"time"

	"github.com/urfave/cli/v2"

	"nrollup/internal/span"
)

// durationFlag returns a flag that takes a duration, in days too. 0 is no default.
func durationFlag(name string, value time.Duration, usage string) cli.Flag {
	v := durationValue(value)
	f := &cli.GenericFlag{Name: name, Value: &v, Usage: usage}
	if value != 0 {
		f.DefaultText = span.Format(value)
	}
	return f
}

// slotFlag returns the flag that says how often L1 has a block.
func slotFlag() cli.Flag {
	return durationFlag("l1.slot", 0, "time between blocks of L1 (default: as L1 says, or 12s)")
}

// durationValue is the value of such a flag. cli.Context.Duration reads its String.
type durationValue time.Duration

// Set implements cli.Generic.
func (d *durationValue) Set(text string) error {
	value, err := span.Parse(text)
	if err == nil {
		*d = durationValue(value)
	}
	return err
}

func (d *durationValue) String() string { return time.Duration(*d).String() }

// Get implements flag.Getter.
func (d *durationValue) Get() any { return time.Duration(*d) }
