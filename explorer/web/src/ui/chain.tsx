// Links to what is on a chain.
import { int } from "../format";
import { useNetwork } from "../network";
import type { ChainName, Ref } from "../types";
import { Hex } from "./basic";

/** A link to a block, by its number. */
export const BlockLink = ({ chain, number }: { chain: ChainName; number: number }) => (
    <a class="num" href={`/${chain}/block/${number}`}>
        {int(number)}
    </a>
);

/** A link to a transaction. */
export const TxLink = ({ chain, hash, full }: { chain: ChainName; hash: string; full?: boolean }) => (
    <Hex value={hash} href={`/${chain}/tx/${hash}`} what="transaction hash" {...(full ? { full } : {})} />
);

/** A link to an address, by its name if it has one. */
export function AddressLink({ address, full, plain }: { address: string; full?: boolean; plain?: boolean }) {
    const name = useNetwork()?.nameOf(address);
    return <Hex value={address} href={`/address/${address}`} what="address" name={plain || full ? undefined : name} {...(full ? { full } : {})} />;
}

/** Returns the number of a block that is named by number or with its hash. */
export const numberOf = (ref: Ref | number): number => (typeof ref === "number" ? ref : ref.number);

/** Returns whether a transaction succeeded; undefined while it is not known. */
export function succeeded(status: number | boolean | string | undefined | null): boolean | undefined {
    if (status === undefined || status === null) return undefined;
    return status === 1 || status === true || status === "success" || status === "0x1" || status === "1" || status === "ok";
}
