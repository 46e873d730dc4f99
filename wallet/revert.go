package wallet

import (
	"fmt"

	"nrollup/internal/revert"
)

// Revert is the error with which a contract refuses a call.
type Revert struct {
	Name   string // of the error, like "AlreadyClaimed"; empty if the reason is a text, or unknown
	Reason string // like "AlreadyClaimed(17)"
	Hint   string // what to do about it; empty if there is nothing to say
}

func (e *Revert) Error() string {
	if e.Hint == "" {
		return "the contract reverts with " + e.Reason
	}
	return fmt.Sprintf("the contract reverts with %s: %s", e.Reason, e.Hint)
}

// explain returns err, or a *Revert if that is what the node means.
func explain(err error) error {
	if e, ok := revert.Of(err); ok {
		return advise(e)
	}
	return err
}

// advise adds what to do. What helps against a cause is the better hint.
func advise(e *revert.Error) *Revert {
	r := &Revert{Name: e.Name, Reason: e.Reason}
	for ; e != nil; e = e.Cause {
		if hint := hints[e.Name]; hint != "" {
			r.Hint = hint
		}
	}
	return r
}

// hints say what to do about an error.
var hints = map[string]string{
	"AlreadyClaimed":             "somebody has delivered the message, or its refund address has taken it back; see nrollup status",
	"NotProven":                  "the other side does not have the message in the state it was proven by: wait until its block is settled, or anchored",
	"UnknownRoot":                "nobody has proven this root of L1's messages yet: nrollup claim does that first",
	"UnknownAnchor":              "that L1 block is too old by now, or L1 was reorganised: try again",
	"WrongHeader":                "the header is not the anchor's: L1 was reorganised, or the two nodes are of different networks: try again",
	"UnknownBlock":               "that block is not settled, not final or not the last of a proposal, or too old: try again",
	"NotRefundAddress":           "only the refund address of a message takes it back: use its key",
	"CallFailed":                 "the target of the message refuses it: claim again when it does not, or take the message back with --cancel",
	"TooLittleGas":               "the transaction has too little gas for what the message promises its target: raise its gas limit",
	"FeeTooHigh":                 "the fee is more than what is sent along",
	"InvalidTarget":              "a message cannot be aimed at a messenger, an executor or the zero address: choose another --to",
	"GasLimitTooHigh":            "ask for less gas",
	"DataTooLong":                "send less data",
	"WrongBond":                  "the bond of the inbox is another one",
	"WrongNonce":                 "the sender has used that nonce, or skipped one: sign the transaction again with its next nonce in a settled block",
	"CannotPay":                  "the sender's balance in a settled block does not cover value and the highest fee of the transaction: lower them, or wait until its money is in a settled block",
	"InvalidTransaction":         "the inbox takes signed transactions of type 2 (EIP-1559) only",
	"TransactionTooLong":         "the inbox takes no transaction as long as that",
	"NotSequencer":               "others than the sequencer may settle or propose blocks only from that time on",
	"NotTip":                     "somebody has proposed meanwhile, or a proposal was removed: try again on the newest one",
	"NotPending":                 "the proposal is final, or was removed: see nrollup proposals",
	"AlreadyProven":              "somebody was faster: there is nothing to do",
	"AlreadyChallenged":          "somebody was faster: there is nothing to do",
	"NotChallenged":              "nobody has challenged the block, or that has ended: see nrollup proposals",
	"TooLate":                    "L1's time is past the one that is named",
	"TooEarly":                   "wait until L1's time is past the one that is named",
	"Disputed":                   "challenges wait for an answer: see nrollup proposals",
	"Guarded":                    "L1 was reorganised, or its time went back: propose again",
	"UnknownToken":               "the token is not one that the bridge has made: name the token of L1, or its twin on the rollup",
	"NothingOwed":                "there is nothing to collect",
	"ERC20InsufficientBalance":   "the account does not own so many tokens",
	"ERC20InsufficientAllowance": "the bridge may not take so many tokens: approve them first",
}
