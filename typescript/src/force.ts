import {
  type Address,
  type Client,
  encodeFunctionData,
  getAddress,
  type Hash,
  type Hex,
  isAddressEqual,
  keccak256,
  type LocalAccount,
  parseTransaction,
  recoverTransactionAddress,
  type TransactionSerializedEIP1559,
} from 'viem'
import { readContract } from 'viem/actions'
import { forcedInboxAbi, l2MessengerAbi } from './abis.js'
import { ForcedTransactionError, NoAmountError } from './errors.js'
import type { Rollup, RollupNetwork } from './rollup.js'
import { ask, type RpcForced } from './rpc.js'
import { l1Side, type SendOptions, type SigningClient, sendAll, senderOf } from './send.js'
import { type SettledAccount, settledAccount, signForced, unfunded } from './settled.js'

/** A transaction that waits in the inbox on L1. */
export type ForcedEntry = {
  index: bigint
  /** Of the transaction, on the rollup. */
  hash: Hash
  sender: Address
  nonce: number
  /** Wei that the sender must own for it. */
  cost: bigint
  /** Until when it should be in a settled block: seconds since 1970, of L1's time. */
  deadline: bigint
  /** Who gets the bond back. */
  payer: Address
  serializedTransaction: Hex
}

/** Returns what waits in the inbox at the head of L1, the first ones first, 256 at most. */
export async function getForcedQueue(l2: Client): Promise<ForcedEntry[]> {
  const queue = await ask<RpcForced[]>(l2, 'rollup_forcedQueue')
  return queue.map(({ transaction, ...entry }) => ({
    index: BigInt(entry.index),
    hash: entry.hash,
    sender: getAddress(entry.sender),
    nonce: entry.nonce,
    cost: BigInt(entry.cost),
    deadline: BigInt(entry.deadline),
    payer: getAddress(entry.payer),
    serializedTransaction: transaction,
  }))
}

/** What the inbox asks for and promises. */
export type InboxTerms = {
  /** Wei to send along; they come back when the transaction is included. */
  bond: bigint
  /** Seconds from the submission to the deadline. */
  delay: bigint
}

/** Returns the terms of the inbox. */
export async function getInboxTerms(
  l1: Client,
  { rollup }: Pick<RollupNetwork, 'rollup'>,
): Promise<InboxTerms> {
  const inbox = { address: rollup.contracts.l1.inbox, abi: forcedInboxAbi } as const
  const [bond, delay] = await Promise.all([
    readContract(l1, { ...inbox, functionName: 'BOND' }),
    readContract(l1, { ...inbox, functionName: 'DELAY' }),
  ])
  return { bond, delay }
}

export type ForceTransactionParameters = SendOptions &
  (
    | {
        /** Signed for the rollup's chain, of type 2 (EIP-1559), of anybody. */
        serializedTransaction: Hex
        to?: undefined
      }
    | {
        serializedTransaction?: undefined
        /** A call on the rollup, which is signed here: by `signer`, or the account that sends. */
        to: Address
        value?: bigint | undefined
        data?: Hex | undefined
        signer?: LocalAccount | undefined
      }
  )

export type ForceTransactionReturnType = {
  /** Of the transaction on L1. */
  hash: Hash
  /** Of the forced transaction, on the rollup: waitForSettlement waits for that. */
  forcedHash: Hash
}

/**
 * Puts a transaction of the rollup into the inbox on L1, with the bond. Its sender must be able to pay for
 * it, and its nonce must be the next, in a settled state; else it throws a ForcedTransactionError.
 */
export async function forceTransaction(
  wallet: SigningClient,
  parameters: RollupNetwork & ForceTransactionParameters,
): Promise<ForceTransactionReturnType> {
  const serializedTransaction =
    parameters.serializedTransaction ?? (await signForced(wallet, parameters, parameters))
  const { rollup, l1, l2 } = parameters
  const tx = await decodeForced(rollup, serializedTransaction)
  const [state, { bond }, queue] = await Promise.all([
    settledAccount(parameters, tx.sender),
    getInboxTerms(l1, { rollup }),
    getForcedQueue(l2),
  ])
  assertForcible(tx, state, queue)
  const hash = await sendAll(wallet, l1Side(parameters), parameters, [
    {
      what: 'force',
      to: rollup.contracts.l1.inbox,
      value: bond,
      data: encodeFunctionData({
        abi: forcedInboxAbi,
        functionName: 'submit',
        args: [serializedTransaction, state.number, state.accountProof],
      }),
    },
  ])
  return { hash, forcedHash: keccak256(serializedTransaction) }
}

export type ForceWithdrawETHParameters = SendOptions & {
  /** Wei. */
  amount: bigint
  signer?: LocalAccount | undefined
}

/**
 * Takes ETH out of the rollup through the inbox on L1, whatever the sequencer does: the signer's to its
 * own address. When the transaction is settled, the message that it sends can be claimed.
 */
export async function forceWithdrawETH(
  wallet: SigningClient,
  parameters: RollupNetwork & ForceWithdrawETHParameters,
): Promise<ForceTransactionReturnType> {
  const { amount, rollup } = parameters
  if (amount === 0n) throw new NoAmountError()
  const owner = (parameters.signer ?? senderOf(wallet, parameters)).address
  return forceTransaction(wallet, {
    ...parameters,
    to: rollup.contracts.l2.messenger,
    value: amount,
    data: encodeFunctionData({
      abi: l2MessengerAbi,
      functionName: 'send',
      args: [owner, 0n, 0n, owner, '0x'],
    }),
  })
}

type ForcedTransaction = { sender: Address; nonce: number; cost: bigint }

async function decodeForced(rollup: Rollup, serializedTransaction: Hex): Promise<ForcedTransaction> {
  if (!serializedTransaction.startsWith('0x02')) refuse()
  const raw = serializedTransaction as TransactionSerializedEIP1559
  const { chainId, nonce = 0, gas = 0n, maxFeePerGas = 0n, value = 0n, r } = parse(raw)
  if (r === undefined) refuse()
  if (chainId !== rollup.l2.id)
    throw new ForcedTransactionError(
      'chain',
      `The transaction is for chain ${chainId}, the rollup is ${rollup.l2.id}.`,
    )
  const sender = await recoverTransactionAddress({ serializedTransaction: raw }).catch(refuse)
  return { sender, nonce, cost: gas * maxFeePerGas + value }
}

function parse(raw: TransactionSerializedEIP1559) {
  try {
    return parseTransaction(raw)
  } catch {
    return refuse()
  }
}

function refuse(): never {
  throw new ForcedTransactionError('type', 'It is not a signed transaction of type 2 (EIP-1559).')
}

/** Refuses what the inbox would. Two transactions of a sender in it would have the same nonce. */
function assertForcible(tx: ForcedTransaction, state: SettledAccount, queue: ForcedEntry[]) {
  const { sender, nonce, cost } = tx
  const next = `the next one of ${sender} in settled block ${state.number} is ${state.nonce}`
  if (nonce < state.nonce)
    throw new ForcedTransactionError('nonceUsed', `The nonce ${nonce} is used: ${next}.`)
  if (nonce > state.nonce)
    throw new ForcedTransactionError(
      'nonceAhead',
      `The transaction has the nonce ${nonce}, but ${next}: force that one first, or wait until it is settled.`,
    )
  if (state.balance < cost) throw unfunded(sender, state, cost)
  // One whose nonce is used is about to leave the queue.
  const waiting = queue.find(entry => entry.nonce >= state.nonce && isAddressEqual(entry.sender, sender))
  if (waiting)
    throw new ForcedTransactionError(
      'waiting',
      `A transaction of ${sender} waits in the inbox already: number ${waiting.index}, ${waiting.hash}.`,
    )
}
