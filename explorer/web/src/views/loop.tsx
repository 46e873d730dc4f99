// A picture of the loop: the newest blocks of both chains, and which block of L1 verified which of the rollup.
import { useEffect, useRef, useState } from "preact/hooks";
import type { L1Row, L2Row } from "../types";

const step = 46; // pixels from block to block
const box = 34;
const lanes = { l1: 2, l2: 98 };
const height = 134;

// What is drawn of a block of L1.
type Upper = Pick<L1Row, "number" | "label" | "settled">;

// A run of L1 blocks that settled nothing takes the place of one.
type Item = { block: Upper } | { gap: number; last: number };

const shortest = 4; // blocks that are drawn as a gap

/** Adds the blocks of L1 before those that are listed that settled what is listed of the rollup. */
function older(l1: L1Row[], l2: L2Row[]): Upper[] {
    const oldest = l1.at(-1)?.number ?? 0;
    const found = new Map<number, Upper>();
    for (const { number, label, settlement: s } of l2) {
        if (!s || s.l1Block >= oldest) continue;
        const known = found.get(s.l1Block)?.settled ?? [number, number];
        found.set(s.l1Block, { number: s.l1Block, label, settled: [Math.min(known[0], number), Math.max(known[1], number)] });
    }
    return [...found.values()].sort((a, b) => b.number - a.number);
}

/** Folds the quiet runs of L1's blocks, newest first, except at the head of the chain. */
function fold(rows: L1Row[], before: Upper[]): Item[] {
    const items: Item[] = [];
    for (let i = 0; i < rows.length; ) {
        let end = i;
        while (end < rows.length && !rows[end]!.settled) end++;
        if (i > 0 && end - i >= shortest) {
            items.push({ gap: end - i, last: rows[i]!.number });
            i = end;
        } else {
            items.push({ block: rows[i]! });
            i++;
        }
    }
    for (const block of before) {
        const last = items.at(-1);
        const number = !last ? block.number + 1 : "block" in last ? last.block.number : last.last - last.gap + 1;
        const quiet = number - block.number - 1;
        if (quiet > 0 && last && "gap" in last) last.gap += quiet;
        else if (quiet > 0) items.push({ gap: quiet, last: number - 1 });
        items.push({ block });
    }
    return items;
}

/** The picture; links lead to the blocks. */
export function Loop({ l1, l2 }: { l1: L1Row[]; l2: L2Row[] }) {
    const frame = useRef<HTMLDivElement>(null);
    const width = useWidth(frame);
    const n = Math.max(3, Math.floor((width - 4) / step));
    const upper = fold(l1, older(l1, l2)).slice(0, n);
    const lower = l2.slice(0, n);
    const right = width - box - 2;
    const at = (i: number): number => right - i * step;
    const below = (number: number): number | null => {
        const i = lower.findIndex((r) => r.number === number);
        return i < 0 ? null : at(i);
    };
    return (
        <div class="loop" ref={frame}>
            {width > 0 && (
                <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="group" aria-label="The newest blocks of both chains">
                    {upper.map((item, i) => "block" in item && item.block.settled && <Band key={item.block.number} block={item.block} x={at(i)} from={below(item.block.settled[0])} to={below(item.block.settled[1])} />)}
                    {upper.map((item, i) =>
                        "gap" in item ? (
                            <text key={`gap${item.last}`} class="gap" x={at(i) + box / 2} y={lanes.l1 + box / 2 + 4} text-anchor="middle">
                                <title>{`${item.gap} L1 blocks that settled nothing`}</title>·{item.gap}·
                            </text>
                        ) : (
                            <Square key={item.block.number} chain="l1" number={item.block.number} label={item.block.label} x={at(i)} busy={!!item.block.settled} note={settles(item.block)} />
                        ),
                    )}
                    {lower.map((b, i) => (
                        <Square key={b.number} chain="l2" number={b.number} label={b.label} x={at(i)} busy={b.txs > 0} note={`${b.txs} ${b.txs === 1 ? "transaction" : "transactions"}`} />
                    ))}
                </svg>
            )}
        </div>
    );
}

function settles({ settled }: Upper): string {
    if (!settled) return "";
    return settled[0] === settled[1] ? `settles rollup block ${settled[0]}` : `settles rollup blocks ${settled[0]} to ${settled[1]}`;
}

function Square({ chain, number, label, x, busy, note }: { chain: "l1" | "l2"; number: number; label: string; x: number; busy: boolean; note: string }) {
    const state = chain === "l2" && label === "safe" ? "settled" : label;
    const text = `${chain === "l1" ? "L1" : "Rollup"} block ${number}, ${state}${note ? ", " + note : ""}`;
    return (
        <a href={`/${chain}/block/${number}`} class={`sq ${chain} ${label} ${busy ? "busy" : ""}`} aria-label={text} style={{ transform: `translate(${x}px, ${lanes[chain]}px)` }}>
            <title>{text}</title>
            <rect width={box} height={box} rx="6" />
            <text x={box / 2} y={box / 2 + 4} text-anchor="middle">
                {number > 99999 ? `…${String(number).slice(-4)}` : number}
            </text>
        </a>
    );
}

// The blocks from…to of the rollup, drawn up to the L1 block that settled them.
function Band({ block, x, from, to }: { block: Upper; x: number; from: number | null; to: number | null }) {
    if (to === null && from === null) return null;
    const left = from ?? -box;
    const right = (to ?? left) + box;
    const top = lanes.l1 + box;
    const bottom = lanes.l2;
    const middle = (top + bottom) / 2;
    const d = `M${x + 4} ${top}C${x + 4} ${middle} ${left + 4} ${middle} ${left + 4} ${bottom}H${right - 4}C${right - 4} ${middle} ${x + box - 4} ${middle} ${x + box - 4} ${top}Z`;
    return <path class={`band ${block.label}`} d={d} aria-hidden="true" />;
}

function useWidth(frame: { current: HTMLDivElement | null }): number {
    const [width, set] = useState(0);
    useEffect(() => {
        const observer = new ResizeObserver(([entry]) => set(Math.floor(entry!.contentRect.width)));
        observer.observe(frame.current!);
        return () => observer.disconnect();
    }, []);
    return width;
}
