package main

import (
	"fmt"
	"io"
	"text/tabwriter"
)

// compare writes how the figures of two runs differ.
func compare(out io.Writer, before, after *report) {
	fmt.Fprintf(out, "\nCompared with %s of %s\n", revision(before), before.Time.Format("2006-01-02 15:04"))
	if !before.Machine.sameHardware(&after.Machine) {
		fmt.Fprintf(out, "warning: that was another machine: %s\n", before.Machine)
	}
	if before.Settings != after.Settings {
		fmt.Fprintf(out, "warning: that was with other settings: %+v, now %+v\n", before.Settings, after.Settings)
	}
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprint(w, "\told\tnew\tratio\t\n")
	for _, row := range differences(before, after) {
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t\n", row[0], row[1], row[2], row[3])
	}
	w.Flush()
}

// differences returns name, old value, new value and their ratio of each figure
// that one of the runs has.
func differences(before, after *report) [][4]string {
	const missing = "-"
	var rows [][4]string
	for _, f := range after.Figures {
		row := [4]string{f.Name, missing, number(f.Value), missing}
		if old, ok := before.value(f.Name); ok {
			row[1] = number(old)
			if old != 0 {
				row[3] = fmt.Sprintf("%.3f", f.Value/old)
			}
		}
		rows = append(rows, row)
	}
	for _, f := range before.Figures {
		if _, ok := after.value(f.Name); !ok {
			rows = append(rows, [4]string{f.Name, number(f.Value), missing, missing})
		}
	}
	return rows
}

func revision(r *report) string {
	if r.Machine.Revision == "" {
		return "an unknown revision"
	}
	return "revision " + r.Machine.Revision
}
