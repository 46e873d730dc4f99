// The search field of the header, and the list of what was found.
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { get, useApi } from "./api";
import { navigate } from "./router";
import type { SearchResult } from "./types";
import { Absent, Card, Nothing, Title } from "./ui/basic";

const find = (query: string): string => `/api/search?q=${encodeURIComponent(query.trim())}`;

/** The field. A single result is opened at once. */
export function Search() {
    const field = useRef<HTMLInputElement>(null);
    const [query, set] = useState("");
    const id = useId();
    useEffect(() => {
        const slash = (event: KeyboardEvent): void => {
            if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
            if ((event.target as Element).closest("input, textarea, select, [contenteditable]")) return;
            event.preventDefault();
            field.current?.focus();
            field.current?.select();
        };
        window.addEventListener("keydown", slash);
        return () => window.removeEventListener("keydown", slash);
    }, []);

    const submit = async (event: SubmitEvent): Promise<void> => {
        event.preventDefault();
        if (!query.trim()) return;
        const found = await get<{ results: SearchResult[] | null }>(find(query)).catch(() => null);
        const results = found?.results ?? [];
        if (results.length === 1) navigate(results[0]!.path);
        else navigate(`/search?q=${encodeURIComponent(query.trim())}`);
        field.current?.blur();
    };
    return (
        <form class="search" role="search" onSubmit={submit}>
            <label class="sr" for={id}>
                Search block, transaction, address or message
            </label>
            <input id={id} ref={field} type="search" name="q" placeholder="Block, transaction, address" autoComplete="off" spellcheck={false} value={query} onInput={(e) => set(e.currentTarget.value)} />
            <kbd aria-hidden="true">/</kbd>
        </form>
    );
}

const kinds: Record<string, string> = {
    l1block: "L1 block",
    l2block: "Rollup block",
    l1tx: "L1 transaction",
    l2tx: "Rollup transaction",
    address: "Address",
    message: "Message",
};

/** Everything that was found. */
export function Results({ query }: { query: string }) {
    const { data, error } = useApi<{ results: SearchResult[] | null }>(query ? find(query) : null);
    const results = data?.results ?? [];
    return (
        <>
            <Title>Search</Title>
            <Card title={`“${query}”`}>
                {!data && <Absent error={error} what="results" />}
                {data && results.length === 0 && <Nothing>Nothing found. Search for the number or hash of a block, the hash of a transaction, an address, the name of a contract, or the number of a message.</Nothing>}
                <ul class="results">
                    {results.map((r) => (
                        <li key={r.path}>
                            <span class="quiet">{kinds[r.kind] ?? r.kind}</span> <a href={r.path}>{r.label}</a>
                        </li>
                    ))}
                </ul>
            </Card>
        </>
    );
}
