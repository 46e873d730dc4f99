// What does not change while the server runs.
import { useEffect } from "preact/hooks";
import { get } from "./api";
import { connected, overview } from "./live";
import { Store, useStore } from "./store";
import type { Network } from "./types";

/** The static facts, with the names of addresses. */
export interface Known extends Network {
    nameOf(address: string): string | undefined;
}

const network = new Store<Known | null>(null);
let asking = false;

const titles: Record<string, string> = {
    rollup: "Rollup contract",
    inbox: "Inbox",
    messenger: "L1 messenger",
    executor: "L1 executor",
    tokenBridge: "L1 token bridge",
    l2Messenger: "L2 messenger",
    l2Executor: "L2 executor",
    l2TokenBridge: "L2 token bridge",
    execute: "EXECUTE",
};

function know(value: Network): Known {
    const names = new Map<string, string>();
    for (const account of value.accounts ?? []) names.set(account.address.toLowerCase(), `Account ${account.index}`);
    for (const [key, address] of Object.entries(value.contracts)) if (address) names.set(address.toLowerCase(), titles[key] ?? key);
    if (value.operator) names.set(value.operator.toLowerCase(), "Operator");
    if (!/^0x0*$/.test(value.sequencer ?? "0x0")) names.set(value.sequencer.toLowerCase(), "Sequencer");
    return { ...value, nameOf: (address) => names.get(address.toLowerCase()) };
}

function ask(): void {
    if (asking) return;
    asking = true;
    get<Network>("/api/network")
        .then((value) => network.set(know(value)), () => undefined)
        .finally(() => (asking = false));
}

/** Returns the static facts; null until the server has told them. */
export function useNetwork(): Known | null {
    useEffect(() => void (network.value || ask()), []);
    return useStore(network);
}

// A server that comes back may be that of another network; L1's clock is known when L1 has answered.
let lost = false;
connected.follow(() => {
    if (connected.value && (lost || !network.value)) ask();
    lost = connected.value === false;
});
overview.follow(() => void (overview.value?.l1.ok && network.value && !network.value.l1.slotSeconds && ask()));
