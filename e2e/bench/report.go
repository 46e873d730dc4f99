package main

import (
	"encoding/json"
	"fmt"
	"io"
	"math"
	"os"
	"text/tabwriter"
	"time"
)

// figure is one measured quantity. Names are stable: runs are compared by them.
type figure struct {
	Name  string  `json:"name"`
	Value float64 `json:"value"`
	Unit  string  `json:"unit"`
	Aim   string  `json:"aim,omitempty"`
}

// report is the outcome of a run.
type report struct {
	Time     time.Time `json:"time"`
	Machine  machine   `json:"machine"`
	Settings config    `json:"settings"`
	Figures  []figure  `json:"figures"`
	Ramp     []step    `json:"ramp,omitempty"` // offered rates, one after the other
	Memory   []float64 `json:"memory,omitempty"`
}

// add adds figures. One that could not be measured is left out: JSON has no NaN.
func (r *report) add(figures ...figure) {
	for _, f := range figures {
		if !math.IsNaN(f.Value) && !math.IsInf(f.Value, 0) {
			r.Figures = append(r.Figures, f)
		}
	}
}

func (r *report) value(name string) (value float64, ok bool) {
	for _, f := range r.Figures {
		if f.Name == name {
			return f.Value, true
		}
	}
	return 0, false
}

// write writes the report as text.
func (r *report) write(out io.Writer) {
	fmt.Fprintf(out, "\n%s\n\n", r.Machine)
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	for _, f := range r.Figures {
		fmt.Fprintf(w, "%s\t%s\t %s\t\n", f.Name, number(f.Value), unitAndAim(f))
	}
	w.Flush()
	if len(r.Ramp) > 0 {
		fmt.Fprint(out, "\nRamp\n")
		writeRamp(out, r.Ramp)
	}
	if len(r.Memory) > 0 {
		fmt.Fprintf(out, "\nResident memory each %v in MB: %.0f\n", time.Duration(r.Settings.MemoryEvery), r.Memory)
	}
}

func unitAndAim(f figure) string {
	if f.Aim == "" {
		return f.Unit
	}
	return f.Unit + " (aim: " + f.Aim + ")"
}

func writeRamp(out io.Writer, steps []step) {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprint(w, "offered/s\tsent/s\twaiting\tsettled/s\ttx/block\tlag blocks\tlag s\tverifying %\tbase fee gwei\t\n")
	for _, s := range steps {
		fmt.Fprintf(w, "%.0f\t%.0f\t%d\t%.0f\t%.0f\t%d\t%.1f\t%.1f\t%.3g\t\n",
			s.Offered, s.Sent, s.Waiting, s.Settled, s.TxPerBlock, s.MaxLagBlocks, s.MaxLagSeconds, 100*s.VerifyShare, s.BaseFee)
	}
	w.Flush()
}

// number formats a value with four digits or its integer part.
func number(v float64) string {
	switch abs := math.Abs(v); {
	case abs >= 1000 || v == math.Trunc(v):
		return fmt.Sprintf("%.0f", v)
	case abs >= 1:
		return fmt.Sprintf("%.4g", v)
	default:
		return fmt.Sprintf("%.3g", v)
	}
}

func readReport(name string) (*report, error) {
	content, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	r := new(report)
	if err := json.Unmarshal(content, r); err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	return r, nil
}

func (r *report) save(name string) error {
	content, err := json.MarshalIndent(r, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(name, append(content, '\n'), 0o644)
}
