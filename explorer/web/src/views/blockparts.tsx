// What the blocks of both chains have in common.
import { useEffect } from "preact/hooks";
import { eth, gwei, int, percent } from "../format";
import { navigate } from "../router";
import type { Block, ChainName, TxSummary } from "../types";
import { Ago, Card, Cell, Fact, Facts, Hex, Meter, Nothing, Table } from "../ui/basic";
import { AddressLink, succeeded, TxLink } from "../ui/chain";
import { Term } from "../ui/tip";

/** Links to the blocks before and after. */
export function Neighbours({ chain, block }: { chain: ChainName; block: Block }) {
    const prev = block.number > 0 ? block.number - 1 : null;
    const next = block.next ?? null;
    useEffect(() => {
        const keys = (event: KeyboardEvent): void => {
            if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || (event.target as Element).closest("input, textarea, select, pre, [role=tablist], [role=region]")) return;
            if (event.key === "ArrowLeft" && prev !== null) navigate(`/${chain}/block/${prev}`);
            if (event.key === "ArrowRight" && next !== null) navigate(`/${chain}/block/${next}`);
        };
        window.addEventListener("keydown", keys);
        return () => window.removeEventListener("keydown", keys);
    }, [chain, prev, next]);
    return (
        <nav class="neighbours" aria-label="Neighbouring blocks">
            {prev !== null && (
                <a href={`/${chain}/block/${prev}`} aria-label={`Block ${prev}, the one before`}>
                    ←
                </a>
            )}
            {next !== null && (
                <a href={`/${chain}/block/${next}`} aria-label={`Block ${next}, the one after`}>
                    →
                </a>
            )}
        </nav>
    );
}

/** The header of a block. */
export function HeaderFacts({ chain, block, children }: { chain: ChainName; block: Block; children?: preact.ComponentChildren }) {
    return (
        <Facts>
            <Fact name="Hash">
                <Hex value={block.hash} what="block hash" full />
            </Fact>
            <Fact name="Time">
                <Ago time={block.time} /> <span class="quiet">{new Date(block.time * 1000).toISOString().replace("T", " ").replace(".000Z", " UTC")}</span>
            </Fact>
            {block.fork && (
                <Fact name={<Term name="fork">Fork</Term>}>
                    {block.fork.name}
                    {chain === "l2" && (
                        <span class="quiet">
                            {" "}
                            · <Term name="schema">schema</Term> <span class="num">{schemaText(block.fork.schema)}</span>
                        </span>
                    )}
                </Fact>
            )}
            {children}
            <Fact name="Gas">
                <span class="num">{int(block.gasUsed)}</span>{" "}
                <span class="quiet">
                    of {int(block.gasLimit)} ({percent(block.gasUsed, block.gasLimit)})
                </span>
                <Meter value={block.gasUsed} max={block.gasLimit} label={`${percent(block.gasUsed, block.gasLimit)} of the gas limit`} />
            </Fact>
            <Fact name="Base fee">{gwei(block.baseFee)}</Fact>
            <Fact name="Parent">
                {block.number > 0 ? <Hex value={block.parentHash} href={`/${chain}/block/${block.number - 1}`} what="parent hash" full /> : <span class="quiet">none: this is the genesis</span>}
            </Fact>
            <Fact name={<Term name="state root">State root</Term>}>
                <Hex value={block.stateRoot} what="state root" full />
            </Fact>
            {(block.feeRecipient ?? block.miner) && (
                <Fact name="Fee recipient">
                    <AddressLink address={(block.feeRecipient ?? block.miner)!} />
                </Fact>
            )}
        </Facts>
    );
}

const schemaText = (id: number): string => `0x${id.toString(16).padStart(4, "0")}`;

/** What a transaction did. */
export function StatusMark({ status }: { status: number | boolean | string | undefined }) {
    const ok = succeeded(status);
    if (ok === undefined) return null;
    return <span class={`label ${ok ? "ok" : "failed"}`}>{ok ? "success" : "reverted"}</span>;
}

const maxRows = 200;

/** The transactions of a block. */
export function Transactions({ chain, list }: { chain: ChainName; list: TxSummary[] | null }) {
    const txs = list ?? [];
    return (
        <Card title="Transactions" aside={<span class="note num">{int(txs.length)}</span>}>
            {txs.length === 0 && <Nothing>No transactions in this block.</Nothing>}
            {txs.length > 0 && <TxTable chain={chain} txs={txs.slice(0, maxRows)} />}
            {txs.length > maxRows && <p class="note">The first {maxRows} of {int(txs.length)}.</p>}
        </Card>
    );
}

/** A table of transactions. */
export function TxTable({ chain, txs }: { chain: ChainName; txs: TxSummary[] }) {
    return (
        <Table caption="Transactions" class="cards" head={["Transaction", "What", "From", "To", "Value", "Gas", "Result"]}>
            {txs.map((t) => (
                <tr key={t.hash}>
                    <Cell name="Transaction">
                        <TxLink chain={chain} hash={t.hash} />
                    </Cell>
                    <Cell name="What">
                        <span class="method">{what(t)}</span>
                        {t.forced ? <span class="label forced">forced</span> : null}
                    </Cell>
                    <Cell name="From">
                        <AddressLink address={t.from} />
                    </Cell>
                    <Cell name="To">{t.to ? <AddressLink address={t.to} /> : t.created ? <AddressLink address={t.created} /> : <span class="quiet">new contract</span>}</Cell>
                    <Cell name="Value" class="num">
                        {eth(t.value)}
                    </Cell>
                    <Cell name="Gas" class="num">
                        {int(t.gasUsed)}
                    </Cell>
                    <Cell name="Result">
                        <StatusMark status={t.status} />
                    </Cell>
                </tr>
            ))}
        </Table>
    );
}

function what(t: TxSummary): string {
    return t.function || t.selector || (t.to ? "transfer" : "create");
}
