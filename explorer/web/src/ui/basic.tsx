// Small parts that all views are made of.
import type { ComponentChildren, JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import type { ApiError } from "../api";
import { ago, date, duration, iso, short } from "../format";
import { useClock } from "../live";
import { useNetwork } from "../network";
import type { ChainName, FinalState, Label, Verdict } from "../types";
import { Term } from "./tip";

/** A button that copies text. */
export function Copy({ text, what }: { text: string; what: string }) {
    const [done, set] = useState(false);
    const copy = async (): Promise<void> => {
        try {
            await navigator.clipboard.writeText(text);
        } catch {
            selectCopy(text); // not a secure origin
        }
        set(true);
    };
    return (
        <button type="button" class={done ? "copy done" : "copy"} aria-label={done ? `${what} copied` : `copy ${what}`} onClick={copy} onBlur={() => set(false)} onMouseLeave={() => set(false)}>
            <svg viewBox="0 0 16 16" aria-hidden="true">
                {done ? <path d="M3 8.5l3.2 3.2L13 5" /> : <path d="M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z" />}
            </svg>
        </button>
    );
}

function selectCopy(text: string): void {
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
}

/** A hash, an address or data, shortened unless full, with a copy button. */
export function Hex({ value, href, what, full, name }: { value: string; href?: string; what: string; full?: boolean; name?: string | undefined }) {
    const text = name ?? (full ? value : short(value));
    const body = <span class={name ? "" : "mono"}>{text}</span>;
    return (
        <span class={full ? "hex full" : "hex"} title={full ? undefined : value}>
            {href ? <a href={href}>{body}</a> : body}
            <Copy text={value} what={what} />
        </span>
    );
}

/** A chain's name as a mark. */
export const Chain = ({ of }: { of: ChainName }) => <span class={`chain ${of}`}>{of === "l1" ? "L1" : "Rollup"}</span>;

/** The age of something, with its time as title. */
export function Ago({ time }: { time: number | null | undefined }) {
    const now = useClock();
    if (!time) return <span>–</span>;
    return (
        <time dateTime={iso(time)} title={date(time)}>
            {ago(time, now)}
        </time>
    );
}

/** The time until something. */
export function Countdown({ to, past }: { to: number; past: string }) {
    const left = to - useClock();
    return (
        <time dateTime={iso(to)} title={date(to)} class="num">
            {left > 0 ? duration(left) : past}
        </time>
    );
}

/** What a block rests on. */
export function LabelMark({ label, chain, state }: { label: Label | undefined; chain?: ChainName; state?: FinalState | undefined }) {
    const safe = useNetwork()?.kind === "optimistic" ? "proposed" : "settled";
    if (!label) return null;
    return (
        <>
            <span class={`label ${label}`}>{chain === "l2" && label === "safe" ? safe : label}</span>
            {label !== "finalized" && state && state !== "proposed" && <StateMark state={state} />}
        </>
    );
}

const states: Record<FinalState, string> = { "": "not proposed", proposed: "proposed", challenged: "challenged", proven: "proven", ready: "can be finalized", final: "final" };

/** How far a block of an optimistic rollup is. */
export const StateMark = ({ state }: { state: FinalState }) => <span class={`label p-${state}`}>{states[state]}</span>;

/** What a check of a block found. */
export const VerdictMark = ({ verdict }: { verdict: Verdict | undefined }) =>
    verdict ? <span class={`label verdict ${verdict}`}>{verdict === "pending" ? "not checked yet" : verdict}</span> : null;

/** A part of a page under a heading. */
export function Card({ title, children, aside, class: extra = "", level = 2, id }: { title?: ComponentChildren; children: ComponentChildren; aside?: ComponentChildren; class?: string; level?: 2 | 3; id?: string }) {
    const Heading = `h${level}` as "h2";
    return (
        <section class={`card ${extra}`} id={id}>
            {title !== undefined && (
                <header class="card-head">
                    <Heading>{title}</Heading>
                    {aside}
                </header>
            )}
            {children}
        </section>
    );
}

/** Names with values. */
export const Facts = ({ children }: { children: ComponentChildren }) => <dl class="facts">{children}</dl>;

/** A name with its value. */
export const Fact = ({ name, children }: { name: ComponentChildren; children: ComponentChildren }) => (
    <div>
        <dt>{name}</dt>
        <dd>{children}</dd>
    </div>
);

/** A large value with its name. */
export const Figure = ({ name, children, note }: { name: ComponentChildren; children: ComponentChildren; note?: ComponentChildren }) => (
    <div class="figure">
        <dt>{name}</dt>
        <dd class="num">{children}</dd>
        {note !== undefined && <dd class="note">{note}</dd>}
    </div>
);

/** A bar that is filled in part. */
export function Meter({ value, max, label, class: extra = "" }: { value: number; max: number; label: string; class?: string }) {
    const share = max > 0 ? Math.min(1, value / max) : 0;
    return (
        <svg class={`meter ${extra}`} viewBox="0 0 100 4" preserveAspectRatio="none" role="img" aria-label={label}>
            <rect class="meter-back" width="100" height="4" />
            <rect class="meter-fill" width={value > 0 ? Math.max(share * 100, 0.7) : 0} height="4" />
        </svg>
    );
}

/** A table that scrolls on its own if it is wider than the screen. */
export function Table({ head, children, caption, class: extra = "" }: { head: ComponentChildren[]; children: ComponentChildren; caption: string; class?: string }) {
    return (
        <div class={`table ${extra}`}>
            <table>
                <caption class="sr">{caption}</caption>
                <thead>
                    <tr>
                        {head.map((name, i) => (
                            <th scope="col" key={i}>
                                {name}
                            </th>
                        ))}
                    </tr>
                </thead>
                <tbody>{children}</tbody>
            </table>
        </div>
    );
}

/** A row's cell, whose name is shown on narrow screens, where a row is a small card. */
export const Cell = ({ name, children, class: extra }: { name: string; children: ComponentChildren; class?: string }) => (
    <td data-name={name} class={extra ?? ""}>
        {children}
    </td>
);

/** What is shown instead of a value: that it is on its way, or why it is not there. */
export function Absent({ error, what }: { error: ApiError | null; what: string }) {
    if (!error)
        return (
            <p class="quiet" role="status">
                Loading {what}…
            </p>
        );
    return (
        <p class={error.status === 404 ? "quiet" : "problem"} role="alert">
            {error.message}
        </p>
    );
}

/** Says that a value is old because the newest could not be had. */
export const Stale = ({ error }: { error: ApiError | null }) => (error && error.status !== 404 ? <p class="problem">Not up to date: {error.message}</p> : null);

/** Says that there is nothing. */
export const Nothing = ({ children }: { children: ComponentChildren }) => <p class="quiet">{children}</p>;

/** The heading of a page. */
export function Title({ children, sub }: { children: ComponentChildren; sub?: ComponentChildren }) {
    return (
        <header class="title">
            <h1 tabIndex={-1}>{children}</h1>
            {sub !== undefined && <p>{sub}</p>}
        </header>
    );
}

/** Data in hex, in a box that scrolls. */
export function Data({ value, what }: { value: string; what: string }) {
    const box = useRef<HTMLPreElement>(null);
    const size = Math.max(0, (value.length - 2) / 2);
    if (size === 0) return <span class="quiet">none</span>;
    const cut = value.length > 4096;
    return (
        <div class="data">
            <pre ref={box} tabIndex={0} role="region" aria-label={what}>
                {cut ? value.slice(0, 4096) + "…" : value}
            </pre>
            <span class="note">
                {size.toLocaleString("en-US")} bytes <Copy text={value} what={what} />
            </span>
        </div>
    );
}

export type Children = ComponentChildren;
export type Html = JSX.Element;
export { Term };
