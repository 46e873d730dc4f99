package docs

import (
	"fmt"
	"strings"
	"testing"

	"nrollup/forks"
	"nrollup/stateless"
)

// The forks that are documented are those that the program has.
func TestForkTable(t *testing.T) {
	documented := table(t, read(t, "forks.md"), "## How it works", "fork")
	for _, fork := range stateless.Forks() {
		cells := documented[fork.Name]
		if want := fmt.Sprintf("`%#04x`", uint16(fork.Schema)); len(cells) != 2 || strings.TrimSpace(cells[0]) != want {
			t.Errorf("%s: %q, want the schema %s", fork.Name, cells, want)
		}
		delete(documented, fork.Name)
	}
	for name := range documented {
		t.Errorf("there is no fork %s", name)
	}
}

// The lines of the log that are named are those of the program.
func TestForkLog(t *testing.T) {
	text := strings.Join(strings.Fields(read(t, "forks.md")), " ")
	for dir, message := range map[string]string{"../l1": "Fork of L1 is active", "../l2": "Fork is active on the rollup"} {
		if !strings.Contains(text, "`"+message+"`") || !strings.Contains(packageText(t, dir), fmt.Sprintf("log.Info(%q", message)) {
			t.Errorf("%q is not in the document, or in no log", message)
		}
	}
}

// What a program that is too old says is what the document says.
func TestUnknownForkMessage(t *testing.T) {
	message := (&forks.Unknown{Name: "Bogota", Since: 1896091200}).Error()
	if !strings.Contains(read(t, "forks.md"), "\nnrollup: "+message+"\n") {
		t.Errorf("no such message: %s", message)
	}
}
