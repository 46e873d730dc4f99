package transition_test

import (
	"errors"
	"testing"

	"nrollup/execute"
	"nrollup/internal/blockgen"
	"nrollup/internal/forge"
	"nrollup/transition"
)

// Every rule, by the attempt to break it.
func TestCases(t *testing.T) {
	for _, c := range forge.Cases() {
		t.Run(c.Name, func(t *testing.T) {
			t.Parallel()
			input, err := c.Input()
			if err != nil {
				t.Fatal(err)
			}
			for _, workers := range []int{1, 4} {
				verifier := transition.New(blockgen.Config(1), transition.Options{Workers: workers})
				if err := call(verifier, input); !errors.Is(err, c.Want) {
					t.Errorf("%d workers: have %v, want %v", workers, err, c.Want)
				} else if workers == 1 {
					t.Log(err)
				}
			}
		})
	}
}

// call verifies the input of a call of EXECUTE.
func call(v *transition.Verifier, input []byte) error {
	claim, trace, ok := execute.SplitInput(input)
	if !ok {
		return execute.ErrMalformedInput
	}
	_, err := v.Verify(claim, trace)
	return err
}
