// The shapes of the server's answers. Wei and other 256-bit values are decimal strings, times unix seconds.

export type ChainName = "l1" | "l2";
/** Empty if L1 does not say: of blocks of a proposal that its contract has forgotten. */
export type Label = "latest" | "safe" | "finalized" | "orphaned" | "";
export interface Ref {
    number: number;
    hash: string;
    time?: number;
}

export interface ChainInfo {
    chainId: number;
    name: string;
    rpc: string;
    ws?: string;
    slotSeconds?: number;
    slotsPerEpoch?: number;
    genesisHash?: string;
    gasLimit?: number;
    blockTime?: number;
}
export type Kind = "validity" | "optimistic";
export interface Network {
    kind: Kind;
    optimistic?: { window: number; response: number; maxBlocks: number; proposalBond: string; challengeBond: string };
    l1: ChainInfo;
    l2: ChainInfo;
    contracts: Record<string, string>;
    sequencer: string;
    operator?: string;
    accounts: { index: number; address: string }[] | null;
    forced: { bond: string; delay: number; lapse: number; grace: number };
    canSend: boolean;
    version?: string;
}

export interface Fork {
    name: string;
    /** Of its blocks, in inputs of EXECUTE. */
    schema: number;
    since: number;
}
/** The forks of L1 that are scheduled, the oldest first. */
export interface Forks {
    scheduled: Fork[];
    /** One that this version does not know. */
    unknown: { name: string; since: number; text: string } | null;
}
export interface Overview {
    time: number;
    forks?: Forks | null;
    l1: {
        ok: boolean;
        error?: string;
        head?: Ref;
        safe?: Ref;
        finalized?: Ref;
        slot?: number;
        slotStart?: number;
        gasLimit?: number;
        gasUsed?: number;
        baseFee?: string;
        peers?: number;
    };
    l2: {
        ok: boolean;
        error?: string;
        head?: Ref;
        safe?: Ref;
        finalized?: Ref;
        unsettled?: number;
        anchor?: Ref | null;
        lagSeconds?: number;
        anchorLag?: number;
        pending?: number;
    };
    settlement?: { head: number | Ref; advancedAt: number; openAt: number; open: boolean; lastTx?: string } | null;
    proposals?: { pending: number; challenged: number; tip: Ref; proposedAt: number; finalAt: number } | null;
    execute?: { limit: number; last?: { number: number; used: number } | null } | null;
    messages?: { deposits: number; withdrawals: number; waiting: number } | null;
    forced?: { waiting: number; overdue: number } | null;
}

export interface L1Row {
    number: number;
    hash: string;
    time: number;
    txs: number;
    gasUsed: number;
    gasLimit: number;
    baseFee: string;
    executeGas?: number | null;
    executeCalls?: number;
    settled?: [number, number] | null;
    label: Label;
}
export interface L2Row {
    number: number;
    hash: string;
    time: number;
    txs: number;
    gasUsed: number;
    gasLimit: number;
    baseFee: string;
    anchor?: Ref | string | null;
    label: Label;
    state?: FinalState;
    forced?: number;
    settlement?: { l1Block: number; tx: string; time: number | null; verdict?: Verdict } | null;
    traceSize?: number | null;
}
export interface Blocks<T> {
    blocks: T[];
    next: number | null;
}

export type Verdict = "valid" | "invalid" | "pending" | "unknown";
export interface TxSummary {
    hash: string;
    index: number;
    from: string;
    to?: string | null;
    created?: string | null;
    value: string;
    gasUsed?: number;
    status?: number | boolean | string;
    function?: string;
    selector?: string;
    decoded?: Decoded | null;
    type?: number;
    forced?: boolean | number | null;
}
export interface Block {
    number: number;
    hash: string;
    parentHash: string;
    time: number;
    gasUsed: number;
    gasLimit: number;
    baseFee: string;
    feeRecipient?: string;
    miner?: string;
    stateRoot: string;
    receiptsRoot?: string;
    transactionsRoot?: string;
    size?: number;
    label?: Label;
    anchor?: Ref | string | null;
    parentBeaconBlockRoot?: string;
    transactions: TxSummary[] | null;
    prev?: number | null;
    next?: number | null;
    fork?: Fork | null;
    prevRandao?: string;
}
export interface Settlement {
    l1Block: number;
    l1Hash: string;
    l1Time: number;
    tx: string;
    txGasUsed: number;
    txGasPrice: string;
    from: string;
    txIndex?: number;
    position: number;
    blocksInTx: number;
    execute?: {
        gas: number;
        gasUsed: number;
        inputSize: number;
        traceSize: number;
        witness: { nodes: number; nodeBytes: number; codes: number; codeBytes: number; headers: number; headerBytes: number };
        payloadBytes: number;
    } | null;
    check?: { verdict: Verdict; reason?: string; micros?: number; cached?: boolean } | null;
}
export interface L2Block extends Block {
    proposal?: (Clock & { proven: boolean; challenge: Challenge | null }) | null;
    settlement: Settlement | null;
    anchorLost?: boolean;
    settledOther?: string | null;
}
export interface L1Block extends Block {
    execute?: { limit: number; used: number; calls: ExecuteCall[] | null } | null;
    settled?: (Ref | number)[] | null;
}
export interface ExecuteCall {
    tx: string;
    l2Block: Ref | number | null;
    gas: number | null;
}

export interface Decoded {
    contract?: string;
    function?: string;
    signature?: string;
    args?: Arg[] | null;
}
/** An argument; of large data the value is only the beginning, and size that of all. */
export interface Arg {
    name: string;
    type: string;
    value: unknown;
    size?: number;
}
export interface Log {
    address: string;
    name?: string;
    topics: string[];
    data: string;
    decoded?: Decoded | null;
}
export interface Tx {
    chain: ChainName;
    hash: string;
    block: (Ref & { label?: Label }) | number | null;
    time?: number;
    index?: number;
    from: string;
    to?: string | null;
    created?: string;
    value: string;
    nonce: number;
    type: number;
    gas: number;
    gasUsed?: number;
    gasPrice?: string;
    fee?: string;
    status?: number | boolean | string;
    error?: string;
    input: string;
    decoded: Decoded | null;
    logs?: Log[] | null;
    message?: MessageRef[] | null;
    forced?: { index: number; l1Tx?: string; l2Tx?: string; deadline?: number } | null;
    settles?: (Ref | number)[] | null;
    settlement?: { l1Block: number; tx: string; time?: number; l1Time?: number } | null;
    internal?: { type: string; from: string; to: string; value?: string; depth?: number }[] | null;
}
export type Direction = "deposit" | "withdrawal";
export interface MessageRef {
    direction: Direction;
    nonce: number;
}

export interface Account {
    balance: string;
    nonce: number;
    code: { size: number; hash: string } | null;
}
export interface Address {
    address: string;
    names: string[] | null;
    l1: Account | null;
    l2: Account | null;
    tokens?: { chain: ChainName; address: string; name?: string; symbol: string; decimals: number; balance: string }[] | null;
}
export interface AddressTxs {
    transactions: (TxSummary & { block: number; time: number })[] | null;
    next?: number | null;
}

export interface Step {
    name: string;
    done: boolean;
    time?: number;
    tx?: string;
    chain?: ChainName;
    block?: number;
    waiting?: string;
}
export interface Message {
    direction: Direction;
    nonce: number;
    state: string;
    waiting?: string;
    hash: string;
    message: {
        nonce: number;
        sender: string;
        target: string;
        value: string;
        fee: string;
        gasLimit: number;
        refund: string;
        data: string;
    };
    tokens?: { token: string; from?: string; to: string; amount: string } | null;
    sent?: { block: Ref; tx: string };
    steps?: Step[] | null;
}

export interface ForcedEntry {
    index?: number;
    id?: number;
    hash?: string;
    sender?: string;
    deadline: number;
    overdue: boolean;
    lapse?: number;
    enqueuedAt?: number;
    tx?: Partial<Tx> | null;
    decoded?: Decoded | null;
}
export interface Forced {
    queue: ForcedEntry[] | null;
    bond: string;
    openAt: number;
    open?: boolean;
    now: number;
}

/** How far a block of an optimistic rollup is on its way to be final; empty if no proposal on L1 has it. */
export type FinalState = "" | "proposed" | "challenged" | "proven" | "ready" | "final";
/** When that is so; times are those of L1, and missing if they are not known or over. */
export interface Clock {
    state: FinalState;
    position?: number;
    id?: string;
    proposedAt?: number;
    windowEnds?: number;
    deadline?: number;
    finalAt?: number;
}
export interface Challenge {
    challenger: string;
    deadline: number;
}
export interface ProposalRow extends Clock {
    position: number;
    id: string;
    proposer: string;
    first: number;
    number: number;
    proposedAt: number;
    proven: number;
    open: number;
    l1: Ref;
    tx: string;
    data: "external" | "calldata" | "blobs";
}
export interface Proposals {
    now: number;
    proposals: ProposalRow[];
    next: number | null;
}
/** A challenge that has ended: the block was proven, or the proposal removed with all on top of it. */
export interface Ended {
    removed: boolean;
    position: number;
    id: string;
    proposer: string;
    number: number;
    challenger: string;
    madeAt: number;
    endedAt: number;
    l1: Ref;
    tx: string;
    lost: string;
    paid: { account: string; amount: string }[];
}
export interface EndedList {
    now: number;
    ended: Ended[];
    next: number | null;
}
export interface Proposal extends ProposalRow {
    now: number;
    parent: string;
    removed: boolean;
    reference: string;
    dataSize: number;
    blobHashes: string[] | null;
    blocks: { number: number; hash: string; stateRoot: string; anchor: number; proven: boolean; challenge: Challenge | null; check: Verdict }[];
}

export interface ExecuteSeries {
    limit: number;
    known?: boolean;
    blocks: { number: number; time: number; used: number; calls: number }[];
}
export interface AccountRow {
    index?: number | null;
    names?: string[] | null;
    address: string;
    l1: string | null;
    l2: string | null;
}
export interface SearchResult {
    kind: string;
    path: string;
    label: string;
}

export interface VerifyStep {
    step: string;
    text: string;
    ok: boolean;
    micros?: number;
    detail?: Record<string, unknown> | null;
}

export interface PlannedTx {
    chain: ChainName;
    chainId: number;
    from: string;
    to?: string;
    value: string;
    data: string;
    gas?: number | string;
    what: string;
}
export interface Plan {
    transactions: PlannedTx[] | null;
    summary?: string;
    cost?: string;
    unsigned?: Record<string, string>;
    forced?: { conflict?: boolean } | null;
}
export interface Progress {
    state: string;
    text: string;
    tx?: string;
    chain?: ChainName;
    message?: MessageRef;
}
