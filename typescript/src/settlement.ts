import type { Address, Client } from 'viem'
import { readContract } from 'viem/actions'
import { nativeRollupAbi } from './abis.js'
import type { BlockRef } from './messages.js'
import type { RollupNetwork } from './rollup.js'

/** What L1 knows of a rollup. Times are seconds since 1970, of L1. */
export type Settlement = {
  /** The last settled block; of an optimistic rollup, the last final one. */
  head: BlockRef
  /** When a block was settled, or proposed, last. */
  advancedAt: bigint
  /** The L1 block that the head is anchored to; 0 for the genesis. */
  anchor: bigint
  /** Who settles blocks until `openAt`; zero if anyone does. */
  sequencer: Address
  /** From when on anyone may settle blocks, if the sequencer does not before; 0 without a sequencer. */
  openAt: bigint
}

/** Returns what L1 has settled. */
export async function getSettlement(
  l1: Client,
  { rollup }: Pick<RollupNetwork, 'rollup'>,
): Promise<Settlement> {
  const contract = { address: rollup.contracts.l1.rollup, abi: nativeRollupAbi } as const
  const [head, sequencer, openAt] = await Promise.all([
    readContract(l1, { ...contract, functionName: 'head' }),
    readContract(l1, { ...contract, functionName: 'SEQUENCER' }),
    readContract(l1, { ...contract, functionName: 'openAt' }),
  ])
  const { number, blockHash: hash, advancedAt, anchor } = head
  return { head: { number, hash }, advancedAt, anchor, sequencer, openAt }
}
