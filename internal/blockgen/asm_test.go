package blockgen

import (
	"bytes"
	"strings"
	"testing"
)

func TestAssemble(t *testing.T) {
	tests := []struct{ source, code string }{
		{"", ""},
		{"STOP ; a comment\nADD", "0001"},
		{"0 1 255 256 0x00 0x00ff", "5f600160ff6101005f60ff"},
		{"@end JUMP end: STOP", "610004565b00"},
		{"data:0xfe00 data:01", "fe0001"},
	}
	for _, test := range tests {
		if got := Assemble(test.source); !bytes.Equal(got, fromHex(test.code)) {
			t.Errorf("%q: %x, want %s", test.source, got, test.code)
		}
	}
}

func TestAssembleMistakes(t *testing.T) {
	for _, source := range []string{"NOPE", "@nowhere", "12x", "0xzz", "0x1" + strings.Repeat("0", 64)} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%q: no panic", source)
				}
			}()
			Assemble(source)
		}()
	}
}
