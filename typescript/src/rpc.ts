import { type Address, BaseError, type Client, type Hash, type Hex, MethodNotFoundRpcError } from 'viem'
import { NotRollupNodeError, UnknownMessageError } from './errors.js'

/** A block, as the rollup's node names it. */
export type RpcBlockRef = { number: number; hash: Hash }

export type RpcMessage = {
  nonce: number
  sender: Address
  target: Address
  value: Hex
  fee: Hex
  gasLimit: number
  refund: Address
  data: Hex
}

/** The answer of rollup_messageStatus and rollup_withdrawalStatus. */
export type RpcStatus = {
  state: 'sent' | 'anchored' | 'proven' | 'claimable' | 'claimed' | 'cancelled'
  waiting?: string
  hash: Hash
  message: RpcMessage
  tokens?: { token: Address; from?: Address; to: Address; amount: Hex }
  sent: { block: RpcBlockRef; tx: Hash }
  anchor?: RpcBlockRef
  settled?: RpcBlockRef
  clock?: RpcClock
  done?: { by: Address; block: RpcBlockRef; tx: Hash; cancelled: boolean }
}

/** How far a block of an optimistic rollup is. Times are seconds since 1970, of L1. */
export type RpcClock = {
  state: '' | 'proposed' | 'challenged' | 'proven' | 'ready' | 'final'
  position?: number
  id?: Hash
  proposedAt?: number
  windowEnds?: number
  deadline?: number
  finalAt?: number
}

/** The answer of rollup_messageProof. */
export type RpcDepositProof = {
  message: RpcMessage
  root: Hash
  path: Hash[]
  prove?: { timestamp: number; header: Hex; root: Hash; accountProof: Hex[]; storageProof: Hex[] }
}

/** The answer of rollup_withdrawalProof. */
export type RpcWithdrawalProof = {
  message: RpcMessage
  block: RpcBlockRef
  accountProof: Hex[]
  storageProof: Hex[]
}

/** An element of the answer of rollup_forcedQueue. */
export type RpcForced = {
  index: number
  hash: Hash
  sender: Address
  nonce: number
  cost: Hex
  deadline: number
  payer: Address
  transaction: Hex
}

/**
 * Asks the rollup's node. Throws an UnknownMessageError if that is what it says, and a NotRollupNodeError
 * if it does not know the method.
 */
export async function ask<T>(client: Client, method: `rollup_${string}`, ...params: unknown[]): Promise<T> {
  try {
    return await client.request<{ Method: string; Parameters: unknown[]; ReturnType: T }>({ method, params })
  } catch (error) {
    if (!(error instanceof BaseError)) throw error
    if (error instanceof MethodNotFoundRpcError) throw new NotRollupNodeError(method, error)
    // The node gives such an error no code of its own.
    const [, unknown] = error.details?.split('no such message: ') ?? []
    if (unknown !== undefined) throw new UnknownMessageError(unknown, error)
    throw error
  }
}

/** Reports whether the node says that a message cannot be proven yet. */
export function isNotYet(error: unknown): error is BaseError {
  const texts = [
    'the rollup does not know of the message yet',
    'the block that has the message is not settled on L1 yet',
    "the head of the rollup has no anchor in L1's chain",
  ]
  return error instanceof BaseError && texts.some(text => error.details?.includes(text))
}
