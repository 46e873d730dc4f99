// Lists of blocks, newest first.
import type { ComponentChildren } from "preact";
import { useApi } from "../api";
import { bytes, gwei, int, percent } from "../format";
import { useRevision } from "../live";
import { useNetwork } from "../network";
import type { Blocks, L1Row, L2Row } from "../types";
import { Absent, Ago, Card, Cell, LabelMark, Meter, Nothing, Stale, Table, Title } from "../ui/basic";
import { BlockLink, TxLink } from "../ui/chain";
import { Term } from "../ui/tip";

/** The address of a page of blocks. */
export const blocksPath = (chain: "l1" | "l2", before: string | number | null, limit: number): string =>
    `/api/${chain}/blocks?limit=${limit}${before === null ? "" : `&before=${encodeURIComponent(before)}`}`;

const limit = 25;

/** The rollup's blocks. */
export const L2Blocks = ({ before }: { before: string | null }) => (
    <BlockList<L2Row>
        chain="l2"
        before={before}
        title="Rollup blocks"
        sub="Each block is built by the sequencer, then posted to L1."
        table={(rows) => <L2Table rows={rows} />}
    />
);

/** L1's blocks. */
export const L1Blocks = ({ before }: { before: string | null }) => (
    <BlockList<L1Row>
        chain="l1"
        before={before}
        title="L1 blocks"
        sub="The chain that verifies the rollup. Its blocks have a limit for EXECUTE, besides the ordinary gas limit."
        table={(rows) => <L1Table rows={rows} />}
    />
);

type BlockListProps<Row> = { chain: "l1" | "l2"; before: string | null; title: string; sub: string; table: (rows: Row[]) => ComponentChildren };

function BlockList<Row>({ chain, before, title, sub, table }: BlockListProps<Row>) {
    const revision = useRevision();
    const page = useApi<Blocks<Row>>(blocksPath(chain, before, limit), revision);
    return (
        <>
            <Title sub={sub}>{title}</Title>
            <Card>
                {page.data ? table(page.data.blocks) : <Absent error={page.error} what="blocks" />}
                {page.data && <Stale error={page.error} />}
                <Pager base={`/${chain}/blocks`} before={before} next={page.data?.next ?? null} />
            </Card>
        </>
    );
}

/** A table of the rollup's blocks. */
export function L2Table({ rows }: { rows: L2Row[] }) {
    const by = useNetwork()?.kind === "optimistic" ? "Proposed by" : "Settled by";
    if (rows.length === 0) return <Nothing>No blocks.</Nothing>;
    return (
        <Table caption="Blocks of the rollup" class="cards tri" head={["Block", "State", "Age", "Txs", "Gas", <Term name="trace">Trace</Term>, by, "In L1 block"]}>
            {rows.map((b) => (
                <tr key={b.number}>
                    <Cell name="Block">
                        <BlockLink chain="l2" number={b.number} />
                    </Cell>
                    <Cell name="State">
                        <LabelMark label={b.label} chain="l2" state={b.state} />
                        {b.forced ? <span class="label forced">forced</span> : null}
                    </Cell>
                    <Cell name="Age">
                        <Ago time={b.time} />
                    </Cell>
                    <Cell name="Txs" class="num">
                        {int(b.txs)}
                    </Cell>
                    <Cell name="Gas" class="num">
                        {int(b.gasUsed)}
                    </Cell>
                    <Cell name="Trace" class="num">
                        {b.traceSize ? bytes(b.traceSize) : "–"}
                    </Cell>
                    <Cell name={by}>{b.settlement ? <TxLink chain="l1" hash={b.settlement.tx} /> : <span class="quiet">{b.number === 0 ? "genesis" : "not yet"}</span>}</Cell>
                    <Cell name="In L1 block">{b.settlement ? <BlockLink chain="l1" number={b.settlement.l1Block} /> : "–"}</Cell>
                </tr>
            ))}
        </Table>
    );
}

/** A table of L1's blocks. */
export function L1Table({ rows }: { rows: L1Row[] }) {
    const does = useNetwork()?.kind === "optimistic" ? "Proposes" : "Settles";
    if (rows.length === 0) return <Nothing>No blocks.</Nothing>;
    return (
        <Table caption="Blocks of L1" class="cards tri" head={["Block", "State", "Age", "Txs", "Gas", "Base fee", <Term name="EXECUTE">EXECUTE gas</Term>, does]}>
            {rows.map((b) => (
                <tr key={b.number}>
                    <Cell name="Block">
                        <BlockLink chain="l1" number={b.number} />
                    </Cell>
                    <Cell name="State">
                        <LabelMark label={b.label} chain="l1" />
                    </Cell>
                    <Cell name="Age">
                        <Ago time={b.time} />
                    </Cell>
                    <Cell name="Txs" class="num">
                        {int(b.txs)}
                    </Cell>
                    <Cell name="Gas" class="num">
                        <GasShare used={b.gasUsed} limit={b.gasLimit} />
                    </Cell>
                    <Cell name="Base fee" class="num">
                        {gwei(b.baseFee)}
                    </Cell>
                    <Cell name="EXECUTE gas" class="num">
                        {b.executeGas ? int(b.executeGas) : "–"}
                    </Cell>
                    <Cell name={does}>{b.settled ? <Range range={b.settled} /> : <span class="quiet">–</span>}</Cell>
                </tr>
            ))}
        </Table>
    );
}

const GasShare = ({ used, limit: max }: { used: number; limit: number }) => (
    <span class="share" title={`${percent(used, max)} of ${int(max)}`}>
        {int(used)}
        <Meter value={used} max={max} label={`${percent(used, max)} of the gas limit`} />
    </span>
);

/** Links to a range of the rollup's blocks. */
export const Range = ({ range: [from, to] }: { range: [number, number] }) => (
    <span class="range">
        <BlockLink chain="l2" number={from} />
        {to > from && (
            <>
                {to === from + 1 ? ", " : "–"}
                <BlockLink chain="l2" number={to} />
            </>
        )}
    </span>
);

/** Links to newer and older rows. */
export function Pager({ base, before, next, children }: { base: string; before: string | null; next: number | string | null; children?: ComponentChildren }) {
    const join = base.includes("?") ? "&" : "?";
    if (before === null && next === null) return null;
    return (
        <nav class="pager" aria-label="Pages">
            {before !== null ? <a href={base}>Newest</a> : <span />}
            {children}
            {next !== null && <a href={`${base}${join}before=${next}`}>Older</a>}
        </nav>
    );
}
