// The frame of the page, and which view a path shows.
import { useEffect, useRef, useState } from "preact/hooks";
import { connected, useOverview } from "./live";
import { interceptLinks, usePath } from "./router";
import { Search } from "./search";
import { useNetwork } from "./network";
import { useStore } from "./store";
import { choose, theme, type Theme } from "./theme";
import type { Html } from "./ui/basic";
import { TipLayer } from "./ui/tip";
import { Accounts } from "./views/accounts";
import { AddressView } from "./views/address";
import { L1Blocks, L2Blocks } from "./views/blocks";
import { Bridge } from "./views/bridge";
import { Execute } from "./views/execute";
import { ForcedView } from "./views/forced";
import { L1BlockView } from "./views/l1block";
import { L2BlockView } from "./views/l2block";
import { MessageView, Messages } from "./views/messages";
import { OverviewView } from "./views/overview";
import { ProposalView, ProposalsView } from "./views/proposals";
import { TxView } from "./views/tx";
import { Results } from "./search";
import type { ChainName, Direction } from "./types";

const nav: [path: string, name: string][] = [
    ["/", "Overview"],
    ["/l2/blocks", "Rollup"],
    ["/l1/blocks", "L1"],
    ["/messages", "Messages"],
    ["/proposals", "Proposals"],
    ["/forced", "Forced"],
    ["/execute", "EXECUTE"],
    ["/accounts", "Accounts"],
    ["/bridge", "Bridge"],
];

function view(path: string): { title: string; body: Html; section: string } {
    const [pathname, query = ""] = path.split("?") as [string, string?];
    const parts = pathname.split("/").filter(Boolean);
    const [a, b, c] = parts;
    const params = new URLSearchParams(query);
    if (!a) return { title: "Overview", body: <OverviewView />, section: "/" };
    if ((a === "l1" || a === "l2") && b === "blocks") return { title: a === "l1" ? "L1 blocks" : "Rollup blocks", body: a === "l1" ? <L1Blocks before={params.get("before")} /> : <L2Blocks before={params.get("before")} />, section: `/${a}/blocks` };
    if (a === "l1" && b === "block" && c) return { title: `L1 block ${c}`, body: <L1BlockView id={c} key={c} />, section: "/l1/blocks" };
    if (a === "l2" && b === "block" && c) return { title: `Rollup block ${c}`, body: <L2BlockView id={c} key={c} />, section: "/l2/blocks" };
    if ((a === "l1" || a === "l2") && b === "tx" && c) return { title: `Transaction ${c.slice(0, 10)}…`, body: <TxView chain={a as ChainName} hash={c} key={c} />, section: `/${a}/blocks` };
    if (a === "address" && b) return { title: `Address ${b.slice(0, 10)}…`, body: <AddressView address={b} key={b} />, section: "/accounts" };
    if (a === "messages") return { title: "Messages", body: <Messages direction={params.get("direction")} before={params.get("before")} />, section: "/messages" };
    if (a === "message" && (b === "deposit" || b === "withdrawal") && c) return { title: `${b === "deposit" ? "Deposit" : "Withdrawal"} ${c}`, body: <MessageView direction={b as Direction} nonce={c} key={path} />, section: "/messages" };
    if (a === "proposals") return { title: "Proposals", body: <ProposalsView before={params.get("before")} />, section: "/proposals" };
    if (a === "proposal" && b) return { title: `Proposal ${b}`, body: <ProposalView id={b} key={b} />, section: "/proposals" };
    if (a === "forced") return { title: "Forced transactions", body: <ForcedView />, section: "/forced" };
    if (a === "execute") return { title: "EXECUTE gas", body: <Execute />, section: "/execute" };
    if (a === "accounts") return { title: "Accounts", body: <Accounts />, section: "/accounts" };
    if (a === "bridge") return { title: "Bridge", body: <Bridge tab={b ?? "deposit"} />, section: "/bridge" };
    if (a === "search") return { title: "Search", body: <Results query={params.get("q") ?? ""} />, section: "" };
    return { title: "Not found", body: <NotFound path={pathname} />, section: "" };
}

const NotFound = ({ path }: { path: string }) => (
    <>
        <h1 tabIndex={-1}>Nothing here</h1>
        <p class="quiet">
            This page has no view {path}. <a href="/">To the overview</a>, or search above.
        </p>
    </>
);

/** The whole page. */
export function App() {
    const path = usePath();
    const { title, body, section } = view(path);
    useTitle(title, path);
    useEffect(() => {
        document.addEventListener("click", interceptLinks);
        return () => document.removeEventListener("click", interceptLinks);
    }, []);
    return (
        <>
            <a class="skip" href="#main" onClick={skip}>
                Skip to content
            </a>
            <Header section={section} path={path} />
            <Banner />
            <main id="main" tabIndex={-1}>
                {body}
            </main>
            <Footer />
            <TipLayer />
        </>
    );
}

function skip(event: MouseEvent): void {
    event.preventDefault();
    document.getElementById("main")!.focus();
}

// A reader who follows a link starts at the heading of the new view.
function useTitle(title: string, path: string): void {
    const first = useRef(true);
    useEffect(() => {
        document.title = `${title} · nrollup`;
        if (first.current) return void (first.current = false);
        document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
    }, [path.split("?")[0]]);
}

function Header({ section, path }: { section: string; path: string }) {
    const [open, set] = useState(false);
    const optimistic = useNetwork()?.kind === "optimistic";
    useEffect(() => set(false), [path]);
    return (
        <header class="top">
            <div class="top-in">
                <a class="brand" href="/">
                    <Logo />
                    nrollup
                </a>
                <button type="button" class="menu" aria-expanded={open} aria-controls="nav" onClick={() => set(!open)}>
                    Menu
                </button>
                <nav id="nav" aria-label="Views" class={open ? "open" : ""}>
                    {nav.filter(([to]) => optimistic || to !== "/proposals").map(([to, name]) => (
                        <a href={to} key={to} aria-current={to === section ? "page" : undefined}>
                            {name}
                        </a>
                    ))}
                </nav>
                <Search />
                <ThemeSwitch />
            </div>
        </header>
    );
}

const Logo = () => (
    <svg class="logo" viewBox="0 0 24 24" aria-hidden="true">
        <rect class="l1" x="1" y="3" width="6" height="6" rx="1.5" />
        <rect class="l1" x="9" y="3" width="6" height="6" rx="1.5" />
        <rect class="l1" x="17" y="3" width="6" height="6" rx="1.5" />
        <rect class="l2" x="5" y="15" width="6" height="6" rx="1.5" />
        <rect class="l2" x="13" y="15" width="6" height="6" rx="1.5" />
        <path d="M8 15v-3h4V9M16 15v-3h-4" />
    </svg>
);

const themes: Theme[] = ["system", "light", "dark"];

function ThemeSwitch() {
    const current = useStore(theme);
    const next = themes[(themes.indexOf(current) + 1) % themes.length]!;
    return (
        <button type="button" class="icon" onClick={() => choose(next)} aria-label={`Theme: ${current}. Switch to ${next}`} title={`Theme: ${current}`}>
            <svg viewBox="0 0 16 16" aria-hidden="true">
                {current === "light" && <path d="M8 4.5a3.5 3.5 0 100 7 3.5 3.5 0 000-7zM8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M3 13l1-1M12 4l1-1" />}
                {current === "dark" && <path d="M13.5 9.8A6 6 0 016.2 2.5 6 6 0 1013.5 9.8z" />}
                {current === "system" && (
                    <>
                        <circle cx="8" cy="8" r="6" />
                        <path class="fill" d="M8 2a6 6 0 010 12z" />
                    </>
                )}
            </svg>
        </button>
    );
}

// Says what does not answer. What was last known stays on the page.
function Banner() {
    const up = useStore(connected);
    const down = useOverview((o) => (o ? JSON.stringify([o.l1.ok ? "" : o.l1.error || "no answer", o.l2.ok ? "" : o.l2.error || "no answer"]) : '["",""]'));
    const [l1, l2] = JSON.parse(down) as [string, string];
    return (
        <div role="alert" class="banners">
            {up === false && <p class="banner">The explorer's server does not answer. What you see is the last that it said; the page goes on by itself when it is back.</p>}
            {up !== false && l1 && <p class="banner">The L1 node does not answer ({l1}). What you see of L1 may be old; the page goes on by itself.</p>}
            {up !== false && l2 && <p class="banner">The rollup's node does not answer ({l2}). What is settled is safe on L1; the page goes on by itself.</p>}
        </div>
    );
}

const Footer = () => (
    <footer class="foot">
        <p>
            The numbers come from the two nodes, and this explorer verifies every block on L1 again. Nothing is loaded from elsewhere. Press <kbd>/</kbd> to search.
        </p>
    </footer>
);
