// A block of the rollup: what is in it, and how L1 came to agree.
import { useApi } from "../api";
import { bytes, count, gwei, int, micros, percent } from "../format";
import { useRevision } from "../live";
import { useNetwork } from "../network";
import type { L2Block, Settlement } from "../types";
import { Absent, Ago, Card, Fact, Facts, Hex, LabelMark, Stale, Title, VerdictMark } from "../ui/basic";
import { AddressLink, BlockLink, TxLink } from "../ui/chain";
import { Term } from "../ui/tip";
import { HeaderFacts, Neighbours, Transactions } from "./blockparts";
import { ClockFacts, Left } from "./proposals";
import { Verify } from "./verify";

/** The view. */
export function L2BlockView({ id }: { id: string }) {
    const revision = useRevision();
    const optimistic = useNetwork()?.kind === "optimistic";
    const { data: block, error } = useApi<L2Block>(`/api/l2/block/${encodeURIComponent(id)}`, revision);
    if (!block)
        return (
            <>
                <Title>Rollup block {id}</Title>
                <Absent error={error} what="the block" />
            </>
        );
    return (
        <>
            <Title>
                <span class="chain l2">Rollup</span> Block {int(block.number)} <LabelMark label={block.label} chain="l2" state={block.proposal?.state} /> <Neighbours chain="l2" block={block} />
            </Title>
            <Stale error={error} />
            {block.settledOther && <p class="problem">L1 has {optimistic ? "a proposal of" : "settled"} another block with this number, {block.settledOther}: this one will be built again.</p>}
            {block.anchorLost && <p class="problem">L1 has lost the block that this one is anchored to: it will be built again.</p>}
            {optimistic ? <ProposalCard block={block} /> : <SettlementCard block={block} />}
            {block.number > 0 && <Verify block={block.settlement ? block.number : block.hash} settled={!!block.settlement && !optimistic} />}
            <Card title="Header">
                <HeaderFacts chain="l2" block={block}>
                    <Fact name={<Term name="anchor">Anchor</Term>}>
                        <Anchor block={block} />
                    </Fact>
                </HeaderFacts>
            </Card>
            <Transactions chain="l2" list={block.transactions} />
        </>
    );
}

function Anchor({ block }: { block: L2Block }) {
    const anchor = block.anchor;
    if (anchor && typeof anchor === "object")
        return (
            <>
                L1 block <BlockLink chain="l1" number={anchor.number} /> <Hex value={anchor.hash} what="anchor" />
            </>
        );
    const hash = anchor ?? block.parentBeaconBlockRoot;
    if (!hash || /^0x0*$/.test(hash)) return <span class="quiet">none</span>;
    return <Hex value={hash} href={`/l1/block/${hash}`} what="anchor" />;
}

function SettlementCard({ block }: { block: L2Block }) {
    const s = block.settlement;
    if (!s)
        return (
            <Card title="Settlement on L1" class="settlement">
                <p>
                    {block.number === 0
                        ? "This is the genesis. L1's contract was made with its hash."
                        : "L1 has not verified this block yet. The operator posts it with one of L1's next blocks; this page says so when it is there."}
                </p>
            </Card>
        );
    return (
        <Card title="Settlement on L1" class="settlement" aside={<VerdictMark verdict={s.check?.verdict} />}>
            <Path s={s} number={block.number} />
            <Facts>
                <Fact name="Transaction">
                    <TxLink chain="l1" hash={s.tx} full />
                </Fact>
                <Fact name="L1 block">
                    <BlockLink chain="l1" number={s.l1Block} /> <span class="quiet">· </span>
                    <Ago time={s.l1Time} />
                </Fact>
                <Fact name="Posted by">
                    <AddressLink address={s.from} />
                </Fact>
                <Fact name="Transaction gas">
                    <span class="num">{int(s.txGasUsed)}</span> <span class="quiet">at {gwei(s.txGasPrice)}</span>
                    {s.blocksInTx > 1 && <span class="quiet">, shared by {count(s.blocksInTx, "block")}; this is number {s.position + 1}</span>}
                </Fact>
                {s.execute && (
                    <>
                        <Fact name={<Term name="EXECUTE">EXECUTE call</Term>}>
                            <span class="num">{int(s.execute.gas)}</span> gas, <span class="num">{int(s.execute.gasUsed)}</span> <span class="quiet">of it for the block's own execution ({percent(s.execute.gasUsed, s.execute.gas)})</span>
                        </Fact>
                        <Fact name={<Term name="trace">Trace</Term>}>
                            <span class="num">{bytes(s.execute.traceSize)}</span>
                            <Sizes execute={s.execute} />
                        </Fact>
                    </>
                )}
                <Fact name={<Term name="verdict">Verdict</Term>}>
                    <VerdictMark verdict={s.check?.verdict ?? "unknown"} />{" "}
                    {s.check?.micros ? (
                        <span class="quiet">
                            verified by this explorer in <span class="num">{micros(s.check.micros)}</span>
                        </span>
                    ) : null}
                    {s.check?.reason && <span class="problem-text"> {s.check.reason}</span>}
                </Fact>
            </Facts>
        </Card>
    );
}

// What L1 knows of a block of an optimistic rollup.
function ProposalCard({ block }: { block: L2Block }) {
    const p = block.proposal;
    const s = block.settlement;
    if (!p)
        return (
            <Card title="Proposal on L1" class="settlement">
                <p>
                    {block.number === 0
                        ? "This is the genesis. L1's contract was made with its hash."
                        : !block.label
                          ? "A block with this number is final, in a proposal that L1's contract has forgotten by now: it cannot say that it is this one."
                          : "No proposal on L1 has this block yet. The proposer makes one with one of L1's next blocks; this page says so when it is there."}
                </p>
            </Card>
        );
    return (
        <Card title="Proposal on L1" class="settlement" aside={<VerdictMark verdict={s?.check?.verdict} />}>
            <Facts>
                <Fact name={<Term name="proposal">Proposal</Term>}>
                    <a class="num" href={`/proposal/${p.position}`}>
                        {int(p.position)}
                    </a>
                    {s && s.blocksInTx > 1 && <span class="quiet">, with {count(s.blocksInTx, "block")}; this is number {s.position + 1}</span>}
                </Fact>
                <ClockFacts clock={p} />
                {p.proven && (
                    <Fact name={<Term name="proven">Proven</Term>}>L1 has executed this block</Fact>
                )}
                {p.challenge && (
                    <Fact name={<Term name="challenge">Challenged</Term>}>
                        by <AddressLink address={p.challenge.challenger} />, <Left to={p.challenge.deadline} before="to be proven in" over="not proven in time" />
                    </Fact>
                )}
                {s && (
                    <>
                        <Fact name="Transaction">
                            <TxLink chain="l1" hash={s.tx} full />
                        </Fact>
                        <Fact name="L1 block">
                            <BlockLink chain="l1" number={s.l1Block} /> <span class="quiet">· </span>
                            <Ago time={s.l1Time} />
                        </Fact>
                        <Fact name="Proposed by">
                            <AddressLink address={s.from} />
                        </Fact>
                        {s.execute && (
                            <Fact name={<Term name="trace">Trace</Term>}>
                                <span class="num">{bytes(s.execute.traceSize)}</span> <span class="quiet">{p.proven ? "shown to EXECUTE, which took" : "that L1 executes only if somebody challenges the block; it would take"} {int(s.execute.gas)} gas</span>
                                <Sizes execute={s.execute} />
                            </Fact>
                        )}
                        <Fact name={<Term name="verdict">Verdict</Term>}>
                            <VerdictMark verdict={s.check?.verdict ?? "unknown"} />{" "}
                            {s.check?.micros ? (
                                <span class="quiet">
                                    checked by this explorer in <span class="num">{micros(s.check.micros)}</span>
                                </span>
                            ) : null}
                            {s.check?.reason && <span class="problem-text"> {s.check.reason}</span>}
                        </Fact>
                    </>
                )}
            </Facts>
        </Card>
    );
}

// The way of a block, in a line.
const Path = ({ s, number }: { s: Settlement; number: number }) => (
    <ol class="path" aria-label="How this block was settled">
        <li>
            <b class="l2">Rollup block {int(number)}</b>
        </li>
        <li>
            <TxLink chain="l1" hash={s.tx} />
        </li>
        <li>
            EXECUTE&nbsp;<span class="mono">0x…0101</span>
        </li>
        <li>
            <b class="l1">
                L1 block&nbsp;<BlockLink chain="l1" number={s.l1Block} />
            </b>
        </li>
    </ol>
);

function Sizes({ execute: e }: { execute: NonNullable<Settlement["execute"]> }) {
    const parts = [
        { key: "payload", name: "block", size: e.payloadBytes, count: "" },
        { key: "nodes", name: "state", size: e.witness.nodeBytes, count: count(e.witness.nodes, "trie node") },
        { key: "codes", name: "code", size: e.witness.codeBytes, count: count(e.witness.codes, "contract") },
        { key: "headers", name: "headers", size: e.witness.headerBytes, count: count(e.witness.headers, "header") },
    ];
    const known = parts.reduce((sum, p) => sum + p.size, 0);
    const all = Math.max(known, e.traceSize);
    let x = 0;
    return (
        <div class="sizes">
            <svg viewBox="0 0 1000 10" preserveAspectRatio="none" role="img" aria-label={parts.map((p) => `${p.name} ${bytes(p.size)}`).join(", ")}>
                {parts.map((p) => {
                    const width = (p.size / all) * 1000;
                    const rect = <rect key={p.key} class={p.key} x={x} width={Math.max(0, width - (width > 4 ? 2 : 0))} height="10" />;
                    x += width;
                    return rect;
                })}
            </svg>
            <ul>
                {parts.map((p) => (
                    <li key={p.key} class={p.key}>
                        {p.name} <span class="num">{bytes(p.size)}</span> <span class="quiet">{p.count}</span>
                    </li>
                ))}
            </ul>
        </div>
    );
}
