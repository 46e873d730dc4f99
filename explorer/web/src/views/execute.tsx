// EXECUTE gas of L1's blocks against the limit, over time.
import { useState } from "preact/hooks";
import { useApi } from "../api";
import { int, percent } from "../format";
import { useRevision } from "../live";
import { navigate } from "../router";
import type { ExecuteSeries } from "../types";
import { Absent, Ago, Card, Cell, Figure, Nothing, Stale, Table, Title } from "../ui/basic";
import { BlockLink } from "../ui/chain";
import { Term } from "../ui/tip";

const shown = 300;

/** The view. */
export function Execute() {
    const revision = useRevision();
    const { data, error } = useApi<ExecuteSeries>(`/api/execute?limit=${shown}`, revision);
    return (
        <>
            <Title
                sub={
                    <>
                        What L1 spent on executing rollup blocks. All <Term name="EXECUTE">EXECUTE</Term> calls of a block together must stay under the <Term name="execute limit">limit</Term>: that bounds what every validator has to
                        re-execute.
                    </>
                }
            >
                EXECUTE gas
            </Title>
            {!data && <Absent error={error} what="the chart" />}
            {data && <Stale error={error} />}
            {data && <Series data={data} />}
        </>
    );
}

function Series({ data }: { data: ExecuteSeries }) {
    const blocks = [...(data.blocks ?? [])].sort((a, b) => a.number - b.number).slice(-shown);
    const [zoom, setZoom] = useState(true);
    if (blocks.length === 0) return <Nothing>No L1 blocks yet.</Nothing>;
    const peak = blocks.reduce((max, b) => (b.used > max.used ? b : max), blocks[0]!);
    const total = blocks.reduce((sum, b) => sum + b.used, 0);
    const busy = blocks.filter((b) => b.calls > 0 || b.used > 0).reverse();
    return (
        <>
            <dl class="figures wide">
                <Figure name="Limit of a block">{int(data.limit)}</Figure>
                <Figure name="Most in a block" note={<>L1 block <BlockLink chain="l1" number={peak.number} /></>}>
                    {int(peak.used)} <span class="quiet">({percent(peak.used, data.limit)})</span>
                </Figure>
                <Figure name="Mean" note={`of the last ${blocks.length} blocks`}>
                    {int(Math.round(total / blocks.length))}
                </Figure>
                <Figure name="Blocks with calls">{percent(busy.length, blocks.length)}</Figure>
            </dl>
            <Card
                title={`The last ${blocks.length} L1 blocks`}
                aside={
                    <label class="check">
                        <input type="checkbox" checked={!zoom} onChange={(e) => setZoom(!e.currentTarget.checked)} /> up to the limit
                    </label>
                }
            >
                <Chart blocks={blocks} limit={data.limit} zoom={zoom} />
                <details>
                    <summary>As a table</summary>
                    <Table caption="EXECUTE gas of L1 blocks with calls" class="cards" head={["L1 block", "Age", "Gas", "Of the limit", "Calls"]}>
                        {busy.slice(0, 50).map((b) => (
                            <tr key={b.number}>
                                <Cell name="L1 block">
                                    <BlockLink chain="l1" number={b.number} />
                                </Cell>
                                <Cell name="Age">
                                    <Ago time={b.time} />
                                </Cell>
                                <Cell name="Gas" class="num">
                                    {int(b.used)}
                                </Cell>
                                <Cell name="Of the limit" class="num">
                                    {percent(b.used, data.limit)}
                                </Cell>
                                <Cell name="Calls" class="num">
                                    {int(b.calls)}
                                </Cell>
                            </tr>
                        ))}
                    </Table>
                </details>
            </Card>
        </>
    );
}

const width = 960;
const height = 220;
const left = 4;
const bottom = 22;
const top = 16;

// Rounds up to 1, 2 or 5 times a power of ten.
function ceiling(value: number): number {
    const power = 10 ** Math.floor(Math.log10(Math.max(value, 1)));
    return [1, 2, 5, 10].map((m) => m * power).find((c) => c >= value)!;
}

function Chart({ blocks, limit, zoom }: { blocks: ExecuteSeries["blocks"]; limit: number; zoom: boolean }) {
    const [at, setAt] = useState<number | null>(null);
    const peak = Math.max(...blocks.map((b) => b.used), 1);
    const max = zoom ? Math.min(ceiling(peak * 1.1), limit * 1.05) : limit * 1.05;
    const bar = (width - left) / Math.max(blocks.length, 60);
    const y = (v: number): number => top + (height - top - bottom) * (1 - v / max);
    const x = (i: number): number => width - (blocks.length - i) * bar;
    const lines = [0.25, 0.5, 0.75, 1].map((part) => (zoom ? max : limit) * part);
    const chosen = at === null ? undefined : blocks[at];

    const keys = (e: KeyboardEvent): void => {
        const now = at ?? blocks.length - 1;
        if (e.key === "ArrowLeft") setAt(Math.max(0, at === null ? now : now - 1));
        else if (e.key === "ArrowRight") setAt(Math.min(blocks.length - 1, now + 1));
        else if (e.key === "Enter" && chosen) navigate(`/l1/block/${chosen.number}`);
        else return;
        e.preventDefault();
    };
    const point = (e: PointerEvent): void => {
        const box = (e.currentTarget as SVGElement).getBoundingClientRect();
        const i = blocks.length - Math.ceil((width - ((e.clientX - box.left) / box.width) * width) / bar);
        setAt(i >= 0 && i < blocks.length ? i : null);
    };
    return (
        <div class="chart">
            <p class="note num" role="status">
                {chosen ? `L1 block ${int(chosen.number)}: ${int(chosen.used)} gas, ${percent(chosen.used, limit)} of the limit, ${chosen.calls} ${chosen.calls === 1 ? "call" : "calls"}` : "Point at a bar, or focus the chart and use the arrow keys."}
            </p>
            <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="group" tabIndex={0} aria-roledescription="chart" aria-label={`EXECUTE gas of ${blocks.length} L1 blocks; the most is ${int(peak)} of ${int(limit)}. The table below has the values.`} onKeyDown={keys} onPointerMove={point} onPointerDown={point} onPointerLeave={() => setAt(null)} onBlur={() => setAt(null)}>
                {lines.map((v) => (
                    <line key={v} class="grid" x1={left} x2={width} y1={y(v)} y2={y(v)} />
                ))}
                {limit <= max && <line class="limit" x1={left} x2={width} y1={y(limit)} y2={y(limit)} />}
                <line class="axis" x1={left} x2={width} y1={y(0)} y2={y(0)} />
                {blocks.map((b, i) => b.used > 0 && <rect key={b.number} class={i === at ? "bar at" : "bar"} x={x(i) + bar * 0.12} width={Math.max(bar * 0.76, 1)} y={Math.min(y(b.used), y(0) - 1)} height={Math.max(y(0) - y(b.used), 1)} />)}
                {at !== null && <line class="cursor" x1={x(at) + bar / 2} x2={x(at) + bar / 2} y1={top} y2={y(0)} />}
            </svg>
            <div class="scale note num" aria-hidden="true">
                <span>{int(blocks[0]!.number)}</span>
                <span>{zoom ? `top of the chart: ${int(Math.round(max))} gas, ${percent(max, limit)} of the limit` : `line: limit, ${int(limit)} gas`}</span>
                <span>{int(blocks.at(-1)!.number)}</span>
            </div>
        </div>
    );
}
