// The queue of forced transactions on L1, with what happens when.
import { useApi } from "../api";
import { duration, eth, int } from "../format";
import { useClock, useOverview, useRevision } from "../live";
import { useNetwork } from "../network";
import type { Forced, ForcedEntry } from "../types";
import { Absent, Card, Cell, Countdown, Figure, Hex, Nothing, Stale, Table, Title } from "../ui/basic";
import { AddressLink } from "../ui/chain";
import { Term } from "../ui/tip";

/** The view. */
export function ForcedView() {
    const revision = useRevision();
    const open = useOverview((o) => String(o?.settlement?.openAt) + o?.forced?.waiting);
    const { data, error } = useApi<Forced>("/api/forced", revision + open);
    const network = useNetwork();
    return (
        <>
            <Title
                sub={
                    <>
                        A <Term name="forced">forced</Term> transaction is signed for the rollup and queued on L1, where the <Term name="sequencer">sequencer</Term> cannot refuse it. Left out past its deadline, it opens the rollup to
                        everyone.
                    </>
                }
            >
                Forced transactions
            </Title>
            {!data && <Absent error={error} what="the queue" />}
            {data && (
                <>
                    <Stale error={error} />
                    <Summary data={data} />
                    <Queue entries={data.queue ?? []} />
                </>
            )}
            {network && (
                <Card title="The rules of this rollup">
                    <ol class="rules">
                        <li>Anyone queues a signed transaction, with a bond of {eth(network.forced.bond)}. The bond comes back when it is included.</li>
                        <li>The sequencer has {duration(network.forced.delay)} to include it.</li>
                        <li>After that anyone may post the rollup's blocks. Blocks without overdue transactions have to leave time to those with them: {duration(network.forced.grace)}.</li>
                        <li>An entry that is not included {duration(network.forced.lapse)} after its deadline leaves the queue: a queue can never halt the chain.</li>
                    </ol>
                    <p>
                        <a href="/bridge/force">Force a transaction</a>
                    </p>
                </Card>
            )}
        </>
    );
}

function Summary({ data }: { data: Forced }) {
    const now = useClock();
    const queue = data.queue ?? [];
    const open = data.open || data.openAt <= now;
    return (
        <dl class="figures wide">
            <Figure name="Waiting">{int(queue.length)}</Figure>
            <Figure name="Overdue">{int(queue.filter((q) => q.overdue || q.deadline <= now).length)}</Figure>
            <Figure name={<Term name="bond">Bond</Term>}>{eth(data.bond)}</Figure>
            <Figure name="Anyone may post blocks" note={open ? "until the sequencer posts again" : "if the sequencer is silent that long"}>
                {open ? "now" : <>in <Countdown to={data.openAt} past="now" /></>}
            </Figure>
        </dl>
    );
}

function Queue({ entries }: { entries: ForcedEntry[] }) {
    return (
        <Card title="Queue">
            {entries.length === 0 && <Nothing>The queue is empty.</Nothing>}
            {entries.length > 0 && (
                <Table caption="Forced transactions that wait" class="cards" head={["Transaction", "From", "To", "Value", "What", "Deadline", "Leaves the queue"]}>
                    {entries.slice(0, 100).map((q, i) => (
                        <Row key={q.hash ?? q.tx?.hash ?? i} q={q} />
                    ))}
                </Table>
            )}
        </Card>
    );
}

function Row({ q }: { q: ForcedEntry }) {
    const now = useClock();
    const hash = q.hash ?? q.tx?.hash;
    const from = q.sender ?? q.tx?.from;
    const overdue = q.overdue || q.deadline <= now;
    return (
        <tr>
            <Cell name="Transaction">{hash ? <Hex value={hash} href={`/l2/tx/${hash}`} what="transaction hash" /> : "–"}</Cell>
            <Cell name="From">{from ? <AddressLink address={from} /> : "–"}</Cell>
            <Cell name="To">{q.tx?.to ? <AddressLink address={q.tx.to} /> : <span class="quiet">new contract</span>}</Cell>
            <Cell name="Value" class="num">
                {eth(q.tx?.value)}
            </Cell>
            <Cell name="What">{(q.decoded ?? q.tx?.decoded)?.function ?? "transfer"}</Cell>
            <Cell name="Deadline">
                <span class={overdue ? "label overdue" : ""}>{overdue ? "overdue" : <>in <Countdown to={q.deadline} past="overdue" /></>}</span>
            </Cell>
            <Cell name="Leaves the queue">{q.lapse ? <>in <Countdown to={q.lapse} past="now" /></> : "–"}</Cell>
        </tr>
    );
}
