// Messages between the chains, and how far each has come.
import { actor, type Action } from "../actions";
import { useApi } from "../api";
import { eth, int } from "../format";
import { useRevision } from "../live";
import { useStore } from "../store";
import type { Direction, Message, Step } from "../types";
import { Absent, Ago, Card, Cell, Chain, Data, Fact, Facts, Hex, Nothing, Stale, Table, Title } from "../ui/basic";
import { ActorChoice, Report, useAction } from "../ui/actor";
import { AddressLink, BlockLink, TxLink } from "../ui/chain";
import { Term } from "../ui/tip";
import { Pager } from "./blocks";

const limit = 25;

/** The lists of both directions. */
export function Messages({ direction, before }: { direction: string | null; before: string | null }) {
    return (
        <>
            <Title
                sub={
                    <>
                        A <Term name="message">message</Term> carries ETH, tokens or a call. Nobody can skip one or hold others up: anyone may deliver it.
                    </>
                }
            >
                Messages
            </Title>
            {direction !== "withdrawal" && <List direction="deposit" before={direction === "deposit" ? before : null} />}
            {direction !== "deposit" && <List direction="withdrawal" before={direction === "withdrawal" ? before : null} />}
        </>
    );
}

function List({ direction, before }: { direction: Direction; before: string | null }) {
    const revision = useRevision();
    const { data, error } = useApi<{ messages: Message[] | null; next: number | null }>(`/api/messages?direction=${direction}&limit=${limit}${before === null ? "" : `&before=${encodeURIComponent(before)}`}`, revision);
    const rows = data?.messages ?? [];
    return (
        <Card title={direction === "deposit" ? "Into the rollup" : "Out of the rollup"}>
            {!data && <Absent error={error} what="messages" />}
            {data && <Stale error={error} />}
            {data && rows.length === 0 && <Nothing>None yet. {before === null && <a href={direction === "deposit" ? "/bridge/deposit" : "/bridge/withdraw"}>Send one</a>}</Nothing>}
            {rows.length > 0 && (
                <Table caption={direction === "deposit" ? "Messages into the rollup" : "Messages out of the rollup"} class="cards" head={["Message", "State", "Sent", "From", "To", "Value", "Waits"]}>
                    {rows.map((m) => (
                        <tr key={m.nonce}>
                            <Cell name="Message">
                                <a href={`/message/${direction}/${m.nonce}`} class="num">
                                    {direction} {int(m.nonce)}
                                </a>
                            </Cell>
                            <Cell name="State">
                                <State state={m.state} />
                            </Cell>
                            <Cell name="Sent">
                                <Ago time={m.steps?.[0]?.time ?? m.sent?.block.time} />
                            </Cell>
                            <Cell name="From">
                                <AddressLink address={m.tokens?.from ?? m.message.sender} />
                            </Cell>
                            <Cell name="To">
                                <AddressLink address={m.tokens?.to ?? m.message.target} />
                            </Cell>
                            <Cell name="Value" class="num">
                                {m.tokens ? "tokens" : eth(m.message.value)}
                            </Cell>
                            <Cell name="Waits">{m.waiting ? <span class="wait">{m.waiting}</span> : <span class="quiet">–</span>}</Cell>
                        </tr>
                    ))}
                </Table>
            )}
            <Pager base={`/messages?direction=${direction}`} before={before} next={data?.next ?? null} />
        </Card>
    );
}

const State = ({ state }: { state: string }) => <span class={`label m-${state}`}>{state}</span>;

/** One message, with its way. */
export function MessageView({ direction, nonce }: { direction: Direction; nonce: string }) {
    const revision = useRevision();
    const { data: m, error } = useApi<Message>(`/api/message/${direction}/${encodeURIComponent(nonce)}`, revision);
    const name = direction === "deposit" ? "Deposit" : "Withdrawal";
    return (
        <>
            <Title sub={direction === "deposit" ? "From L1 to the rollup." : "From the rollup to L1."}>
                {name} {nonce} {m && <State state={m.state} />}
            </Title>
            {!m && <Absent error={error} what="the message" />}
            {m && (
                <>
                    <Stale error={error} />
                    <Card title="Path">
                        <Stepper steps={m.steps ?? []} />
                        {m.waiting && (
                            <p class="waiting" role="status">
                                It waits {m.waiting}.
                            </p>
                        )}
                        <Deliver m={m} direction={direction} />
                    </Card>
                    <Card title="Message">
                        <Content m={m} direction={direction} />
                    </Card>
                </>
            )}
        </>
    );
}

/** The steps of a way, those that are done with when and where. */
function Stepper({ steps }: { steps: Step[] }) {
    const current = steps.findIndex((s) => !s.done);
    return (
        <ol class="stepper">
            {steps.map((s, i) => (
                <li key={s.name} class={s.done ? "done" : i === current ? "current" : ""} aria-current={i === current ? "step" : undefined}>
                    <b>{s.name}</b>
                    <span class="sr">{s.done ? "done" : "not yet"}</span>
                    {s.done && s.time ? (
                        <span class="note">
                            <Ago time={s.time} />
                        </span>
                    ) : null}
                    {s.tx && s.chain && <TxLink chain={s.chain} hash={s.tx} />}
                    {!s.tx && s.done && s.chain && s.block !== undefined && (
                        <span>
                            {s.chain === "l1" ? "L1" : "rollup"} block <BlockLink chain={s.chain} number={s.block} />
                        </span>
                    )}
                    {!s.done && s.waiting && <span class="note">{s.waiting}</span>}
                </li>
            ))}
        </ol>
    );
}

const final = (m: Message): boolean => m.state === "claimed" || m.state === "cancelled";

// Claim or cancel: from here, by anyone who pays for it.
function Deliver({ m, direction }: { m: Message; direction: Direction }) {
    const running = useAction();
    const who = useStore(actor);
    if (final(m) && running.lines.length === 0) return null;
    const able = m.state === "claimable" || m.state === "anchored" || m.state === "proven";
    const start = (action: "claim" | "cancel"): void => {
        const request: Action = { action, direction, nonce: m.nonce };
        if (who) void running.start(request, who);
    };
    const mine = who && who.address.toLowerCase() === m.message.refund.toLowerCase();
    return (
        <div class="deliver">
            {!final(m) && (
                <>
                    <ActorChoice />
                    <div class="buttons">
                        <button type="button" class="primary" disabled={!who || running.busy || !able} onClick={() => start("claim")}>
                            Deliver
                        </button>
                        <button type="button" disabled={!who || running.busy || !able || !mine} onClick={() => start("cancel")} title="For the refund address">
                            Take back
                        </button>
                    </div>
                    <p class="note">
                        Whoever delivers it gets the fee of {eth(m.message.fee)}. Only <AddressLink address={m.message.refund} /> may take it back.
                    </p>
                </>
            )}
            <Report of={running} />
        </div>
    );
}

function Content({ m, direction }: { m: Message; direction: Direction }) {
    const from = direction === "deposit" ? "l1" : "l2";
    return (
        <Facts>
            <Fact name="Hash">
                <Hex value={m.hash} what="message hash" full />
            </Fact>
            {m.sent && (
                <Fact name="Sent by">
                    <TxLink chain={from} hash={m.sent.tx} /> in <Chain of={from} /> block <BlockLink chain={from} number={m.sent.block.number} />
                </Fact>
            )}
            <Fact name="Sender">
                <AddressLink address={m.message.sender} />
            </Fact>
            <Fact name="Target">
                <AddressLink address={m.message.target} />
            </Fact>
            <Fact name="Value">
                <span class="num">{eth(m.message.value, 18)}</span>
            </Fact>
            {m.tokens && (
                <Fact name="Tokens">
                    <span class="num">{int(BigInt(m.tokens.amount))}</span> smallest units of <AddressLink address={m.tokens.token} /> for <AddressLink address={m.tokens.to} />
                </Fact>
            )}
            <Fact name="Fee for the delivery">
                <span class="num">{eth(m.message.fee, 18)}</span>
            </Fact>
            <Fact name="Gas at least">
                <span class="num">{int(m.message.gasLimit)}</span>
            </Fact>
            <Fact name="Refund address">
                <AddressLink address={m.message.refund} />
            </Fact>
            <Fact name="Data">
                <Data value={m.message.data} what="message data" />
            </Fact>
        </Facts>
    );
}
