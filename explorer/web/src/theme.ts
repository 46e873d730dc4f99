// Light or dark: as the system says, unless the reader has chosen.
import { Store } from "./store";

export type Theme = "system" | "light" | "dark";
const key = "nrollup.theme";

/** The chosen theme. */
export const theme = new Store<Theme>(read());

function read(): Theme {
    try {
        const value = localStorage.getItem(key);
        return value === "light" || value === "dark" ? value : "system";
    } catch {
        return "system";
    }
}

/** Makes the page look as chosen. */
export function applyTheme(): void {
    const root = document.documentElement;
    if (theme.value === "system") delete root.dataset.theme;
    else root.dataset.theme = theme.value;
}

/** Chooses and remembers. */
export function choose(value: Theme): void {
    theme.set(value);
    applyTheme();
    remember(key, value === "system" ? null : value);
}

/** Keeps a choice in this browser, where it can. */
export function remember(name: string, value: string | null): void {
    try {
        if (value === null) localStorage.removeItem(name);
        else localStorage.setItem(name, value);
    } catch {
        // storage is off: the choice holds until the page is left
    }
}

/** Returns a choice that was kept. */
export function remembered(name: string): string | null {
    try {
        return localStorage.getItem(name);
    } catch {
        return null;
    }
}
