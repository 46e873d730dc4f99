import {
  type BlockTag,
  type Client,
  type Hash,
  TransactionNotFoundError,
  TransactionReceiptNotFoundError,
} from 'viem'
import { getBlock, getTransactionReceipt } from 'viem/actions'
import { UnknownMessageError, WaitTimeoutError } from './errors.js'
import {
  type BlockRef,
  getDepositStatus,
  getWithdrawalStatus,
  type MessageId,
  type MessageStatus,
} from './messages.js'

export type WaitOptions = {
  /** Milliseconds between two questions; the client's if it is not given. */
  pollingInterval?: number | undefined
  /** Milliseconds after which to give up with a WaitTimeoutError; 0 for never. 3 minutes by default. */
  timeout?: number | undefined
}

/** How long errors of a node are taken for a node that is away for a while, in milliseconds. */
const patience = 30_000

/** Asks until there is an answer. An error counts only if there are nothing but errors for half a minute. */
async function until<T>(
  client: Client,
  what: string,
  { pollingInterval = client.pollingInterval, timeout = 180_000 }: WaitOptions,
  ask: () => Promise<T | undefined>,
): Promise<T> {
  const start = Date.now()
  let answered = start
  let failure: unknown
  for (;;) {
    try {
      const answer = await ask()
      if (answer !== undefined) return answer
      answered = Date.now()
      failure = undefined
    } catch (error) {
      if (Date.now() - answered > patience) throw error
      failure = error
    }
    if (timeout > 0 && Date.now() - start + pollingInterval > timeout)
      throw new WaitTimeoutError(what, timeout, failure instanceof Error ? failure : undefined)
    await new Promise(resolve => setTimeout(resolve, pollingInterval))
  }
}

/** How far a message is. Deposits that are `proven` and withdrawals that are `claimable` can be claimed. */
const progress = { sent: 0, anchored: 1, proven: 2, claimable: 2, claimed: 3, cancelled: 3 } as const

export type WaitForDepositParameters = MessageId &
  WaitOptions & {
    /** The state to wait for; from `anchored` on, claimDeposit delivers it. `claimed` by default. */
    state?: 'anchored' | 'proven' | 'claimed' | undefined
    /** Told of each state that the message is seen in. */
    onStatus?: ((status: MessageStatus) => void) | undefined
  }

/** Waits until a message to the rollup is in a state, or past it. A transaction may be unknown yet. */
export async function waitForDeposit(l2: Client, parameters: WaitForDepositParameters) {
  const { state = 'claimed' } = parameters
  return waitForState(l2, parameters, state, getDepositStatus)
}

export type WaitToClaimParameters = MessageId &
  WaitOptions & {
    onStatus?: ((status: MessageStatus) => void) | undefined
  }

/**
 * Waits until a message to L1 can be claimed there, or is claimed or cancelled. On an optimistic rollup that takes as
 * long as its challenge window: give a timeout of 0, or look at the status's clock.
 */
export async function waitToClaim(l2: Client, parameters: WaitToClaimParameters) {
  return waitForState(l2, parameters, 'claimable', getWithdrawalStatus)
}

async function waitForState(
  l2: Client,
  parameters: WaitToClaimParameters,
  state: keyof typeof progress,
  getStatus: (l2: Client, id: MessageId) => Promise<MessageStatus>,
): Promise<MessageStatus> {
  const { nonce, hash, onStatus, ...options } = parameters
  const id = hash === undefined ? { nonce: nonce as bigint } : { hash }
  let seen: string | undefined
  return until(l2, `message ${nonce ?? `of ${hash}`} is ${state}`, options, async () => {
    const status = await getStatus(l2, id).catch(notYet(UnknownMessageError))
    if (!status) return undefined
    if (status.state !== seen) onStatus?.(status)
    seen = status.state
    return progress[status.state] >= progress[state] ? status : undefined
  })
}

/** Takes an error of the given kinds for "not yet". */
function notYet(...kinds: (new (...args: never[]) => Error)[]) {
  return (error: unknown): undefined => {
    if (!kinds.some(kind => error instanceof kind)) throw error
  }
}

export type WaitForSettlementParameters = WaitOptions & {
  /**
   * `safe`: settled, or proposed, on L1; `finalized`: settled, or final for the contract, in a finalized block of
   * L1. `safe` by default.
   */
  label?: 'safe' | 'finalized' | undefined
} & ({ blockNumber: bigint; hash?: undefined } | { hash: Hash; blockNumber?: undefined })

/**
 * Waits until a block of the rollup, or the block that has a transaction, is settled, and returns the
 * block. Until then, blocks may be built again: a transaction can be in another one than its receipt said.
 */
export async function waitForSettlement(
  l2: Client,
  { label = 'safe', blockNumber, hash, ...options }: WaitForSettlementParameters,
): Promise<BlockRef> {
  const what = hash === undefined ? `block ${blockNumber} is ${label}` : `transaction ${hash} is ${label}`
  return until(l2, what, options, async () => {
    const settled = await getBlock(l2, { blockTag: label as BlockTag })
    const number =
      hash === undefined
        ? blockNumber
        : await getTransactionReceipt(l2, { hash }).then(
            receipt => receipt.blockNumber,
            notYet(TransactionReceiptNotFoundError, TransactionNotFoundError),
          )
    if (number === undefined || settled.number === null || settled.number < number) return undefined
    const block = await getBlock(l2, { blockNumber: number })
    return { number, hash: block.hash }
  })
}
