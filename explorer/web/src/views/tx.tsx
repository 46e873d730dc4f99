// A transaction of either chain, decoded.
import { useState } from "preact/hooks";
import { useApi } from "../api";
import { count, eth, gwei, int, percent } from "../format";
import { useRevision } from "../live";
import { useNetwork } from "../network";
import type { ChainName, Log, Tx } from "../types";
import { Absent, Ago, Card, Chain, Data, Fact, Facts, Hex, LabelMark, Nothing, Stale, Title } from "../ui/basic";
import { AddressLink, BlockLink, numberOf, succeeded, TxLink } from "../ui/chain";
import { Term } from "../ui/tip";
import { DecodedView } from "./decoded";
import { StatusMark } from "./blockparts";

const types: Record<number, string> = { 0: "legacy", 1: "access list (EIP-2930)", 2: "EIP-1559", 3: "blobs (EIP-4844)", 4: "set code (EIP-7702)" };

/** The view. */
export function TxView({ chain, hash }: { chain: ChainName; hash: string }) {
    const revision = useRevision();
    const { data: tx, error } = useApi<Tx>(`/api/${chain}/tx/${encodeURIComponent(hash)}`, revision);
    if (!tx)
        return (
            <>
                <Title>Transaction</Title>
                <Absent error={error} what="the transaction" />
            </>
        );
    const logs = tx.logs ?? [];
    return (
        <>
            <Title>
                <Chain of={chain} /> Transaction {tx.block === null ? <span class="label pending">pending</span> : <StatusMark status={tx.status} />}
            </Title>
            <Stale error={error} />
            {tx.error && succeeded(tx.status) !== true && <p class="problem">{tx.error}</p>}
            <Card title="Summary">
                <Summary chain={chain} tx={tx} />
            </Card>
            <Card title="Call">
                {tx.decoded ? <DecodedView decoded={tx.decoded} /> : tx.input === "0x" || !tx.input ? <Nothing>No data: a plain transfer.</Nothing> : <p class="quiet">The function is not one that this explorer knows.</p>}
                {tx.input && tx.input !== "0x" && (
                    <details>
                        <summary>Data</summary>
                        <Data value={tx.input} what="transaction data" />
                    </details>
                )}
            </Card>
            <Card title="Logs" aside={<span class="note num">{int(logs.length)}</span>}>
                {logs.length === 0 && <Nothing>{tx.block === null ? "None yet." : "None."}</Nothing>}
                <ol class="logs">
                    {logs.slice(0, 100).map((log, i) => (
                        <LogRow key={i} log={log} />
                    ))}
                </ol>
                {logs.length > 100 && <p class="note">The first 100 of {int(logs.length)}.</p>}
            </Card>
            {tx.block !== null && <Internal chain={chain} hash={hash} />}
        </>
    );
}

// The calls within, which are asked for when somebody wants to see them.
function Internal({ chain, hash }: { chain: ChainName; hash: string }) {
    const [open, set] = useState(false);
    return (
        <Card title="Calls within">
            {open ? (
                <Calls chain={chain} hash={hash} />
            ) : (
                <button type="button" onClick={() => set(true)}>
                    Show
                </button>
            )}
        </Card>
    );
}

function Calls({ chain, hash }: { chain: ChainName; hash: string }) {
    const { data, error } = useApi<Tx>(`/api/${chain}/tx/${encodeURIComponent(hash)}?internal=1`);
    if (!data) return <Absent error={error} what="calls" />;
    const calls = data.internal ?? [];
    if (calls.length === 0) return <Nothing>None.</Nothing>;
    return (
        <ol class="logs">
            {calls.slice(0, 100).map((c, i) => (
                <li key={i}>
                    <span class="quiet mono">{c.type}</span> <AddressLink address={c.from} /> → <AddressLink address={c.to} /> <span class="num">{c.value && BigInt(c.value) > 0n ? eth(c.value) : ""}</span>
                </li>
            ))}
            {calls.length > 100 && <li class="note">The first 100 of {int(calls.length)}.</li>}
        </ol>
    );
}

function Summary({ chain, tx }: { chain: ChainName; tx: Tx }) {
    const block = tx.block;
    const time = tx.time ?? (block && typeof block === "object" ? block.time : undefined);
    const settles = tx.settles ?? [];
    const messages = tx.message ?? [];
    const optimistic = useNetwork()?.kind === "optimistic";
    return (
        <Facts>
            <Fact name="Hash">
                <Hex value={tx.hash} what="transaction hash" full />
            </Fact>
            <Fact name="Block">
                {block === null ? (
                    <span class="quiet">waiting to be included</span>
                ) : (
                    <>
                        <BlockLink chain={chain} number={numberOf(block)} /> {typeof block === "object" && <LabelMark label={block.label} chain={chain} />} <Ago time={time} />
                    </>
                )}
            </Fact>
            {chain === "l2" && block !== null && (
                <Fact name={<Term name="settled">{optimistic ? "Proposed" : "Settled"}</Term>}>
                    {tx.settlement ? (
                        <>
                            in L1 block <BlockLink chain="l1" number={tx.settlement.l1Block} /> by <TxLink chain="l1" hash={tx.settlement.tx} />
                        </>
                    ) : (
                        <span class="quiet">not yet</span>
                    )}
                </Fact>
            )}
            {settles.length > 0 && (
                <Fact name={optimistic ? "Proposes" : "Settles"}>
                    {count(settles.length, "rollup block")}:{" "}
                    {settles.map((s, i) => (
                        <span key={i}>
                            {i > 0 && ", "}
                            <BlockLink chain="l2" number={numberOf(s)} />
                        </span>
                    ))}
                </Fact>
            )}
            {messages.length > 0 && (
                <Fact name={<Term name="message">Message</Term>}>
                    {messages.map((m, i) => (
                        <span key={i}>
                            {i > 0 && ", "}
                            <a href={`/message/${m.direction}/${m.nonce}`}>
                                {m.direction} {int(m.nonce)}
                            </a>
                        </span>
                    ))}
                </Fact>
            )}
            {tx.forced ? (
                <Fact name={<Term name="forced">Forced</Term>}>
                    number {int(tx.forced.index)} in the <a href="/forced">inbox</a>
                    {chain === "l2" && tx.forced.l1Tx && (
                        <>
                            , queued by <TxLink chain="l1" hash={tx.forced.l1Tx} />
                        </>
                    )}
                    {chain === "l1" && tx.forced.l2Tx && (
                        <>
                            , which is <TxLink chain="l2" hash={tx.forced.l2Tx} /> on the rollup
                        </>
                    )}
                </Fact>
            ) : null}
            <Fact name="From">
                <AddressLink address={tx.from} />
            </Fact>
            <Fact name="To">
                {tx.to ? (
                    <AddressLink address={tx.to} />
                ) : tx.created ? (
                    <>
                        new contract <AddressLink address={tx.created} />
                    </>
                ) : (
                    "new contract"
                )}
            </Fact>
            <Fact name="Value">
                <span class="num">{eth(tx.value, 18)}</span>
            </Fact>
            <Fact name="Fee">
                <span class="num">{eth(tx.fee, 18)}</span> {tx.gasPrice && <span class="quiet">at {gwei(tx.gasPrice)}</span>}
            </Fact>
            <Fact name="Gas">
                <span class="num">{int(tx.gasUsed)}</span> <span class="quiet">of {int(tx.gas)}{tx.gasUsed !== undefined && ` (${percent(tx.gasUsed, tx.gas)})`}</span>
            </Fact>
            <Fact name="Nonce, type">
                <span class="num">{int(tx.nonce)}</span>, {types[tx.type] ?? tx.type}
            </Fact>
        </Facts>
    );
}

function LogRow({ log }: { log: Log }) {
    return (
        <li>
            <AddressLink address={log.address} />
            {log.decoded ? (
                <DecodedView decoded={log.decoded} />
            ) : (
                <div class="raw">
                    {log.topics.map((t, i) => (
                        <p key={i} class="mono break">
                            <span class="quiet">{i}</span> {t}
                        </p>
                    ))}
                    <Data value={log.data} what="log data" />
                </div>
            )}
        </li>
    );
}
