// "Verify this block yourself": the server runs the stateless check, and each step is shown as it is done.
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { stream } from "../api";
import { count, int, micros } from "../format";
import type { VerifyStep } from "../types";
import { Card } from "../ui/basic";
import { Term } from "../ui/tip";

const lies: [value: string, name: string, note: string][] = [
    ["", "nothing", "Check the block as it was posted."],
    ["stateRoot", "the state root", "Claim another state after the block."],
    ["gasUsed", "the gas used", "Claim that the block used one unit of gas more."],
    ["witness", "the witness", "Leave out a piece of the state that the block reads."],
    ["transaction", "a transaction", "Change what a user has signed."],
];

type Run = "idle" | "running" | "done" | "failed";

/** The card with the button and what comes of it. */
export function Verify({ block, settled }: { block: number | string; settled: boolean }) {
    const [tamper, setTamper] = useState("");
    const [steps, setSteps] = useState<VerifyStep[]>([]);
    const [run, setRun] = useState<Run>("idle");
    const [lie, setLie] = useState("");
    const [error, setError] = useState("");
    const abort = useRef<AbortController | null>(null);
    const group = useId();
    useEffect(() => () => abort.current?.abort(), []);

    const start = async (): Promise<void> => {
        abort.current?.abort();
        const mine = (abort.current = new AbortController());
        setSteps([]);
        setError("");
        setLie(tamper);
        setRun("running");
        try {
            await stream<VerifyStep>(`/api/verify/${block}`, tamper ? { tamper } : {}, (step) => setSteps((old) => [...old, step]), mine.signal);
            setRun("done");
        } catch (e) {
            if ((e as Error).name === "AbortError") return;
            setError((e as Error).message);
            setRun("failed");
        }
    };

    return (
        <Card title="Verify this block yourself" class="verify" id="verify">
            <p class="note">
                {settled ? "The claim and the trace are read from the L1 transaction, not from the rollup's node." : "The trace comes from the rollup's node."} Then the block is executed on nothing but its{" "}
                <Term name="witness">witness</Term>, with the same code that <Term name="EXECUTE">EXECUTE</Term> runs on L1.
            </p>
            <fieldset class="choices">
                <legend>Change before checking</legend>
                {lies.map(([value, name, note]) => (
                    <label key={value} title={note}>
                        <input type="radio" name={group} value={value} checked={tamper === value} onChange={() => setTamper(value)} />
                        <span>{name}</span>
                    </label>
                ))}
            </fieldset>
            <p class="note">{lies.find(([value]) => value === tamper)![2]}</p>
            <button type="button" class="primary" onClick={start} aria-disabled={run === "running"} disabled={run === "running"}>
                {run === "running" ? "Verifying…" : tamper ? "Verify the changed block" : "Verify"}
            </button>
            {steps.length > 0 && (
                <ol class="steps" aria-label="Steps of the check">
                    {steps.map((s, i) => (
                        <StepRow key={i} step={s} />
                    ))}
                </ol>
            )}
            <p role="status" class={`outcome ${run}`}>
                {run === "done" && outcome(steps, lie)}
            </p>
            {error && (
                <p class="problem" role="alert">
                    {error}
                </p>
            )}
        </Card>
    );
}

function outcome(steps: VerifyStep[], lie: string): string {
    const last = steps.at(-1);
    if (!last) return "The server ended without an answer. Try again.";
    const ok = steps.every((s) => s.ok);
    if (last.detail?.verdict === "unknown") return "No verdict: the check could not be made.";
    if (lie) return ok ? "The change was not noticed. This must not happen." : "The lie was noticed: L1 would refuse this block.";
    return ok ? "Valid: every output is what L1 was told." : "Not valid: this is not what L1 may accept.";
}

// The values of a step, one a line.
function Detail({ detail, open }: { detail: VerifyStep["detail"]; open: boolean }) {
    const values = Object.entries(detail ?? {}).flatMap(([name, value]) => flat(name, value));
    if (values.length === 0) return null;
    return (
        <details class="detail-box" open={open}>
            <summary>{count(values.length, "value")}</summary>
            <dl class="detail">
                {values.map(([name, value]) => (
                    <div key={name}>
                        <dt>{name}</dt>
                        <dd class="break">{value}</dd>
                    </div>
                ))}
            </dl>
        </details>
    );
}

function flat(name: string, value: unknown): [string, string][] {
    if (value === null || value === undefined) return [];
    if (typeof value === "object") return Object.entries(value).flatMap(([key, v]) => flat(key, v));
    return [[name, typeof value === "number" && value > 9999 ? int(value) : String(value)]];
}

const StepRow = ({ step: s }: { step: VerifyStep }) => (
    <li class={s.ok ? "ok" : "failed"}>
        <div class="step-head">
            <span class="mark" aria-hidden="true">
                {s.ok ? "✓" : "✕"}
            </span>
            <b>{s.step}</b>
            <span class="sr">{s.ok ? "passed" : "failed"}</span>
            <span class="step-text">{s.text}</span>
            {s.micros !== undefined && <span class="num quiet">{micros(s.micros)}</span>}
        </div>
        {s.step !== "verdict" && <Detail detail={s.detail} open={!s.ok} />}
    </li>
);
