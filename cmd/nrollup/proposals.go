package main

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/urfave/cli/v2"

	"nrollup/optimistic"
	"nrollup/rollup"
	"nrollup/wallet"
)

func proposalsCommand() *cli.Command {
	return configurable(&cli.Command{
		Name:      "proposals",
		Usage:     "list what waits to become final in an optimistic rollup, and help it along",
		ArgsUsage: "[challenge NUMBER | prove NUMBER | remove [NUMBER] | finalize | reclaim | refund | withdraw]",
		Description: `Lists the proposals of an optimistic rollup that are not final, with every clock: when each was
made, until when its blocks can be challenged, by when challenges have to be answered, and when
it is final at the earliest if nothing happens.

"challenge NUMBER" checks a block by the data of its proposal, which is where --da says, and
challenges it with a bond unless it is true. A challenge of a block that nobody can see costs what
proving it does, at most the bond, if the block is true after all; --anyway challenges what is true,
or was not looked for. "remove" removes what lost a challenge, for a share of its bond.
"prove NUMBER" shows a block to EXECUTE, whether somebody has challenged it or not: a proposal
all of whose blocks are proven is final at once, if the one below is. The block comes from the
rollup's node, or from where --da says, and is checked before it is paid for. "finalize" makes
final what can be.

Bonds come back by themselves, but for these: "reclaim" gets back those of the account's
challenges in proposals that fell with one below, or were removed for another block; "refund" has
the bonds of proposals that fell with one below paid to who made them; "withdraw" fetches what
the contract owes the account, because a payment to it has failed.

Examples:

   nrollup proposals
   nrollup proposals --watch
   nrollup proposals challenge 41 --dry-run --dev 1
   nrollup proposals challenge 41 --keyfile my.key --rollup rollup.json --da http://127.0.0.1:3100
   nrollup proposals remove --dev 1
   nrollup proposals prove 41 --dev 1
   nrollup proposals finalize --keyfile my.key`,
		Flags: append(append(errandFlags(), dataFlags()...),
			&cli.BoolFlag{Name: "watch", Usage: "show the list again every two seconds, until it is interrupted"},
			&cli.BoolFlag{Name: "anyway", Usage: "challenge a block that is true, or whose data nobody has said the place of"},
		),
		OnUsageError: usageError,
		Action:       proposals,
	})
}

// proposalAction is what the first argument can be.
type proposalAction struct {
	name string
	args bool // it has arguments of its own
	do   func(c *cli.Context, args []string) error
}

func proposalActions() []proposalAction {
	return []proposalAction{
		{"challenge", true, challengeBlock},
		{"prove", true, proveBlock},
		{"remove", true, removeProposal},
		{"finalize", false, finalizeProposals},
		{"reclaim", false, reclaimBonds},
		{"refund", false, refundBonds},
		{"withdraw", false, withdrawOwed},
	}
}

func proposals(c *cli.Context) error {
	if c.NArg() == 0 {
		for _, name := range []string{"dry-run", "quiet", "da", "beacon", "anyway"} {
			if c.IsSet(name) {
				return fmt.Errorf("--%s goes with what is done about a proposal, not with the list (see %s --help)", name, commandName(c))
			}
		}
		return show(c, listProposals)
	}
	if c.Bool("watch") {
		return fmt.Errorf("--watch is for the list (see %s --help)", commandName(c))
	}
	name, args := c.Args().First(), c.Args().Tail()
	for _, action := range proposalActions() {
		switch {
		case action.name != name:
		case len(args) > 0 && !action.args:
			return fmt.Errorf("%s %s takes no argument: %q (see %s --help)", commandName(c), name, args[0], commandName(c))
		case c.Bool("anyway") && name != "challenge":
			return fmt.Errorf("--anyway goes with challenge (see %s --help)", commandName(c))
		default:
			return action.do(c, args)
		}
	}
	return unknownAction(c, name)
}

func unknownAction(c *cli.Context, action string) error {
	text := fmt.Sprintf("%s cannot %q", commandName(c), action)
	var names []string
	for _, a := range proposalActions() {
		names = append(names, a.name)
	}
	if found := likely(action, names); len(found) > 0 {
		text += fmt.Sprintf(": did you mean %s?", found[0])
	}
	return fmt.Errorf("%s (see %s --help)", text, commandName(c))
}

// proposalsReport is the list as JSON. Times are those of L1, in seconds since 1970.
type proposalsReport struct {
	L1        blockAt         `json:"l1"`
	Final     rollup.BlockRef `json:"final"` // the last block that is final
	Window    uint64          `json:"window"`
	Response  uint64          `json:"response"`
	Bond      amount          `json:"proposalBond"`
	Challenge amount          `json:"challengeBond"`
	Proposals []proposal      `json:"proposals"`
}

// proposal is one that is not final.
type proposal struct {
	First    uint64         `json:"first"` // number of its first block
	Last     uint64         `json:"last"`
	Proposer common.Address `json:"proposer"`
	Tx       common.Hash    `json:"tx"` // on L1
	optimistic.Clock
	Proven     []uint64         `json:"proven"` // numbers of blocks
	Challenges []blockChallenge `json:"challenges"`
	Data       proposalData     `json:"data"`
}

type blockChallenge struct {
	Number     uint64         `json:"number"`
	Challenger common.Address `json:"challenger"`
	Deadline   uint64         `json:"deadline"`
}

// proposalData is where the data of a proposal is.
type proposalData struct {
	Place      string        `json:"place"`
	Reference  hexutil.Bytes `json:"reference,omitempty"` // of data that is not on L1
	BlobHashes []common.Hash `json:"blobHashes,omitempty"`
}

func listProposals(c *cli.Context) error {
	w, _, err := openAny(c, nil)
	if err != nil {
		return err
	}
	defer w.Close()
	v, err := readProposals(c, w)
	if err != nil {
		return err
	}
	report := newProposalsReport(v)
	if c.Bool("json") {
		return printJSON(c.App.Writer, report)
	}
	return printProposals(c.App.Writer, report)
}

// readProposals returns what L1 says of the proposals of a rollup.
func readProposals(c *cli.Context, w *wallet.Wallet) (*optimistic.View, error) {
	if err := checkKind(c, w.Deployment(), rollup.KindOptimistic); err != nil {
		return nil, err
	}
	return w.Proposals(c.Context)
}

func newProposalsReport(v *optimistic.View) *proposalsReport {
	r := &proposalsReport{
		L1:        blockAt{v.L1, v.Time},
		Final:     rollup.BlockRef{Number: v.Head.Number, Hash: v.Head.BlockHash},
		Window:    v.Params.Window,
		Response:  v.Params.Response,
		Bond:      amount{v.Params.ProposalBond},
		Challenge: amount{v.Params.ChallengeBond},
		Proposals: []proposal{},
	}
	for _, p := range v.Pending {
		r.Proposals = append(r.Proposals, newProposal(v, p))
	}
	return r
}

func newProposal(v *optimistic.View, p *optimistic.Pending) proposal {
	r := proposal{
		First:      p.First(),
		Last:       p.Number,
		Proposer:   p.Proposer,
		Tx:         p.Tx,
		Clock:      v.Clock(p.Number),
		Proven:     []uint64{},
		Challenges: []blockChallenge{},
		Data:       newProposalData(p),
	}
	for n := p.First(); n <= p.Number; n++ {
		if p.IsProven(n) {
			r.Proven = append(r.Proven, n)
		}
		if c, open := p.Challenges[n]; open {
			r.Challenges = append(r.Challenges, blockChallenge{n, c.Challenger, c.Deadline})
		}
	}
	return r
}
