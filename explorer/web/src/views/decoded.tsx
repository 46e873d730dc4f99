// Calls and logs whose ABI is known.
import { int } from "../format";
import type { Arg, Decoded } from "../types";
import { Data } from "../ui/basic";
import { AddressLink } from "../ui/chain";

const most = 64; // elements of a list that are shown

const isArg = (v: unknown): v is Arg => typeof v === "object" && v !== null && "type" in v && "value" in v;

function Value({ type, value, size }: { type: string; value: unknown; size?: number | undefined }) {
    if (Array.isArray(value)) return <List type={type} values={value} />;
    const text = String(value);
    if (type === "address" && /^0x[0-9a-fA-F]{40}$/.test(text)) return <AddressLink address={text} />;
    if (/^u?int/.test(type) && /^\d+$/.test(text)) return <span class="num break">{int(text)}</span>;
    if (/^0x/.test(text) && text.length > 130)
        return (
            <>
                <Data value={text} what="argument" />
                {size !== undefined && size > text.length / 2 - 1 && <span class="note">the beginning of {int(size)} bytes</span>}
            </>
        );
    return <span class={/^0x/.test(text) ? "mono break" : "break"}>{text === "" ? '""' : text}</span>;
}

// A list of plain values, or of a tuple's fields, or of tuples.
function List({ type, values }: { type: string; values: unknown[] }) {
    if (values.length === 0) return <span class="quiet">empty</span>;
    if (values.every(isArg)) return <Args args={values} />;
    return (
        <ol class="values">
            {values.slice(0, most).map((v, i) => (
                <li key={i}>
                    <Value type={type.replace(/\[\d*\]$/, "")} value={v} />
                </li>
            ))}
            {values.length > most && <li class="note">and {int(values.length - most)} more</li>}
        </ol>
    );
}

const Args = ({ args }: { args: Arg[] }) => (
    <dl class="args">
        {args.map((a, i) => (
            <div key={i}>
                <dt>
                    {a.name || `#${i}`} <span class="quiet mono">{a.type.startsWith("(") ? (a.type.endsWith("]") ? "tuple[]" : "tuple") : a.type}</span>
                </dt>
                <dd>
                    <Value type={a.type} value={a.value} size={a.size} />
                </dd>
            </div>
        ))}
    </dl>
);

/** A call or log with its arguments. */
export function DecodedView({ decoded }: { decoded: Decoded }) {
    const args = decoded.args ?? [];
    return (
        <div class="decoded">
            <p>
                {decoded.contract && <span class="quiet">{decoded.contract} · </span>}
                <b>{decoded.function}</b> {decoded.signature && <span class="mono quiet break">{decoded.signature}</span>}
            </p>
            {args.length > 0 && <Args args={args} />}
        </div>
    );
}
