// Deposits, withdrawals, claims and forced transactions: by a development account, whose key the server has, or by a wallet.
import { get, post, stream } from "./api";
import { overview } from "./live";
import type { Known } from "./network";
import { Store } from "./store";
import type { ChainName, Direction, Plan, PlannedTx, Progress, Tx } from "./types";
import { succeeded } from "./ui/chain";
import { explain, isRefusal, quantity, useChain, type Wallet } from "./wallet";

/** Who acts. */
export type Actor = { kind: "dev"; index: number; address: string } | { kind: "wallet"; wallet: Wallet; address: string };

/** Who was chosen last. */
export const actor = new Store<Actor | null>(null);

/** What is to be done, as the server takes it. */
export interface Action {
    action: "deposit" | "withdraw" | "claim" | "cancel" | "force";
    to?: string;
    amount?: string;
    token?: string;
    nonce?: number;
    direction?: Direction;
    raw?: string;
    data?: string;
}

type Report = (progress: Progress) => void;

/** Returns what the action takes. */
export const plan = (action: Action, who: Actor): Promise<Plan> => post<Plan>("/api/plan", { ...action, from: who.address });

/** Does it. The error is one that can be shown. */
export async function run(action: Action, who: Actor, network: Known, report: Report, signal: AbortSignal): Promise<void> {
    if (who.kind === "dev") return byServer(action, who.index, report, signal);
    report({ state: "planned", text: "Planning and simulating" });
    const { transactions } = await plan(action, who);
    for (const tx of transactions ?? []) await byWallet(tx, who.wallet, network, report, signal);
}

async function byServer(action: Action, dev: number, report: Report, signal: AbortSignal): Promise<void> {
    let failed = "";
    await stream<Progress & { error?: string }>(
        "/api/send",
        { ...action, dev },
        (line) => {
            if (line.error || line.state === "error" || line.state === "failed") failed = line.error ?? line.text;
            else report(line);
        },
        signal,
    );
    if (failed) throw new Error(failed);
}

async function byWallet(tx: PlannedTx, wallet: Wallet, network: Known, report: Report, signal: AbortSignal): Promise<void> {
    report({ state: "signing", text: `In the wallet: ${tx.what}`, chain: tx.chain });
    let hash: string;
    try {
        await useChain(wallet.provider, network[tx.chain]);
        hash = (await wallet.provider.request({
            method: "eth_sendTransaction",
            params: [{ from: tx.from, ...(tx.to ? { to: tx.to } : {}), value: quantity(tx.value || "0"), data: tx.data || "0x", ...(tx.gas ? { gas: quantity(tx.gas) } : {}) }],
        })) as string;
    } catch (error) {
        throw new Error(explain(error));
    }
    report({ state: "sent", text: `Sent: ${tx.what}`, tx: hash, chain: tx.chain });
    const mined = await wait(tx.chain, hash, signal);
    if (succeeded(mined.status) === false) throw new Error(mined.error ?? "the transaction was included, and reverted");
    const message = mined.message?.[0];
    report({ state: "mined", text: `Included: ${tx.what}`, tx: hash, chain: tx.chain, ...(message ? { message } : {}) });
}

// Waits until a transaction is in a block: it is looked for whenever the chain has moved.
function wait(chain: ChainName, hash: string, signal: AbortSignal): Promise<Tx> {
    return new Promise((resolve, reject) => {
        let busy = false;
        const look = (): void => {
            if (busy) return;
            busy = true;
            get<Tx>(`/api/${chain}/tx/${hash}`, signal)
                .then((tx) => tx.block !== null && end(() => resolve(tx)), () => undefined) // not known yet, or the server is away: the next block asks again
                .finally(() => (busy = false));
        };
        const end = (then: () => void): void => {
            unfollow();
            signal.removeEventListener("abort", aborted);
            then();
        };
        const aborted = (): void => end(() => reject(new DOMException("left", "AbortError")));
        const unfollow = overview.follow(look);
        signal.addEventListener("abort", aborted);
        look();
    });
}

/** Has the wallet sign a transaction of the rollup without sending it; null if it cannot. Few can: MetaMask does not. */
export async function sign(unsigned: Record<string, string>, who: Actor, network: Known): Promise<string | null> {
    if (who.kind !== "wallet") return null;
    try {
        await useChain(who.wallet.provider, network.l2);
        const answer = await who.wallet.provider.request({ method: "eth_signTransaction", params: [{ from: who.address, ...unsigned }] });
        return typeof answer === "string" ? answer : ((answer as { raw?: string } | null)?.raw ?? null);
    } catch (error) {
        if (isRefusal(error)) throw new Error(explain(error));
        return null;
    }
}

/** The line that signs a transaction of the rollup with Foundry's cast. */
export function castLine(unsigned: Record<string, string>, rpc: string): string {
    const number = (key: string): string => BigInt(unsigned[key] ?? "0x0").toString();
    const data = unsigned.data ?? unsigned.input ?? "0x";
    return [
        "cast mktx",
        `--rpc-url ${rpc} --chain ${number("chainId")}`,
        `--nonce ${number("nonce")} --gas-limit ${number("gas")}`,
        `--gas-price ${number("maxFeePerGas")} --priority-gas-price ${number("maxPriorityFeePerGas")}`,
        `--value ${number("value")}`,
        "--interactive",
        unsigned.to ?? "--create",
        data === "0x" ? "" : data,
    ]
        .filter(Boolean)
        .join(" ");
}
