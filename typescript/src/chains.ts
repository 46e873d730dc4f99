import type { Chain } from 'viem'

const nativeCurrency = { name: 'Ether', symbol: 'ETH', decimals: 18 } as const

/** The L1 that `nrollup dev` runs, with its default port and chain id. */
export const devL1 = {
  id: 1337,
  name: 'nrollup dev L1',
  nativeCurrency,
  rpcUrls: { default: { http: ['http://127.0.0.1:8545'], webSocket: ['ws://127.0.0.1:8545'] } },
  blockTime: 2000,
  testnet: true,
} as const satisfies Chain

/** The rollup that `nrollup dev` runs, with its default port and chain id. */
export const devL2 = {
  id: 13371,
  name: 'nrollup dev',
  nativeCurrency,
  rpcUrls: { default: { http: ['http://127.0.0.1:9545'], webSocket: ['ws://127.0.0.1:9545'] } },
  blockTime: 1000,
  sourceId: 1337,
  testnet: true,
} as const satisfies Chain
