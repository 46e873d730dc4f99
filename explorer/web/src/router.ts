// Paths: the History API as a store of one string.
import { useEffect, useState } from "preact/hooks";

const listeners = new Set<() => void>();

const changed = (): void => listeners.forEach((listener) => listener());
window.addEventListener("popstate", changed);

/** Goes to a path of this page. */
export function navigate(path: string, replace = false): void {
    if (path === location.pathname + location.search) return;
    if (replace) history.replaceState(null, "", path);
    else history.pushState(null, "", path);
    changed();
    if (!replace) window.scrollTo(0, 0);
}

/** Returns the path with the query, and renders again when it changes. */
export function usePath(): string {
    const [path, set] = useState(location.pathname + location.search);
    useEffect(() => {
        const listener = (): void => set(location.pathname + location.search);
        listeners.add(listener);
        listener();
        return () => void listeners.delete(listener);
    }, []);
    return path;
}

/** Follows links within the page without loading it again. */
export function interceptLinks(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element).closest?.("a");
    if (!link || link.target || link.origin !== location.origin || link.hash) return;
    event.preventDefault();
    navigate(link.pathname + link.search);
}
