// The choice of who acts, and what an action reports.
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { actor, run, type Action, type Actor } from "../actions";
import { short } from "../format";
import { useNetwork } from "../network";
import { useStore } from "../store";
import type { ChainInfo, Progress } from "../types";
import { addChain, connect, discover, explain, wallets } from "../wallet";
import { TxLink } from "./chain";

/** A choice among the development accounts and the wallets of the browser. */
export function ActorChoice() {
    const network = useNetwork();
    const found = useStore(wallets);
    const chosen = useStore(actor);
    const [error, setError] = useState("");
    const id = useId();
    const dev = network?.canSend ? (network.accounts ?? []) : [];
    useEffect(discover, []);
    useEffect(() => {
        const first = dev[0];
        if (!actor.value && first) actor.set({ kind: "dev", index: first.index, address: first.address });
    }, [dev.length]);

    const choose = async (value: string): Promise<void> => {
        setError("");
        const [kind, key] = value.split(":", 2);
        if (kind === "dev") {
            const account = dev.find((a) => String(a.index) === key)!;
            return actor.set({ kind: "dev", ...account });
        }
        const wallet = found.find((w) => w.info.uuid === key);
        if (!wallet) return actor.set(null);
        try {
            actor.set({ kind: "wallet", wallet, address: await connect(wallet) });
        } catch (e) {
            setError(explain(e));
        }
    };
    const value = !chosen ? "" : chosen.kind === "dev" ? `dev:${chosen.index}` : `wallet:${chosen.wallet.info.uuid}`;
    return (
        <div class="field">
            <label for={id}>Account</label>
            <select id={id} value={value} onChange={(e) => void choose(e.currentTarget.value)}>
                <option value="">{dev.length + found.length > 0 ? "Choose" : "No wallet found in this browser"}</option>
                {found.length > 0 && (
                    <optgroup label="Browser wallets">
                        {found.map((w) => (
                            <option key={w.info.uuid} value={`wallet:${w.info.uuid}`}>
                                {w.info.name}
                                {chosen?.kind === "wallet" && chosen.wallet === w ? `, ${short(chosen.address)}` : ""}
                            </option>
                        ))}
                    </optgroup>
                )}
                {dev.length > 0 && (
                    <optgroup label="Development accounts">
                        {dev.map((a) => (
                            <option key={a.index} value={`dev:${a.index}`}>
                                Account {a.index}, {short(a.address)}
                            </option>
                        ))}
                    </optgroup>
                )}
            </select>
            {error && (
                <p class="problem" role="alert">
                    {error}
                </p>
            )}
        </div>
    );
}

const Rpc = ({ of }: { of: ChainInfo }) => (of.rpc ? <span class="mono break">{of.rpc}</span> : <>with an RPC of your own</>);

/** Buttons that add the chains to a wallet. */
export function AddToWallet() {
    const network = useNetwork();
    const found = useStore(wallets);
    const [said, say] = useState("");
    useEffect(discover, []);
    if (!network) return null;
    if (found.length === 0)
        return (
            <p class="note">
                No wallet was found in this browser. By hand: chain {network.l2.chainId}, <Rpc of={network.l2} />; L1 is chain {network.l1.chainId}, <Rpc of={network.l1} />.
            </p>
        );
    return (
        <div class="buttons">
            {found.flatMap((w) =>
                (["l2", "l1"] as const).map((chain) => (
                    <button key={w.info.uuid + chain} type="button" onClick={() => void addChain(w.provider, network[chain]).then(() => say(`${network[chain].name} is in ${w.info.name}.`), (e) => say(explain(e)))}>
                        Add {chain === "l1" ? "L1" : "the rollup"} to {w.info.name}
                    </button>
                )),
            )}
            <p role="status" class="note">
                {said}
            </p>
        </div>
    );
}

/** An action that is under way, or has ended. */
export interface Running {
    lines: Progress[];
    busy: boolean;
    error: string;
    start(action: Action, who: Actor): Promise<boolean>;
}

/** Runs actions and keeps what the last one reports. It is given up when the view is left. */
export function useAction(): Running {
    const network = useNetwork();
    const [lines, setLines] = useState<Progress[]>([]);
    const [busy, setBusy] = useState(false);
    const [error, setError] = useState("");
    const abort = useRef<AbortController | null>(null);
    useEffect(() => () => abort.current?.abort(), []);
    const start = async (action: Action, who: Actor): Promise<boolean> => {
        if (!network || busy) return false;
        const mine = (abort.current = new AbortController());
        setLines([]);
        setError("");
        setBusy(true);
        try {
            await run(action, who, network, (line) => setLines((old) => [...old, line].slice(-50)), mine.signal);
            return true;
        } catch (e) {
            if (!mine.signal.aborted) setError((e as Error).message);
            return false;
        } finally {
            if (!mine.signal.aborted) setBusy(false);
        }
    };
    return { lines, busy, error, start };
}

/** What an action has reported. */
export function Report({ of }: { of: Running }) {
    const message = of.lines.findLast((l) => l.message)?.message;
    return (
        <div class="report">
            <div role="log" aria-label="Progress">
                <ol class="progress">
                    {of.lines.map((l, i) => (
                        <li key={i} class={i === of.lines.length - 1 && of.busy ? "now" : ""}>
                            {l.text} {l.tx && l.chain && <TxLink chain={l.chain} hash={l.tx} />}
                        </li>
                    ))}
                </ol>
            </div>
            {of.error && (
                <p class="problem" role="alert">
                    {of.error}
                </p>
            )}
            {!of.busy && !of.error && of.lines.length > 0 && (
                <p class="outcome done" role="status">
                    Done.{" "}
                    {message && (
                        <a href={`/message/${message.direction}/${message.nonce}`}>
                            Follow {message.direction} {message.nonce}
                        </a>
                    )}
                </p>
            )}
        </div>
    );
}
