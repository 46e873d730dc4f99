package inspect

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"nrollup/stateless"
)

// WriteText writes the report for a terminal. Of each long list it shows the
// first top items, or all if top is zero.
func (r *Report) WriteText(w io.Writer, top int) error {
	t := &text{tab: tabwriter.NewWriter(w, 0, 8, 2, ' ', 0), top: top}
	t.head(r)
	t.payload(&r.Payload)
	t.transactions(r.Transactions)
	t.lists(r)
	t.witness(&r.Witness)
	t.section("problems: %d", len(r.Problems))
	t.each(len(r.Problems), func(i int) { t.row(r.Problems[i]) })
	return t.tab.Flush()
}

// text lays out a report in indented sections of tab-separated columns.
type text struct {
	tab *tabwriter.Writer
	top int
}

// section ends the columns of the one before.
func (t *text) section(format string, args ...any) {
	t.tab.Flush()
	fmt.Fprintf(t.tab, format+"\n", args...)
	t.tab.Flush()
}

func (t *text) row(columns ...any) {
	cells := make([]string, len(columns))
	for i, c := range columns {
		cells[i] = fmt.Sprint(c)
	}
	fmt.Fprintf(t.tab, "  %s\n", strings.Join(cells, "\t"))
}

// each calls row for the items that are to be shown.
func (t *text) each(n int, row func(i int)) {
	shown := n
	if t.top > 0 {
		shown = min(n, t.top)
	}
	for i := range shown {
		row(i)
	}
	if shown < n {
		t.tab.Flush()
		t.row(fmt.Sprintf("and %d more (--top 0 shows all)", n-shown))
	}
}

func (t *text) head(r *Report) {
	t.section("trace of %d bytes", r.TraceBytes)
	t.row("schema id", fmt.Sprintf("%#04x (%s)", uint64(r.SchemaID), r.Fork))
	t.row("chain id", r.ChainID)
	if r.Claim != nil {
		t.section("claim")
		t.row("pre-state root", r.Claim.PreStateRoot)
		t.row("post-state root", r.Claim.PostStateRoot)
		t.row("gas used", r.Claim.GasUsed)
	}
}

func (t *text) payload(p *Payload) {
	t.section("payload")
	t.row("block number", p.BlockNumber)
	t.row("block hash", p.BlockHash)
	t.row("parent hash", p.ParentHash)
	t.row("state root", p.StateRoot)
	t.row("receipts root", p.ReceiptsRoot)
	t.row("fee recipient", p.FeeRecipient)
	t.row("timestamp", p.Timestamp)
	t.row("gas used", fmt.Sprintf("%d of %d", p.GasUsed, p.GasLimit))
	t.row("base fee", p.BaseFeePerGas+" wei")
	t.row("prev randao", p.PrevRandao)
	t.row("parent beacon root", p.ParentBeaconBlockRoot)
	t.row("extra data", p.ExtraData)
	t.row("logs bloom", fmt.Sprintf("%d of 2048 bits set", p.LogsBloomBits))
	t.row("blob gas", fmt.Sprintf("%d used, %d excess, %d versioned hashes", p.BlobGasUsed, p.ExcessBlobGas, p.VersionedHashes))
	t.row("slot number", p.SlotNumber)
	t.row("withdrawals", p.Withdrawals)
}

func (t *text) transactions(txs []Transaction) {
	t.section("transactions: %d", len(txs))
	if len(txs) > 0 {
		t.row("#", "type", "from", "to", "value (wei)", "gas limit", "data", "bytes")
	}
	t.each(len(txs), func(i int) {
		tx := &txs[i]
		if tx.Error != "" && tx.From == nil && tx.Value == "" {
			t.row(i, "?", tx.Error)
			return
		}
		from, to := "bad signature", "creation"
		if tx.From != nil {
			from = tx.From.Hex()
		}
		if tx.To != nil {
			to = tx.To.Hex()
		}
		t.row(i, tx.Type, from, to, tx.Value, tx.Gas, tx.Data, tx.Bytes)
	})
}

func (t *text) lists(r *Report) {
	q := &r.Requests
	t.section("requests: %d", q.Total())
	if q.Total() > 0 {
		t.row("deposits", q.Deposits)
		t.row("withdrawals", q.Withdrawals)
		t.row("consolidations", q.Consolidations)
		t.row("builder deposits", q.BuilderDeposits)
		t.row("builder exits", q.BuilderExits)
	}
	if !r.accessLists() && r.AccessList.Bytes == 0 {
		t.section("block access list: none under %s", r.Fork)
		return
	}
	a := &r.AccessList
	t.section("block access list: %d bytes", a.Bytes)
	t.row("accounts", a.Accounts)
	t.row("slots", fmt.Sprintf("%d written, %d read only", a.SlotsWritten, a.SlotsRead))
	t.row("changes", fmt.Sprintf("%d balances, %d nonces, %d codes", a.BalanceChanges, a.NonceChanges, a.CodeChanges))
}

// accessLists says that the block is of a fork that has access lists.
func (r *Report) accessLists() bool {
	fork := stateless.ForkOf(stateless.SchemaID(r.SchemaID))
	return fork != nil && fork.AccessLists
}

func (t *text) witness(w *Witness) {
	t.section("witness: %d bytes", w.Nodes.Bytes+w.Codes.Bytes+w.Headers.Bytes)
	t.row("", "count", "bytes")
	t.sizes("trie nodes", w.Nodes)
	t.sizes("  account trie", w.AccountTrie, fmt.Sprintf("%d accounts", w.Accounts))
	t.sizes("  storage tries", w.StorageNodes, fmt.Sprintf("%d tries", len(w.StorageTries)))
	t.sizes("  unreached", w.UnreachedNodes)
	t.sizes("codes", w.Codes)
	t.sizes("  unused", w.UnusedCodes)
	t.sizes("duplicates", w.Duplicates)
	t.sizes("headers", w.Headers.Sizes, fmt.Sprintf("blocks %d to %d", w.Headers.First, w.Headers.Last))
	t.section("storage tries: %d", len(w.StorageTries))
	if len(w.StorageTries) > 0 {
		t.row("owner", "nodes", "bytes", "slots")
	}
	t.each(len(w.StorageTries), func(i int) {
		s := &w.StorageTries[i]
		owner := s.Owners[0].String()
		if more := len(s.Owners) - 1; more > 0 {
			owner = fmt.Sprintf("%s and %d more", owner, more)
		}
		t.row(owner, s.Count, s.Bytes, s.Slots)
	})
}

func (t *text) sizes(name string, s Sizes, note ...any) {
	t.row(append([]any{name, s.Count, s.Bytes}, note...)...)
}
