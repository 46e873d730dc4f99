package main

import (
	"bytes"
	"math/big"
	"strings"
	"testing"
	"time"

	"nrollup/message"
	"nrollup/optimistic"
	"nrollup/rollup"
)

// A challenge is said with its deadline, and what is left until then, once.
func TestPrintProposals(t *testing.T) {
	deadline := uint64(time.Now().Add(90 * time.Minute).Unix())
	report := &proposalsReport{
		Bond:      amount{big.NewInt(1)},
		Challenge: amount{big.NewInt(1)},
		Proposals: []proposal{{
			First:      3,
			Last:       5,
			Clock:      optimistic.Clock{State: optimistic.Challenged, Position: 2, Deadline: deadline},
			Proven:     []uint64{3},
			Challenges: []blockChallenge{{Number: 4, Deadline: deadline}},
		}},
	}
	var out bytes.Buffer
	if err := printProposals(&out, report); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"2         3-5     challenged", "in 1h", "1 of 3", "block 4 was challenged by 0x0000"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("have %s, want %q", out.String(), want)
		}
	}
	if strings.Count(out.String(), ", in ") != 1 || !strings.HasSuffix(out.String(), "\n") {
		t.Errorf("have %q, want once how long it is until the deadline", out.String())
	}
}

// What L1 takes proofs of has another name in each kind.
func TestPrintWithdrawn(t *testing.T) {
	for kind, want := range map[rollup.Kind]string{
		rollup.KindValidity:   "withdrawn 3 sent, 2 settled\n",
		rollup.KindOptimistic: "withdrawn 3 sent, 2 final\n",
	} {
		var out bytes.Buffer
		printMessages(printTo(&out), &networkReport{Mode: kind, Messages: &message.View{Withdrawals: 3, Claimable: 2}})
		if !strings.HasSuffix(out.String(), want) {
			t.Errorf("%s: have %q", kind, out.String())
		}
	}
}
