// Browser wallets: found by EIP-6963, spoken to by EIP-1193.
import { Store } from "./store";
import type { ChainInfo } from "./types";

/** A wallet's interface, EIP-1193. */
export interface Provider {
    request(call: { method: string; params?: unknown }): Promise<unknown>;
}

/** A wallet that has announced itself, EIP-6963. */
export interface Wallet {
    info: { uuid: string; name: string };
    provider: Provider;
}

/** The wallets of this browser. */
export const wallets = new Store<Wallet[]>([]);

/** The code of an error by which a wallet says that the user refused, EIP-1193. */
const refused = 4001;
/** The code by which a wallet says that it does not know a chain, EIP-3085. */
const unknownChain = 4902;

window.addEventListener("eip6963:announceProvider", (event) => {
    const wallet = (event as CustomEvent<Wallet>).detail;
    if (wallets.value.some((w) => w.info.uuid === wallet.info.uuid) || wallets.value.length >= 20) return;
    wallets.set([...wallets.value, wallet]);
});

/** Asks wallets to announce themselves. One that only sets window.ethereum is taken too. */
export function discover(): void {
    window.dispatchEvent(new Event("eip6963:requestProvider"));
    const old = (window as { ethereum?: Provider }).ethereum;
    if (wallets.value.length === 0 && old) wallets.set([{ info: { uuid: "window.ethereum", name: "Browser wallet" }, provider: old }]);
}

const code = (error: unknown): number | undefined => {
    const e = error as { code?: number; data?: { originalError?: { code?: number } } };
    return e?.data?.originalError?.code ?? e?.code;
};

/** Whether the user refused. */
export const isRefusal = (error: unknown): boolean => code(error) === refused;

/** Says in words what a wallet answered. */
export const explain = (error: unknown): string => (isRefusal(error) ? "refused in the wallet" : ((error as Error)?.message ?? "the wallet failed without a reason"));

/** Asks for the account to use. */
export async function connect(wallet: Wallet): Promise<string> {
    const accounts = (await wallet.provider.request({ method: "eth_requestAccounts" })) as string[];
    if (!accounts[0]) throw new Error("the wallet shows no account: unlock it, and try again");
    return accounts[0];
}

/** Writes a quantity as JSON-RPC has it. */
export const quantity = (value: string | number | bigint): string => "0x" + BigInt(value).toString(16);

/** Adds a chain to the wallet, EIP-3085. */
export async function addChain(provider: Provider, chain: ChainInfo): Promise<void> {
    if (!chain.rpc) throw new Error(`this page has no public RPC of chain ${chain.chainId}: add it to the wallet by hand`);
    await provider.request({
        method: "wallet_addEthereumChain",
        params: [{ chainId: quantity(chain.chainId), chainName: chain.name, rpcUrls: [chain.rpc], nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18 }, blockExplorerUrls: [location.origin] }],
    });
}

/** Makes the wallet use a chain, which it learns if need be, EIP-3326. */
export async function useChain(provider: Provider, chain: ChainInfo): Promise<void> {
    const current = (await provider.request({ method: "eth_chainId" })) as string;
    if (BigInt(current) === BigInt(chain.chainId)) return;
    const params = [{ chainId: quantity(chain.chainId) }];
    try {
        await provider.request({ method: "wallet_switchEthereumChain", params });
    } catch (error) {
        if (code(error) !== unknownChain) throw error;
        await addChain(provider, chain);
        await provider.request({ method: "wallet_switchEthereumChain", params });
    }
}
