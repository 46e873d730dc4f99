// What the terms of the page mean, for who has never heard of native rollups.

export const glossary = {
    L1: "The chain below: Ethereum with one more precompile, EXECUTE. What it has decided, the rollup cannot undo.",
    rollup: "A chain of its own (L2) whose blocks are posted to L1 and verified there.",
    EXECUTE: "A precompile of L1, at 0x…0101. It executes a block of the rollup with L1's own EVM and fails unless the result is exactly the claimed one.",
    "native rollup": "A rollup that L1 verifies by executing its blocks with its own EVM: no prover, no fraud proofs, no council.",
    latest: "Built by the sequencer, and not settled on L1 yet.",
    safe: "On L1: not finalized yet. On the rollup: settled, so L1 has executed the block and agreed.",
    finalized: "On L1: can never be undone. On the rollup: settled in an L1 block that is finalized.",
    settled: "L1's contract has called EXECUTE for this block, and EXECUTE has agreed with every hash in it.",
    unsettled: "Blocks that the sequencer has built and L1 has not verified yet.",
    anchor: "The newest L1 block that the rollup knows of. Deposits up to it can be proven on the rollup.",
    trace: "All that is needed to check one block without having the chain: the block itself and its witness.",
    witness: "The pieces of state that a block reads, with proofs that they belong to the state before it.",
    verdict: "What this explorer found when it verified the block's trace itself, with the data that is on L1.",
    sequencer: "Who orders transactions and posts the rollup's blocks. If it stops or censors, anyone may post blocks.",
    forced: "A transaction queued on L1. If the sequencer leaves it out past its deadline, anyone may post blocks.",
    slot: "L1's clock: each slot has room for one block.",
    lag: "The age of the oldest block that is not settled yet, or of the last settled block if all are.",
    "execute limit": "The gas of all EXECUTE calls of an L1 block, together, may not be more than this. A rule of validity, like the gas limit.",
    fork: "The rules that blocks are under. L1's fork at the time of a block holds for the rollup's block too: the rollup moves with L1, and nobody has to do anything for it.",
    schema: "How a block is encoded for EXECUTE. Each fork has one.",
    "state root": "A hash of all accounts and their storage after the block.",
    message: "ETH, tokens or a call from one chain to the other. Anyone may deliver it, by proof.",
    bond: "What queuing a forced transaction costs until it is included. It comes back then.",
    proposal: "A range of blocks of an optimistic rollup, claimed on L1 with a bond. L1 executes none of them unless somebody asks for it.",
    window: "The time after a proposal in which anyone can challenge each of its blocks.",
    challenge: "A demand, with a bond, that a proposed block be shown to EXECUTE. If nobody does that in time, the proposal falls with all on top of it.",
    response: "The time after a challenge in which the block can be proven.",
    proven: "Somebody has shown the block to EXECUTE on L1, which agreed. It cannot be challenged any more.",
    "final": "L1's contract believes the block for good. Withdrawals can be claimed from then on.",
} as const;

// What is otherwise with an optimistic rollup.
const optimistic: Partial<Record<keyof typeof glossary, string>> = {
    rollup: "A chain of its own (L2) whose blocks are proposed on L1, and executed there if anyone challenges them.",
    "native rollup": "A rollup whose disputes L1 settles by executing the block with its own EVM: no prover, no dispute game, no council.",
    latest: "Built by the sequencer, and not in a proposal on L1 yet.",
    safe: "On L1: not finalized yet. On the rollup: in a proposal on L1, which can be challenged.",
    finalized: "On L1: can never be undone. On the rollup: final by L1's contract, in an L1 block that is finalized.",
    settled: "In a proposal on L1.",
    unsettled: "Blocks that the sequencer has built and no proposal on L1 has yet.",
    verdict: "What this explorer found when it checked the block's trace against what its proposal claims, as EXECUTE would.",
    lag: "The age of the oldest block that is not proposed yet, or of the last proposed block if all are.",
};

/** Returns what a term means on a rollup of a kind. */
export const meaning = (name: keyof typeof glossary, kind: string | undefined): string => (kind === "optimistic" && optimistic[name]) || glossary[name];

/** A term that the page explains. */
export type TermName = keyof typeof glossary;
