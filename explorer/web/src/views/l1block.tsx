// A block of L1: what it settled, and what EXECUTE did in it.
import { useApi } from "../api";
import { int, percent } from "../format";
import { useRevision } from "../live";
import type { L1Block } from "../types";
import { Absent, Card, Cell, Fact, Facts, LabelMark, Meter, Nothing, Stale, Table, Title } from "../ui/basic";
import { BlockLink, numberOf, TxLink } from "../ui/chain";
import { Term } from "../ui/tip";
import { HeaderFacts, Neighbours, Transactions } from "./blockparts";

/** The view. */
export function L1BlockView({ id }: { id: string }) {
    const revision = useRevision();
    const { data: block, error } = useApi<L1Block>(`/api/l1/block/${encodeURIComponent(id)}`, revision);
    if (!block)
        return (
            <>
                <Title>L1 block {id}</Title>
                <Absent error={error} what="the block" />
            </>
        );
    return (
        <>
            <Title>
                <span class="chain l1">L1</span> Block {int(block.number)} <LabelMark label={block.label} chain="l1" /> <Neighbours chain="l1" block={block} />
            </Title>
            <Stale error={error} />
            <ExecuteCard block={block} />
            <Card title="Header">
                <HeaderFacts chain="l1" block={block} />
            </Card>
            <Transactions chain="l1" list={block.transactions} />
        </>
    );
}

function ExecuteCard({ block }: { block: L1Block }) {
    const e = block.execute;
    const calls = e?.calls ?? [];
    const settled = block.settled ?? [];
    return (
        <Card title={<Term name="EXECUTE">EXECUTE</Term>} class="settlement">
            {calls.length === 0 && settled.length === 0 && <Nothing>No block of the rollup was settled here.</Nothing>}
            {settled.length > 0 && (
                <p>
                    Settled rollup {settled.length === 1 ? "block" : "blocks"}{" "}
                    {settled.slice(0, 50).map((s, i) => (
                        <span key={numberOf(s)}>
                            {i > 0 && ", "}
                            <BlockLink chain="l2" number={numberOf(s)} />
                        </span>
                    ))}
                    .
                </p>
            )}
            {e && (
                <Facts>
                    <Fact name="Gas of all calls">
                        <span class="num">{int(e.used)}</span>{" "}
                        <span class="quiet">
                            of <Term name="execute limit">{int(e.limit)}</Term> ({percent(e.used, e.limit)})
                        </span>
                        <Meter value={e.used} max={e.limit} label={`${percent(e.used, e.limit)} of the execute gas limit`} />
                    </Fact>
                </Facts>
            )}
            {calls.length > 0 && (
                <Table caption="EXECUTE calls" class="cards" head={["Transaction", "Rollup block", "Gas"]}>
                    {calls.map((c, i) => (
                        <tr key={i}>
                            <Cell name="Transaction">
                                <TxLink chain="l1" hash={c.tx} />
                            </Cell>
                            <Cell name="Rollup block">{c.l2Block === null ? "–" : <BlockLink chain="l2" number={numberOf(c.l2Block)} />}</Cell>
                            <Cell name="Gas" class="num">
                                {int(c.gas)}
                            </Cell>
                        </tr>
                    ))}
                </Table>
            )}
        </Card>
    );
}
