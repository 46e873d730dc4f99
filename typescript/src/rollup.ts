import { type Address, type Chain, type Client, defineChain, getAddress } from 'viem'
import { getChainId } from 'viem/actions'
import { devL1, devL2 } from './chains.js'
import { WrongChainError } from './errors.js'
import { ask } from './rpc.js'

/** Where the contracts of a rollup are: the answer of `rollup_contracts`. */
export type RollupContracts = {
  l1: {
    chainId: number
    /** Settles blocks. */
    rollup: Address
    /** Of forced transactions. */
    inbox: Address
    /** Sends and delivers messages, and holds the ETH of the rollup. */
    messenger: Address
    /** Calls the targets of messages. */
    executor: Address
    /** Holds tokens. */
    tokenBridge: Address
  }
  l2: {
    chainId: number
    messenger: Address
    executor: Address
    tokenBridge: Address
    /** The code that all tokens of the bridge use. */
    bridgedToken: Address
  }
}

/** A rollup: its contracts, and both of its chains for viem. */
export type Rollup = { contracts: RollupContracts; l1: Chain; l2: Chain }

/** A rollup with a client of each chain, with which the actions read. */
export type RollupNetwork = { rollup: Rollup; l1: Client; l2: Client }

/** Returns where the contracts of the rollup are, as its node says (`rollup_contracts`). */
export async function getContracts(l2: Client): Promise<RollupContracts> {
  return ask<RollupContracts>(l2, 'rollup_contracts')
}

/**
 * Defines a rollup by its contracts. Chains that are not given are those of `nrollup dev` if they have
 * their ids, else chains without URLs. Throws a WrongChainError if a given chain has another id.
 */
export function defineRollup(
  contracts: RollupContracts,
  chains: { l1?: Chain | undefined; l2?: Chain | undefined } = {},
): Rollup {
  const { l1, l2 } = contracts
  return {
    contracts: { l1: addresses(l1), l2: addresses(l2) },
    l1: chainOf('L1', l1.chainId, chains.l1, devL1),
    l2: chainOf('the rollup', l2.chainId, chains.l2, { ...devL2, sourceId: l1.chainId }),
  }
}

function addresses<T extends { chainId: number }>(side: T): T {
  const checked = Object.entries(side).map(([name, value]) => [
    name,
    typeof value === 'string' ? getAddress(value) : value,
  ])
  return Object.fromEntries(checked) as T
}

function chainOf(what: string, id: number, given: Chain | undefined, dev: Chain): Chain {
  if (given) {
    if (given.id !== id) throw new WrongChainError(what, given.id, id)
    return given
  }
  if (id === dev.id) return dev
  const { nativeCurrency, sourceId } = dev
  return defineChain({
    id,
    name: `${what} (chain ${id})`,
    nativeCurrency,
    rpcUrls: { default: { http: [] } },
    ...(sourceId && { sourceId }),
  })
}

/** Throws a WrongChainError unless the client's node is of the chain. */
export async function assertChain(client: Client, what: string, chain: Chain): Promise<void> {
  const actual = await getChainId(client)
  if (actual !== chain.id) throw new WrongChainError(what, actual, chain.id)
}
