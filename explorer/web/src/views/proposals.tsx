// The proposals of an optimistic rollup: what was claimed on L1, and how far it is on its way to be final.
import { useApi } from "../api";
import { bytes, count, duration, eth, int } from "../format";
import { useClock, useRevision } from "../live";
import { useNetwork } from "../network";
import type { Clock, Proposal, ProposalRow, Proposals } from "../types";
import { Absent, Ago, Card, Cell, Countdown, Data, Fact, Facts, Figure, Hex, Nothing, Stale, StateMark, Table, Title, VerdictMark } from "../ui/basic";
import { AddressLink, BlockLink, TxLink } from "../ui/chain";
import { Term } from "../ui/tip";
import { Pager, Range } from "./blocks";
import { EndedCard } from "./ended";

const limit = 25;

/** The list, the newest first. */
export function ProposalsView({ before }: { before: string | null }) {
    const revision = useRevision();
    const { data, error } = useApi<Proposals>(`/api/proposals?limit=${limit}${before === null ? "" : `&before=${encodeURIComponent(before)}`}`, revision);
    const rules = useNetwork()?.optimistic;
    return (
        <>
            <Title
                sub={
                    <>
                        A <Term name="proposal">proposal</Term> claims blocks on L1, with a bond. Anyone can <Term name="challenge">challenge</Term> each of them; then it has to be shown to <Term name="EXECUTE">EXECUTE</Term>.
                    </>
                }
            >
                Proposals
            </Title>
            <Card>
                {!data && <Absent error={error} what="proposals" />}
                {data && <Stale error={error} />}
                {data && (data.proposals.length > 0 ? <Rows rows={data.proposals} /> : <Nothing>No proposals.</Nothing>)}
                <Pager base="/proposals" before={before} next={data?.next ?? null} />
            </Card>
            <EndedCard />
            {rules && (
                <Card title="The rules of this rollup">
                    <ol class="rules">
                        <li>
                            Blocks are proposed with a bond of {eth(rules.proposalBond)}, at most {count(rules.maxBlocks, "block")} at a time.
                        </li>
                        <li>
                            For {duration(rules.window)} anyone can challenge each block, with a bond of {eth(rules.challengeBond)}.
                        </li>
                        <li>A challenged block has to be shown to EXECUTE within {duration(rules.response)}. Who does that is paid what it costs, from the challenger's bond.</li>
                        <li>If nobody does, the proposal falls with all on top of it. Half of its bond is burnt, the other half goes to its challengers.</li>
                        <li>A proposal is final after its time, or when all its blocks are proven. Withdrawals and forced transactions go by final blocks.</li>
                    </ol>
                </Card>
            )}
        </>
    );
}

function Rows({ rows }: { rows: ProposalRow[] }) {
    return (
        <Table caption="Proposals" class="cards" head={["Proposal", "State", "Blocks", "Proposed", "By", "Data", "Proven", "Challenges", "Final"]}>
            {rows.map((p) => (
                <tr key={p.id}>
                    <Cell name="Proposal">
                        <a class="num" href={`/proposal/${p.position}`}>
                            {int(p.position)}
                        </a>
                    </Cell>
                    <Cell name="State">
                        <StateMark state={p.state} />
                    </Cell>
                    <Cell name="Blocks">
                        <Range range={[p.first, p.number]} />
                    </Cell>
                    <Cell name="Proposed">
                        <Ago time={p.proposedAt} />
                    </Cell>
                    <Cell name="By">
                        <AddressLink address={p.proposer} />
                    </Cell>
                    <Cell name="Data">{p.data}</Cell>
                    <Cell name="Proven" class="num">
                        {p.state === "final" ? "–" : `${p.proven} of ${p.number - p.first + 1}`}
                    </Cell>
                    <Cell name="Challenges" class="num">
                        {p.open > 0 ? <span class="label p-challenged">{int(p.open)} open</span> : "–"}
                    </Cell>
                    <Cell name="Final">
                        <FinalIn clock={p} />
                    </Cell>
                </tr>
            ))}
        </Table>
    );
}

// When a proposal is final, in short.
function FinalIn({ clock }: { clock: Clock }) {
    const now = useClock();
    if (clock.state === "final") return <>final</>;
    if (!clock.finalAt) return <>–</>;
    if (clock.state === "challenged")
        return (
            <>
                not while challenged{clock.deadline ? <>: <Left to={clock.deadline} before="answer in" over="the time to answer is over" /></> : null}
            </>
        );
    return clock.finalAt <= now ? <>when somebody asks for it</> : <>in <Countdown to={clock.finalAt} past="now" /></>;
}

/** The time until the last second of something, with words before; or that it is over. */
export function Left({ to, before, over }: { to: number; before: string; over: string }) {
    return useClock() <= to ? (
        <>
            {before} <Countdown to={to} past="a moment" />
        </>
    ) : (
        <>{over}</>
    );
}

/** The clocks of a block or a proposal, each as a fact. */
export function ClockFacts({ clock }: { clock: Clock }) {
    return (
        <>
            <Fact name="State">
                <StateMark state={clock.state} />
            </Fact>
            {clock.state !== "final" && clock.windowEnds ? (
                <Fact name={<Term name="window">Challenge window</Term>}>
                    <Left to={clock.windowEnds} before="ends in" over="is over" />
                </Fact>
            ) : null}
            {clock.deadline ? (
                <Fact name={<Term name="response">Response deadline</Term>}>
                    <Left to={clock.deadline} before="in" over="is over" />, of this proposal and those below
                </Fact>
            ) : null}
            <Fact name={<Term name="final">Final</Term>}>
                <FinalIn clock={clock} />
            </Fact>
        </>
    );
}

/** One proposal with its blocks. */
export function ProposalView({ id }: { id: string }) {
    const revision = useRevision();
    const { data: p, error } = useApi<Proposal>(`/api/proposal/${encodeURIComponent(id)}`, revision);
    const bond = useNetwork()?.optimistic?.proposalBond;
    if (!p)
        return (
            <>
                <Title>Proposal {id}</Title>
                <Absent error={error} what="the proposal" />
            </>
        );
    return (
        <>
            <Title>
                Proposal {int(p.position)} {!p.removed && <StateMark state={p.state} />}
            </Title>
            <Stale error={error} />
            {p.removed && <p class="problem">This proposal was removed, as a challenge of it or of one below it was not answered. Or it is so old that L1's contract has forgotten it.</p>}
            <dl class="figures wide">
                <Figure name="Blocks" note={count(p.number - p.first + 1, "block")}>
                    <Range range={[p.first, p.number]} />
                </Figure>
                <Figure name={<Term name="proven">Proven</Term>}>
                    {p.proven} of {p.number - p.first + 1}
                </Figure>
                <Figure name={<Term name="challenge">Open challenges</Term>}>{int(p.open)}</Figure>
                {bond && <Figure name="Bond">{eth(bond)}</Figure>}
            </dl>
            <Card title="On L1">
                <Facts>
                    {!p.removed && <ClockFacts clock={p} />}
                    <Fact name="Proposed">
                        <Ago time={p.proposedAt} /> <span class="quiet">by</span> <AddressLink address={p.proposer} />
                    </Fact>
                    <Fact name="Transaction">
                        <TxLink chain="l1" hash={p.tx} full />
                    </Fact>
                    <Fact name="L1 block">
                        <BlockLink chain="l1" number={p.l1.number} />
                    </Fact>
                    <Fact name="Id">
                        <Hex value={p.id} what="id" full />
                    </Fact>
                    <Fact name="On top of">
                        {p.position > 1 ? <a href={`/proposal/${p.removed ? p.parent : p.position - 1}`}>proposal {int(p.position - 1)}</a> : "the genesis"}
                    </Fact>
                    <Fact name="Data">
                        <DataOf p={p} />
                    </Fact>
                </Facts>
            </Card>
            <Card title="Blocks">
                <Table caption="Blocks of the proposal" class="cards" head={["Block", "Hash", "Anchor", "Proven", "Challenge", "Check here"]}>
                    {p.blocks.map((b) => (
                        <tr key={b.number}>
                            <Cell name="Block">
                                <BlockLink chain="l2" number={b.number} />
                            </Cell>
                            <Cell name="Hash">
                                <Hex value={b.hash} what="block hash" />
                            </Cell>
                            <Cell name="Anchor">
                                <BlockLink chain="l1" number={b.anchor} />
                            </Cell>
                            <Cell name="Proven">{b.proven ? <span class="label p-proven">proven</span> : "–"}</Cell>
                            <Cell name="Challenge">
                                {b.challenge ? (
                                    <>
                                        <AddressLink address={b.challenge.challenger} />, <Left to={b.challenge.deadline} before="answer in" over="not answered in time" />
                                    </>
                                ) : (
                                    "–"
                                )}
                            </Cell>
                            <Cell name="Check here">
                                <VerdictMark verdict={b.check} />
                            </Cell>
                        </tr>
                    ))}
                </Table>
            </Card>
        </>
    );
}

function DataOf({ p }: { p: Proposal }) {
    if (p.data === "blobs")
        return (
            <>
                in {count(p.blobHashes?.length ?? 0, "blob")} of the transaction:
                {(p.blobHashes ?? []).map((hash) => (
                    <>
                        {" "}
                        <Hex key={hash} value={hash} what="versioned hash" full />
                    </>
                ))}
            </>
        );
    if (p.data === "calldata") return <>in the transaction, {bytes(p.dataSize)}</>;
    return (
        <>
            not on L1; this is what finds and binds it: <Data value={p.reference} what="reference" />
        </>
    );
}
