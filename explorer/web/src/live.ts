// What changes by itself: the overview that the server sends, and the clock.
import { useMemo } from "preact/hooks";
import { Store, useStore } from "./store";
import type { Overview } from "./types";

/** What the server says of both chains now; null before it has said anything. */
export const overview = new Store<Overview | null>(null);

/** Whether the server of the page answers; null while that is open. */
export const connected = new Store<boolean | null>(null);

/** Seconds since 1970 by the server's clock, or by L1's: a development L1 may be ahead, and all deadlines are L1's. */
export const clock = new Store(Date.now() / 1000);

let ahead = 0; // seconds that that clock is ahead of this one
let source: EventSource | null = null;
let openedAt = 0;

function open(): void {
    source?.close();
    openedAt = Date.now();
    source = new EventSource("/api/events");
    source.addEventListener("open", () => connected.set(true));
    source.addEventListener("overview", (event) => {
        const value = JSON.parse((event as MessageEvent<string>).data) as Overview;
        ahead = Math.max(value.time, value.l1.head?.time ?? 0) - Date.now() / 1000;
        connected.set(true);
        overview.set(value);
    });
    source.addEventListener("error", () => connected.set(false));
}

// One tick serves the clock and opens the stream again where the browser does not.
function tick(): void {
    clock.set(Date.now() / 1000 + ahead);
    if (source?.readyState === EventSource.CLOSED && Date.now() - openedAt > 2000) open();
}

// A browser has six connections to a server, for all of its tabs: one that nobody sees, or that is kept for the way
// back, gives its own up.
function leave(): void {
    source?.close();
    source = null;
}

function follow(): void {
    if (document.hidden) leave();
    else if (!source) open();
}

/** Starts to follow the server. */
export function start(): void {
    follow();
    document.addEventListener("visibilitychange", follow);
    window.addEventListener("pagehide", leave);
    window.addEventListener("pageshow", follow);
    setInterval(tick, 1000);
}

/** Returns the time of that clock in seconds, and renders again each second. */
export const useClock = (): number => useStore(clock);

/** Returns the newest overview, or a part of it. */
export const useOverview = <S = Overview | null>(select?: (value: Overview | null) => S): S => useStore(overview, select);

/** Returns a string that changes whenever either chain has a new head or label, or the server came back. */
export function useRevision(): string {
    const up = useStore(connected);
    const key = useOverview((o) =>
        o ? [o.l1.ok, o.l2.ok, o.l1.head?.hash, o.l1.finalized?.number, o.l2.head?.hash, o.l2.safe?.number, o.l2.finalized?.number, o.messages?.waiting, o.forced?.waiting, o.proposals?.pending, o.proposals?.challenged].join() : "",
    );
    return useMemo(() => `${up !== false}|${key}`, [up, key]);
}
