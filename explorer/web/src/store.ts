// A value that components follow.
import { useEffect, useState } from "preact/hooks";

/** A value and who follows it. */
export class Store<T> {
    private readonly listeners = new Set<() => void>();
    constructor(private current: T) {}

    get value(): T {
        return this.current;
    }
    set(value: T): void {
        if (Object.is(value, this.current)) return;
        this.current = value;
        this.listeners.forEach((listener) => listener());
    }
    /** Calls listener after each change, until what it returns is called. */
    follow(listener: () => void): () => void {
        this.listeners.add(listener);
        return () => void this.listeners.delete(listener);
    }
    get followed(): boolean {
        return this.listeners.size > 0;
    }
}

/** Returns the store's value, or what select makes of it, and renders again when that changes. */
export function useStore<T, S = T>(store: Store<T>, select: (value: T) => S = (value) => value as unknown as S): S {
    const [value, set] = useState(() => select(store.value));
    useEffect(() => {
        const listener = (): void => set(() => select(store.value));
        listener();
        return store.follow(listener);
    }, [store]);
    return value;
}
