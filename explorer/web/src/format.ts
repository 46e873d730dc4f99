// How values are written: numbers with separators, wei in ether, times, sizes.

const separators = new Intl.NumberFormat("en-US");

/** Writes an integer with thousands separators. */
export function int(n: number | bigint | string | null | undefined): string {
    if (n === null || n === undefined || n === "") return "–";
    return separators.format(typeof n === "string" ? BigInt(n) : n);
}

/** Writes a decimal string of wei (or of a token's smallest units) as a number with a fraction. */
export function units(value: string | number | bigint | null | undefined, decimals = 18, digits = 6): string {
    if (value === null || value === undefined || value === "") return "–";
    const wei = BigInt(value);
    const base = 10n ** BigInt(decimals);
    const abs = wei < 0n ? -wei : wei;
    let fraction = (abs % base).toString().padStart(decimals, "0");
    if (digits < decimals) fraction = fraction.slice(0, digits);
    fraction = fraction.replace(/0+$/, "");
    if (abs > 0n && abs / base === 0n && fraction === "") return `<0.${"0".repeat(Math.max(digits - 1, 0))}1`;
    return (wei < 0n ? "-" : "") + separators.format(abs / base) + (fraction ? "." + fraction : "");
}

/** Writes wei in ETH. */
export const eth = (wei: string | number | bigint | null | undefined, digits = 6): string =>
    wei === null || wei === undefined || wei === "" ? "–" : `${units(wei, 18, digits)} ETH`;

/** Writes wei in gwei, as prices of gas are. */
export function gwei(wei: string | number | null | undefined): string {
    if (wei === null || wei === undefined || wei === "") return "–";
    return BigInt(wei) < 1_000_000n ? `${int(BigInt(wei))} wei` : `${units(wei, 9, 4)} gwei`;
}

/** Writes a number of bytes. */
export function bytes(n: number | null | undefined): string {
    if (n === null || n === undefined) return "–";
    if (n < 1024) return `${n} B`;
    if (n < 1024 * 1024) return `${(n / 1024).toFixed(1)} KiB`;
    return `${(n / 1024 / 1024).toFixed(1)} MiB`;
}

/** Writes a length of time in microseconds. */
export function micros(n: number | null | undefined): string {
    if (n === null || n === undefined) return "–";
    if (n < 1000) return `${Math.round(n)} µs`;
    if (n < 1e6) return `${(n / 1000).toFixed(n < 1e4 ? 1 : 0)} ms`;
    return `${(n / 1e6).toFixed(2)} s`;
}

/** Writes a length of time in seconds in at most two units. */
export function duration(seconds: number): string {
    const s = Math.max(0, Math.round(seconds));
    if (s < 60) return `${s}s`;
    if (s < 3600) return both(Math.floor(s / 60), "m", s % 60, "s");
    if (s < 86400) return both(Math.floor(s / 3600), "h", Math.floor((s % 3600) / 60), "m");
    return both(Math.floor(s / 86400), "d", Math.floor((s % 86400) / 3600), "h");
}

const both = (a: number, unitA: string, b: number, unitB: string): string => (b ? `${a}${unitA} ${b}${unitB}` : `${a}${unitA}`);

/** Writes a time in unix seconds relative to now. */
export function ago(time: number, now: number): string {
    const s = Math.round(now - time);
    if (s < -12) return `in ${duration(-s)}`; // a block's time is that of its slot, which may lie ahead
    if (s < 2) return "now";
    return `${duration(s)} ago`;
}

/** The last second that a date can have. A development L1 may be set to any time. */
const lastSecond = 8.64e12;

/** Writes a time in unix seconds as machines read it. */
export const iso = (time: number): string => new Date(Math.min(time, lastSecond) * 1000).toISOString();

/** Writes a time in unix seconds in full, in UTC. */
export const date = (time: number): string => iso(time).replace("T", " ").replace(".000Z", " UTC");

/** Shortens a hash or an address. */
export const short = (hex: string, head = 6, tail = 4): string =>
    hex.length <= head + tail + 3 ? hex : `${hex.slice(0, head)}…${hex.slice(-tail)}`;

/** Writes a share of a whole. */
export function percent(part: number, whole: number): string {
    if (!whole) return "0%";
    const share = (part / whole) * 100;
    if (share > 0 && share < 0.1) return "<0.1%";
    return `${share.toFixed(share < 10 ? 1 : 0)}%`;
}

/** Writes a noun with its number. */
export const count = (n: number, noun: string, plural = noun + "s"): string => `${int(n)} ${n === 1 ? noun : plural}`;
