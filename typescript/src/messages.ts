import { type Address, type Client, getAddress, type Hash, type Hex, type Log, parseEventLogs } from 'viem'
import { l1MessengerAbi } from './abis.js'
import { UnknownMessageError } from './errors.js'
import type { Rollup } from './rollup.js'
import { ask, type RpcBlockRef, type RpcClock, type RpcMessage, type RpcStatus } from './rpc.js'

/** Which way a message goes: to the rollup, or to L1. */
export type Direction = 'deposit' | 'withdrawal'

/** A message from one side to the other. */
export type Message = {
  /** How many messages the side had sent before. */
  nonce: bigint
  /** Who sent it. */
  sender: Address
  /** Who is called on the other side. */
  target: Address
  /** Wei for the target. */
  value: bigint
  /** Wei for who claims it. */
  fee: bigint
  /** The least gas of the target's call. */
  gasLimit: bigint
  /** Who may cancel it. */
  refund: Address
  /** What the target is called with. */
  data: Hex
}

export type BlockRef = { number: bigint; hash: Hash }

/** How far the block of a withdrawal is on its way to be final. Times are seconds since 1970, of L1's time. */
export type FinalityClock = {
  /**
   * `unproposed`: no proposal on L1 has the block; `proposed`: it can be challenged, or what is below it;
   * `challenged`; `proven`: L1 has executed it, and all of its proposal; `ready`: anyone can finalize it; `final`.
   */
  state: 'unproposed' | 'proposed' | 'challenged' | 'proven' | 'ready' | 'final'
  /** Its proposal. */
  proposal: { position: bigint; id: Hash } | undefined
  proposedAt: bigint | undefined
  /** Until when its proposal can be challenged. */
  windowEnds: bigint | undefined
  /** Until when all that is challenged has to be proven. */
  deadline: bigint | undefined
  /** When it can be final at the earliest, if nothing happens. */
  finalAt: bigint | undefined
}

export type MessageStatus = {
  direction: Direction
  /**
   * Deposits: `sent`, `anchored` (a block of the rollup knows an L1 block that has it), `proven` (anyone
   * can claim it without proving), `claimed` or `cancelled`. Withdrawals: `sent`, `claimable` (its block
   * is settled; on an optimistic rollup, final), `claimed` or `cancelled`.
   */
  state: 'sent' | 'anchored' | 'proven' | 'claimable' | 'claimed' | 'cancelled'
  /** What it waits for, in words; empty in the end. */
  waiting: string
  hash: Hash
  message: Message
  /** What it moves if it is of the token bridge. The token is that of L1, the amount in smallest units. */
  tokens: { token: Address; from: Address | undefined; to: Address; amount: bigint } | undefined
  sent: { block: BlockRef; transactionHash: Hash }
  /** Of withdrawals from an optimistic rollup that cannot be claimed yet. */
  clock: FinalityClock | undefined
  /** How it ended, if it did and the node can find that. */
  done: { by: Address; block: BlockRef; transactionHash: Hash } | undefined
}

/** Names a message by its nonce, or by the hash of the transaction that sent it (and no other). */
export type MessageId = { nonce: bigint; hash?: undefined } | { hash: Hash; nonce?: undefined }

/** Returns how far a message to the rollup has come. Throws an UnknownMessageError if there is none. */
export async function getDepositStatus(l2: Client, id: MessageId): Promise<MessageStatus> {
  return statusOf('deposit', await ask<RpcStatus>(l2, 'rollup_messageStatus', idOf(id)))
}

/** Returns how far a message to L1 has come. Throws an UnknownMessageError if there is none. */
export async function getWithdrawalStatus(l2: Client, id: MessageId): Promise<MessageStatus> {
  return statusOf('withdrawal', await ask<RpcStatus>(l2, 'rollup_withdrawalStatus', idOf(id)))
}

/** Returns the newest 256 messages to the rollup that are from or for an address, in order. */
export async function getDeposits(l2: Client, { address }: { address: Address }): Promise<MessageStatus[]> {
  const list = await ask<RpcStatus[]>(l2, 'rollup_deposits', address)
  return list.map(status => statusOf('deposit', status))
}

/** Returns the newest 256 messages to L1 that are from or for an address, in order. */
export async function getWithdrawals(
  l2: Client,
  { address }: { address: Address },
): Promise<MessageStatus[]> {
  const list = await ask<RpcStatus[]>(l2, 'rollup_withdrawals', address)
  return list.map(status => statusOf('withdrawal', status))
}

/** Returns the messages that a transaction on either chain has sent, by its receipt. */
export function extractMessages(
  rollup: Rollup,
  receipt: { logs: Log[] },
): { direction: Direction; message: Message }[] {
  const { l1, l2 } = rollup.contracts
  const messengers = [l1.messenger, l2.messenger].map(a => a.toLowerCase())
  return parseEventLogs({ abi: l1MessengerAbi, eventName: 'MessageSent', logs: receipt.logs })
    .filter(log => messengers.includes(log.address.toLowerCase()))
    .map(log => ({
      direction: log.address.toLowerCase() === messengers[0] ? 'deposit' : 'withdrawal',
      message: { ...log.args },
    }))
}

/** Reports whether nothing follows on the state. */
export function isFinal(status: MessageStatus): boolean {
  return status.state === 'claimed' || status.state === 'cancelled'
}

/** Returns a message as the rollup's node gives it in the form of the contracts. */
export function messageOf(m: RpcMessage): Message {
  return {
    nonce: BigInt(m.nonce),
    sender: getAddress(m.sender),
    target: getAddress(m.target),
    value: BigInt(m.value),
    fee: BigInt(m.fee),
    gasLimit: BigInt(m.gasLimit),
    refund: getAddress(m.refund),
    data: m.data,
  }
}

function idOf({ nonce, hash }: MessageId): Hash | string {
  if (hash !== undefined) return hash
  if (nonce < 0n || nonce >= 1n << 64n) throw new UnknownMessageError(`the nonce ${nonce} has not 64 bits`)
  return nonce.toString()
}

const blockOf = ({ number, hash }: RpcBlockRef): BlockRef => ({ number: BigInt(number), hash })

const timeOf = (seconds: number | undefined) => (seconds ? BigInt(seconds) : undefined)

function clockOf(c: RpcClock): FinalityClock {
  return {
    state: c.state || 'unproposed',
    proposal: c.position && c.id ? { position: BigInt(c.position), id: c.id } : undefined,
    proposedAt: timeOf(c.proposedAt),
    windowEnds: timeOf(c.windowEnds),
    deadline: timeOf(c.deadline),
    finalAt: timeOf(c.finalAt),
  }
}

function statusOf(direction: Direction, s: RpcStatus): MessageStatus {
  return {
    direction,
    state: s.state,
    waiting: s.waiting ?? '',
    hash: s.hash,
    message: messageOf(s.message),
    tokens: s.tokens && {
      token: getAddress(s.tokens.token),
      from: s.tokens.from && getAddress(s.tokens.from),
      to: getAddress(s.tokens.to),
      amount: BigInt(s.tokens.amount),
    },
    sent: { block: blockOf(s.sent.block), transactionHash: s.sent.tx },
    clock: s.clock && clockOf(s.clock),
    done: s.done && { by: getAddress(s.done.by), block: blockOf(s.done.block), transactionHash: s.done.tx },
  }
}
