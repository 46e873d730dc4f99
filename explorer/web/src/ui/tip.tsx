// Terms that explain themselves: on hover, on focus, and to screen readers.
import type { ComponentChildren } from "preact";
import { useEffect, useId, useLayoutEffect, useRef } from "preact/hooks";
import { meaning, type TermName } from "../glossary";
import { useNetwork } from "../network";
import { Store, useStore } from "../store";

interface Tip {
    text: string;
    at: DOMRect;
}
const tip = new Store<Tip | null>(null);

const show = (element: HTMLElement, text: string): void => tip.set({ text, at: element.getBoundingClientRect() });
const hide = (): void => tip.set(null);

/** A word of the field, with a sentence on what it means. */
export function Term({ name, children }: { name: TermName; children?: ComponentChildren }) {
    const id = useId();
    const text = meaning(name, useNetwork()?.kind);
    return (
        <span
            class="term"
            tabIndex={0}
            role="note"
            aria-describedby={id}
            onMouseEnter={(e) => show(e.currentTarget, text)}
            onMouseLeave={hide}
            onFocus={(e) => show(e.currentTarget, text)}
            onBlur={hide}
        >
            {children ?? name}
            <span id={id} hidden>
                {text}
            </span>
        </span>
    );
}

/** The one tooltip of the page, kept within the window. */
export function TipLayer() {
    const value = useStore(tip);
    const box = useRef<HTMLDivElement>(null);
    useLayoutEffect(() => {
        if (!value || !box.current) return;
        const { width, height } = box.current.getBoundingClientRect();
        const left = Math.min(Math.max(8, value.at.left), window.innerWidth - width - 8);
        const below = value.at.bottom + 6;
        const top = below + height > window.innerHeight ? value.at.top - height - 6 : below;
        box.current.style.left = `${left}px`;
        box.current.style.top = `${top}px`;
    }, [value]);
    useEffect(() => {
        const escape = (e: KeyboardEvent): void => void (e.key === "Escape" && hide());
        window.addEventListener("keydown", escape);
        window.addEventListener("scroll", hide, { passive: true });
        return () => {
            window.removeEventListener("keydown", escape);
            window.removeEventListener("scroll", hide);
        };
    }, []);
    return value ? (
        <div class="tip" ref={box} aria-hidden="true">
            {value.text}
        </div>
    ) : null;
}
