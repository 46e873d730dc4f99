// Both chains at a glance, and the loop between them.
import { useState } from "preact/hooks";
import { useApi } from "../api";
import { count, duration, gwei, int, percent } from "../format";
import { meaning, type TermName } from "../glossary";
import { useClock, useOverview, useRevision } from "../live";
import { useNetwork } from "../network";
import { remember, remembered } from "../theme";
import type { Blocks, Forks, L1Row, L2Row, Overview, Ref } from "../types";
import { Absent, Ago, Card, Countdown, Figure, Meter } from "../ui/basic";
import { BlockLink, numberOf, TxLink } from "../ui/chain";
import { Term } from "../ui/tip";
import { blocksPath, L1Table, L2Table } from "./blocks";
import { Loop } from "./loop";

const listed = { l1: 60, l2: 30 };
const rows = 8;

/** The first view. */
export function OverviewView() {
    const revision = useRevision();
    const l1 = useApi<Blocks<L1Row>>(blocksPath("l1", null, listed.l1), revision);
    const l2 = useApi<Blocks<L2Row>>(blocksPath("l2", null, listed.l2), revision);
    const o = useOverview();
    const kind = useNetwork()?.kind;
    return (
        <>
            <h1 class="sr" tabIndex={-1}>
                Overview
            </h1>
            <UnknownFork forks={o?.forks} />
            <Intro />
            <div class="pair">
                <L1Card o={o} />
                <L2Card o={o} />
            </div>
            <Card
                title="The loop"
                class="loop-card"
                aside={
                    <p class="legend" aria-hidden="true">
                        <span class="label latest">latest</span>
                        <span class="label safe">{kind === "optimistic" ? "safe, proposed" : "safe, settled"}</span>
                        <span class="label finalized">finalized</span>
                    </p>
                }
            >
                <p class="note">L1 above, the rollup below, newest on the right. A band joins rollup blocks with the L1 block that {kind === "optimistic" ? "has their proposal" : "executed and settled them"}.</p>
                {l1.data && l2.data ? <Loop l1={l1.data.blocks} l2={l2.data.blocks} /> : <Absent error={l1.error ?? l2.error} what="blocks" />}
            </Card>
            <Tiles o={o} l1={l1.data?.blocks ?? []} />
            <Card class="brief" title="Newest rollup blocks" aside={<a href="/l2/blocks">All</a>}>
                {l2.data ? <L2Table rows={l2.data.blocks.slice(0, rows)} /> : <Absent error={l2.error} what="blocks" />}
            </Card>
            <Card class="brief" title="Newest L1 blocks" aside={<a href="/l1/blocks">All</a>}>
                {l1.data ? <L1Table rows={l1.data.blocks.slice(0, rows)} /> : <Absent error={l1.error} what="blocks" />}
            </Card>
        </>
    );
}

const introKey = "nrollup.intro";
const terms: TermName[] = ["native rollup", "EXECUTE", "settled", "anchor", "trace", "witness", "message", "forced", "fork", "safe", "finalized"];
const optimisticTerms: TermName[] = ["native rollup", "EXECUTE", "proposal", "window", "challenge", "response", "proven", "final", "anchor", "trace", "message", "forced", "fork", "safe", "finalized"];

function Intro() {
    const kind = useNetwork()?.kind;
    const [open, set] = useState(remembered(introKey) !== "closed");
    const toggle = (e: Event): void => {
        const now = (e.currentTarget as HTMLDetailsElement).open;
        set(now);
        remember(introKey, now ? null : "closed");
    };
    return (
        <details class="intro" open={open} onToggle={toggle}>
            <summary>What am I looking at?</summary>
            {kind === "optimistic" ? (
                <p>
                    Two chains. <b class="l1">L1</b> is Ethereum with one more precompile, <b>EXECUTE</b>. The <b class="l2">rollup</b> proposes its blocks on L1: their hashes, with a bond. Anyone who doubts a block challenges it; then
                    somebody has to show it to EXECUTE in time, and L1 executes it with its own EVM, or the proposal falls. What nobody challenges is final after a while. Open a rollup block below and check it yourself.
                </p>
            ) : (
            <p>
                Two chains. <b class="l1">L1</b> is Ethereum with one more precompile, <b>EXECUTE</b>. The <b class="l2">rollup</b> posts each of its blocks to L1 together with the state that the block touches; L1 executes the block with
                its own EVM, and accepts it only if every result is exactly as claimed. So nobody has to trust the rollup's operator, a prover or a council: open a rollup block below and verify it yourself.
            </p>
            )}
            <details class="terms">
                <summary>The words of this page</summary>
                <dl>
                    {(kind === "optimistic" ? optimisticTerms : terms).map((t) => (
                        <div key={t}>
                            <dt>{t}</dt>
                            <dd>{meaning(t, kind)}</dd>
                        </div>
                    ))}
                </dl>
            </details>
        </details>
    );
}

function Point({ chain, at, name }: { chain: "l1" | "l2"; at: Ref | undefined; name: TermName }) {
    const safe = useNetwork()?.kind === "optimistic" ? "proposed (safe)" : "settled (safe)";
    return (
        <Figure name={<Term name={name}>{chain === "l2" && name === "safe" ? safe : name}</Term>} note={at?.time ? <Ago time={at.time} /> : undefined}>
            {at ? <BlockLink chain={chain} number={at.number} /> : "–"}
        </Figure>
    );
}

function L1Card({ o }: { o: Overview | null }) {
    const info = useNetwork()?.l1;
    const l1 = o?.l1;
    return (
        <Card class="side l1" title={<Term name="L1">L1</Term>} aside={info && <span class="note">chain {info.chainId}</span>}>
            <dl class="figures">
                <Point chain="l1" at={l1?.head} name="latest" />
                <Point chain="l1" at={l1?.safe} name="safe" />
                <Point chain="l1" at={l1?.finalized} name="finalized" />
            </dl>
            <SlotClock start={l1?.slotStart} slot={l1?.slot} seconds={info?.slotSeconds} perEpoch={info?.slotsPerEpoch} />
            <dl class="line">
                <div>
                    <dt>Gas of the last block</dt>
                    <dd class="num">
                        {int(l1?.gasUsed)} <span class="quiet">({percent(l1?.gasUsed ?? 0, l1?.gasLimit ?? 0)})</span>
                    </dd>
                </div>
                <div>
                    <dt>Base fee</dt>
                    <dd class="num">{gwei(l1?.baseFee)}</dd>
                </div>
                <ForkFact forks={o?.forks} head={l1?.head} />
            </dl>
        </Card>
    );
}

// The fork that the newest block of a chain is of, and when the next one comes.
function ForkFact({ forks, head }: { forks: Forks | null | undefined; head: Ref | undefined }) {
    const time = head?.time;
    if (!forks || time === undefined) return null;
    const active = forks.scheduled.filter((f) => f.since <= time).at(-1);
    const next = forks.scheduled.find((f) => f.since > time);
    return (
        <div class="fork">
            <dt>
                <Term name="fork">Fork</Term>
            </dt>
            <dd>
                {active?.name ?? "–"}
                {next && (
                    <span class="quiet">
                        , {next.name} <Coming since={next.since} />
                    </span>
                )}
            </dd>
        </div>
    );
}

// How long it is until a fork; then its first block has to come.
function Coming({ since }: { since: number }) {
    const due = useClock() >= since;
    return due ? <>with the next block</> : <>in <Countdown to={since} past="a moment" /></>;
}

// L1 goes where this version cannot follow.
function UnknownFork({ forks }: { forks: Forks | null | undefined }) {
    if (!forks?.unknown) return null;
    return (
        <p class="problem" role="status">
            {forks.unknown.text}
        </p>
    );
}

// L1's clock: how much of the slot is over, and where in its epoch it is.
function SlotClock({ start, slot, seconds, perEpoch }: { start: number | undefined; slot: number | undefined; seconds: number | undefined; perEpoch: number | undefined }) {
    const now = useClock();
    if (start === undefined || slot === undefined || !seconds) return <div class="slot" />;
    const since = Math.max(0, Math.floor((now - start) / seconds));
    const current = slot + since;
    const part = Math.min(1, Math.max(0, (now - start) / seconds - since));
    const epoch = perEpoch ?? 32;
    return (
        <div class="slot">
            <p>
                <Term name="slot">Slot</Term> <span class="num">{int(current)}</span>
                <span class="quiet">
                    {" "}
                    · {(current % epoch) + 1} of {epoch} in its epoch · {seconds}s each
                </span>
            </p>
            <Meter class="l1" value={part} max={1} label={`${Math.round(part * 100)}% of the slot is over`} />
        </div>
    );
}

function L2Card({ o }: { o: Overview | null }) {
    const optimistic = useNetwork()?.kind === "optimistic";
    const info = useNetwork()?.l2;
    const l2 = o?.l2;
    return (
        <Card class="side l2" title={<Term name="rollup">Rollup</Term>} aside={info && <span class="note">chain {info.chainId}</span>}>
            <dl class="figures">
                <Point chain="l2" at={l2?.head} name="latest" />
                <Point chain="l2" at={l2?.safe} name="safe" />
                <Point chain="l2" at={l2?.finalized} name="finalized" />
            </dl>
            <div class="slot">
                <p>
                    <Term name="lag">Lag</Term> <span class="num">{l2?.lagSeconds === undefined ? "–" : duration(l2.lagSeconds)}</span>
                    <span class="quiet"> · </span>
                    <Term name="unsettled">
                        <span class="num">{int(l2?.unsettled)}</span> {optimistic ? "not proposed" : "unsettled"}
                    </Term>
                    <span class="quiet"> · {l2?.pending === undefined ? "–" : int(l2.pending)} pending</span>
                </p>
                <Progress o={o} />
            </div>
            <dl class="line">
                <div>
                    <dt>
                        <Term name="anchor">Anchor</Term>
                    </dt>
                    <dd>
                        {l2?.anchor ? (
                            <>
                                L1 <BlockLink chain="l1" number={l2.anchor.number} /> <span class="quiet">{l2.anchorLag === undefined ? "" : `${count(l2.anchorLag, "block")} behind`}</span>
                            </>
                        ) : (
                            "–"
                        )}
                    </dd>
                </div>
                <div>
                    <dt>Gas limit</dt>
                    <dd class="num">{int(info?.gasLimit)}</dd>
                </div>
                <ForkFact forks={o?.forks} head={l2?.head} />
            </dl>
        </Card>
    );
}

// The blocks since the finalized one: how many of them are settled.
function Progress({ o }: { o: Overview | null }) {
    const { head, safe, finalized } = o?.l2 ?? {};
    if (!head || !safe) return <Meter class="l2" value={0} max={1} label="unknown" />;
    const base = Math.max(0, Math.min(finalized?.number ?? 0, safe.number) - 1);
    return <Meter class="l2" value={safe.number - base} max={head.number - base} label={`settled up to block ${safe.number} of ${head.number}`} />;
}

function Tiles({ o, l1 }: { o: Overview | null; l1: L1Row[] }) {
    const s = o?.settlement;
    const limit = o?.execute?.limit;
    const busy = l1.find((b) => b.executeGas);
    const now = useClock();
    return (
        <div class="tiles">
            {o?.proposals ? (
                <Card title={<Term name="proposal">Proposals</Term>} level={3} aside={<a href="/proposals">All</a>}>
                    <p class="big num">{int(o.proposals.pending)}</p>
                    <p class="note">
                        pending, {count(o.proposals.challenged, "open challenge")}. {s && <>Final is block <BlockLink chain="l2" number={numberOf(s.head)} />. </>}
                        {o.proposals.finalAt > 0 && (o.proposals.finalAt <= now ? "The oldest can be finalized now." : <>The oldest can be final in <Countdown to={o.proposals.finalAt} past="a moment" />.</>)}
                    </p>
                </Card>
            ) : (
                <Card title="Last settlement" level={3}>
                    <p class="big num">{s ? <Ago time={s.advancedAt} /> : "–"}</p>
                    <p class="note">
                        {s && (
                            <>
                                up to block <BlockLink chain="l2" number={numberOf(s.head)} /> {s.lastTx && <TxLink chain="l1" hash={s.lastTx} />}
                            </>
                        )}
                    </p>
                </Card>
            )}
            <Card title={<Term name="EXECUTE">EXECUTE gas</Term>} level={3} aside={<a href="/execute">Chart</a>}>
                <p class="big num">{busy?.executeGas && limit ? percent(busy.executeGas, limit) : limit ? "0%" : "–"}</p>
                <Meter value={busy?.executeGas ?? 0} max={limit ?? 0} label="EXECUTE gas of the last L1 block with calls, against the limit" />
                <p class="note">
                    {busy ? int(busy.executeGas) : "none"} of <Term name="execute limit">{int(limit)}</Term> {busy && <>in L1 block <BlockLink chain="l1" number={busy.number} /></>}
                </p>
            </Card>
            <Card title={<Term name="message">Messages</Term>} level={3} aside={<a href="/messages">All</a>}>
                <p class="big num">{o?.messages ? int(o.messages.waiting) : "–"}</p>
                <p class="note">
                    under way, of {count(o?.messages?.deposits ?? 0, "deposit")} and {count(o?.messages?.withdrawals ?? 0, "withdrawal")}
                </p>
            </Card>
            <Card title={<Term name="forced">Forced transactions</Term>} level={3} aside={<a href="/forced">Queue</a>}>
                <p class="big num">{o?.forced ? int(o.forced.waiting) : "–"}</p>
                <p class="note">
                    waiting, {int(o?.forced?.overdue)} overdue. {s && (s.open || s.openAt <= now ? "Anyone may post blocks now." : <>Anyone may post blocks if the sequencer is silent for <Countdown to={s.openAt} past="now" />.</>)}
                </p>
            </Card>
        </div>
    );
}
