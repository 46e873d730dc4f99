// Money in, money out, and transactions that nobody can keep out.
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { actor, castLine, plan, sign, type Action, type Actor } from "../actions";
import { ApiError, useApi } from "../api";
import { duration, eth } from "../format";
import { useRevision } from "../live";
import { useNetwork } from "../network";
import { useStore } from "../store";
import type { Address, Plan } from "../types";
import { Card, Chain, Copy, Title } from "../ui/basic";
import { ActorChoice, AddToWallet, Report, useAction } from "../ui/actor";
import { AddressLink } from "../ui/chain";
import { Term } from "../ui/tip";

const tabs: [id: string, name: string][] = [
    ["deposit", "Deposit"],
    ["withdraw", "Withdraw"],
    ["force", "Force"],
];

/** The view. */
export function Bridge({ tab }: { tab: string }) {
    const who = useStore(actor);
    return (
        <>
            <Title sub="Everything here is an ordinary transaction to a contract. The command line has the same: nrollup deposit, withdraw, force.">Bridge</Title>
            <div class="bridge">
                <Card>
                    <nav class="tabs" aria-label="What to do">
                        {tabs.map(([id, name]) => (
                            <a key={id} href={`/bridge/${id}`} aria-current={id === tab ? "page" : undefined}>
                                {name}
                            </a>
                        ))}
                    </nav>
                    <ActorChoice />
                    {tab === "force" ? <Force who={who} key="force" /> : <Move who={who} action={tab === "withdraw" ? "withdraw" : "deposit"} key={tab} />}
                </Card>
                <aside class="side-notes">
                    <Balances who={who} />
                    <Card title="Add to wallet" level={2}>
                        <AddToWallet />
                    </Card>
                </aside>
            </div>
        </>
    );
}

function Balances({ who }: { who: Actor | null }) {
    const revision = useRevision();
    const { data } = useApi<Address>(who ? `/api/address/${who.address}` : null, revision);
    if (!who) return null;
    return (
        <Card title="Balance" level={2} aside={<AddressLink address={who.address} />}>
            <dl class="line balances">
                <div>
                    <dt>
                        <Chain of="l1" />
                    </dt>
                    <dd class="num">{eth(data?.l1?.balance)}</dd>
                </div>
                <div>
                    <dt>
                        <Chain of="l2" />
                    </dt>
                    <dd class="num">{eth(data?.l2?.balance)}</dd>
                </div>
            </dl>
        </Card>
    );
}

interface FieldProps {
    name: string;
    value: string;
    set: (value: string) => void;
    note?: string;
    placeholder?: string;
    required?: boolean;
    pattern?: string;
    numeric?: boolean;
}

function Field({ name, value, set, note, placeholder, required, pattern, numeric }: FieldProps) {
    const id = useId();
    return (
        <div class="field">
            <label for={id}>
                {name}
                {!required && <span class="quiet"> optional</span>}
            </label>
            <input id={id} value={value} onInput={(e) => set(e.currentTarget.value.trim())} placeholder={placeholder ?? ""} required={!!required} {...(pattern ? { pattern, title: note ?? name } : {})} {...(numeric ? { inputMode: "decimal" } : {})} autoComplete="off" spellcheck={false} {...(note ? { "aria-describedby": id + "n" } : {})} />
            {note && (
                <p class="note" id={id + "n"}>
                    {note}
                </p>
            )}
        </div>
    );
}

const anAddress = "0x[0-9a-fA-F]{40}";
const anAmount = "[0-9]+([.][0-9]+)?";

// A deposit or a withdrawal.
function Move({ who, action }: { who: Actor | null; action: "deposit" | "withdraw" }) {
    const [amount, setAmount] = useState("");
    const [to, setTo] = useState("");
    const [token, setToken] = useState("");
    const running = useAction();
    const request: Action = { action, amount: token ? amount : `${amount}ether`, ...(to ? { to } : {}), ...(token ? { token } : {}) };
    const ready = !!who && !!amount;
    return (
        <form onSubmit={(e) => (e.preventDefault(), ready && void running.start(request, who))}>
            <p class="note">
                {action === "deposit" ? (
                    <>
                        From L1 to the rollup. It arrives when the rollup knows the L1 block (its <Term name="anchor">anchor</Term>) and someone has delivered the <Term name="message">message</Term>, usually within seconds.
                    </>
                ) : (
                    <>
                        From the rollup to L1. It can be claimed on L1 as soon as L1 has <Term name="settled">settled</Term> the block: there is no waiting period.
                    </>
                )}
            </p>
            <Field name={token ? "Amount" : "Amount in ETH"} value={amount} set={setAmount} required numeric pattern={anAmount} placeholder="0.5" />
            <details class="more">
                <summary>Another recipient, or a token</summary>
                <Field name="Recipient" value={to} set={setTo} pattern={anAddress} placeholder="0x…" note={`An address on ${action === "deposit" ? "the rollup" : "L1"}. The sender's own if empty.`} />
                <Field name="ERC-20 token" value={token} set={setToken} pattern={anAddress} placeholder="0x…" note="The token's address on either side. ETH if empty." />
            </details>
            <Preview request={ready ? request : null} who={who} />
            <button class="primary" disabled={running.busy || !ready}>
                {running.busy ? "Working…" : action === "deposit" ? "Deposit" : "Withdraw"}
            </button>
            <Report of={running} />
        </form>
    );
}

// What it takes, asked for on demand.
function Preview({ request, who }: { request: Action | null; who: Actor | null }) {
    const [state, set] = useState<{ plan?: Plan; error?: string }>({});
    const key = JSON.stringify([request, who?.address]);
    const shown = useRef(key);
    useEffect(() => {
        shown.current = key;
        set({});
    }, [key]);
    const show = (): void => {
        const answer = (state: { plan?: Plan; error?: string }): void => void (shown.current === key && set(state)); // or it was changed meanwhile
        void plan(request!, who!).then((p) => answer({ plan: p }), (e: ApiError) => answer({ error: e.message }));
    };
    return (
        <div class="preview">
            <button type="button" onClick={show} disabled={!request}>
                What would be sent?
            </button>
            <div role="status">
                {state.error && <p class="problem">{state.error}</p>}
                {state.plan && (
                    <>
                        {state.plan.summary && <p>{state.plan.summary}</p>}
                        <ol>
                            {(state.plan.transactions ?? []).map((t, i) => (
                                <li key={i}>
                                    <Chain of={t.chain} /> {t.what}, value {eth(t.value)}
                                </li>
                            ))}
                        </ol>
                        {state.plan.cost && <p class="note">Costs about {eth(state.plan.cost)} with fees.</p>}
                    </>
                )}
            </div>
        </div>
    );
}

type Kind = "withdraw" | "call";

// A transaction of the rollup, queued on L1.
function Force({ who }: { who: Actor | null }) {
    const network = useNetwork();
    const [kind, setKind] = useState<Kind>("withdraw");
    const [amount, setAmount] = useState("");
    const [to, setTo] = useState("");
    const [raw, setRaw] = useState("");
    const [line, setLine] = useState("");
    const [problem, setProblem] = useState("");
    const running = useAction();
    const group = useId();
    const rawId = useId();
    const request: Action = { action: "force", amount: `${amount || "0"}ether`, ...(kind === "call" ? { to } : {}) };
    const ready = !!who && (raw !== "" || (amount !== "" && (kind === "withdraw" || to !== "")));

    const submit = async (e: Event): Promise<void> => {
        e.preventDefault();
        setProblem("");
        if (!ready || !network) return;
        if (raw) return void running.start({ action: "force", raw }, who);
        if (who.kind === "dev") return void running.start(request, who);
        try {
            const { unsigned } = await plan(request, who);
            if (!unsigned) throw new Error("the server did not say what to sign");
            const signed = await sign(unsigned, who, network);
            if (signed) return void running.start({ action: "force", raw: signed }, who);
            setLine(castLine(unsigned, network.l2.rpc || "RPC"));
        } catch (error) {
            setProblem((error as Error).message);
        }
    };
    return (
        <form onSubmit={(e) => void submit(e)}>
            <p class="note">
                A signed transaction of the rollup, queued on L1 with a <Term name="bond">bond</Term>
                {network && <> of {eth(network.forced.bond)}</>}. If the sequencer leaves it out for {network ? duration(network.forced.delay) : "its deadline"}, anyone may post the rollup's blocks.
            </p>
            <fieldset class="choices">
                <legend>What to force</legend>
                {(
                    [
                        ["withdraw", "a withdrawal to L1"],
                        ["call", "a transfer"],
                    ] as [Kind, string][]
                ).map(([value, name]) => (
                    <label key={value}>
                        <input type="radio" name={group} checked={kind === value} onChange={() => setKind(value)} />
                        <span>{name}</span>
                    </label>
                ))}
            </fieldset>
            {kind === "call" && <Field name="Recipient on the rollup" value={to} set={setTo} required={!raw} pattern={anAddress} placeholder="0x…" />}
            <Field name="Amount in ETH" value={amount} set={setAmount} required={!raw} numeric pattern={anAmount} placeholder="0.1" />
            {line && (
                <div class="hint" role="status">
                    <p>This wallet does not sign without sending. Sign with Foundry, which asks for the key, and paste what it prints:</p>
                    <p class="mono break">
                        {line} <Copy text={line} what="command" />
                    </p>
                </div>
            )}
            <details class="more" open={line !== ""}>
                <summary>A transaction that is signed already</summary>
                <div class="field">
                    <label for={rawId}>Signed transaction</label>
                    <textarea id={rawId} rows={3} spellcheck={false} placeholder="0x02…" value={raw} onInput={(e) => setRaw(e.currentTarget.value.trim())} />
                    <p class="note">Type 2 (EIP-1559), of anybody, for chain {network?.l2.chainId ?? "…"}.</p>
                </div>
            </details>
            {problem && (
                <p class="problem" role="alert">
                    {problem}
                </p>
            )}
            <button class="primary" disabled={running.busy || !ready}>
                {running.busy ? "Working…" : "Force"}
            </button>
            <Report of={running} />
        </form>
    );
}
