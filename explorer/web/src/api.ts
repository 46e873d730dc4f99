// The server's HTTP interface.
import { useEffect, useRef, useState } from "preact/hooks";

/** An answer that is not what was asked for. */
export class ApiError extends Error {
    constructor(message: string, readonly status: number) {
        super(message);
    }
}

async function failure(response: Response): Promise<ApiError> {
    const body = (await response.json().catch(() => null)) as { error?: string } | null;
    return new ApiError(body?.error ?? `the server answered ${response.status}`, response.status);
}

async function request(path: string, init: RequestInit): Promise<Response> {
    let response: Response;
    try {
        response = await fetch(path, init);
    } catch (error) {
        if ((error as Error).name === "AbortError") throw error;
        throw new ApiError("the explorer's server does not answer", 0);
    }
    if (!response.ok) throw await failure(response);
    return response;
}

/** Gets a JSON value. */
export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
    return (await request(path, signal ? { signal } : {})).json() as Promise<T>;
}

const json = (body: unknown, signal?: AbortSignal): RequestInit => ({
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
    ...(signal ? { signal } : {}),
});

/** Posts a JSON value and returns the answer. */
export async function post<T>(path: string, body: unknown): Promise<T> {
    return (await request(path, json(body))).json() as Promise<T>;
}

/** Posts a JSON value and calls each with every line of the answer, as it comes. */
export async function stream<T>(path: string, body: unknown, each: (line: T) => void, signal?: AbortSignal): Promise<void> {
    const response = await request(path, json(body, signal));
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let rest = "";
    for (;;) {
        const { done, value } = await reader.read();
        const lines = (rest + (value ?? "")).split("\n");
        rest = done ? "" : lines.pop()!;
        for (const line of lines) if (line.trim()) each(JSON.parse(line) as T);
        if (done) return;
    }
}

/** What is known of an answer: the newest value, and the error of the last try. */
export interface Fetched<T> {
    data: T | null;
    error: ApiError | null;
    loading: boolean;
}

// Whether an error says that what was known is not so (any more): a chain may have lost it.
const final = (error: ApiError): boolean => error.status >= 400 && error.status < 500;

/**
 * Gets a JSON value, and again when revision changes; the old value stays until the new one is there, or is gone. Changes that
 * come while a request is under way lead to one more request after it.
 */
export function useApi<T>(path: string | null, revision = ""): Fetched<T> {
    const [state, set] = useState<Fetched<T> & { path: string | null }>({ data: null, error: null, loading: true, path });
    const busy = useRef(false);
    const again = useRef(false);
    const run = useRef<() => void>(() => {});

    useEffect(() => {
        if (path === null) return;
        const abort = new AbortController();
        let ended = false;
        run.current = () => {
            if (busy.current) return void (again.current = true);
            busy.current = true;
            get<T>(path, abort.signal)
                .then((data) => ended || set({ data, error: null, loading: false, path }))
                .catch((error: ApiError) => ended || set((old) => ({ data: old.path === path && !final(error) ? old.data : null, error, loading: false, path })))
                .finally(() => {
                    if (ended) return;
                    busy.current = false;
                    if (again.current) {
                        again.current = false;
                        run.current();
                    }
                });
        };
        run.current();
        return () => {
            ended = true;
            busy.current = again.current = false;
            abort.abort();
        };
    }, [path]);

    const first = useRef(true);
    useEffect(() => {
        if (first.current) return void (first.current = false);
        run.current();
    }, [revision]);

    return state.path === path ? state : { data: null, error: null, loading: true };
}
