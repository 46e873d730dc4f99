import {
  type Address,
  type ContractFunctionArgs,
  encodeFunctionData,
  type Hash,
  type Hex,
  isAddressEqual,
} from 'viem'
import { l1MessengerAbi, l2MessengerAbi } from './abis.js'
import { ContractRevertError, MessageDoneError, NotRefundAddressError, TooEarlyError } from './errors.js'
import {
  getDepositStatus,
  getWithdrawalStatus,
  isFinal,
  type MessageId,
  type MessageStatus,
  messageOf,
} from './messages.js'
import type { RollupNetwork } from './rollup.js'
import { ask, isNotYet, type RpcDepositProof, type RpcWithdrawalProof } from './rpc.js'
import { type Call, l1Side, l2Side, type SendOptions, type SigningClient, sendAll, senderOf } from './send.js'

export type ClaimParameters = MessageId & SendOptions

export type CancelParameters = MessageId &
  SendOptions & {
    /** Who gets value and fee of the message; the account that sends if it is not given. */
    to?: Address | undefined
  }

/**
 * Delivers a message of the rollup on L1, from any account: its fee goes to that. Throws a TooEarlyError if
 * its block is not settled, and a MessageDoneError if it was claimed or cancelled.
 */
export async function claimWithdrawal(
  wallet: SigningClient,
  parameters: RollupNetwork & ClaimParameters,
): Promise<Hash> {
  const status = await openWithdrawal(parameters)
  const { message, number, accountProof, storageProof } = await proveWithdrawal(parameters, status)
  const data = encodeFunctionData({
    abi: l1MessengerAbi,
    functionName: 'claim',
    args: [message, number, accountProof, storageProof],
  })
  return sendAll(wallet, l1Side(parameters), parameters, [
    { what: 'claim', to: parameters.rollup.contracts.l1.messenger, data },
  ]).catch(faster(status))
}

/** Takes back what a message of the rollup carries, on L1, from its refund address. Throws as claimWithdrawal. */
export async function cancelWithdrawal(
  wallet: SigningClient,
  parameters: RollupNetwork & CancelParameters,
): Promise<Hash> {
  const status = await openWithdrawal(parameters)
  const account = assertRefund(wallet, parameters, status)
  const { message, number, accountProof, storageProof } = await proveWithdrawal(parameters, status)
  const data = encodeFunctionData({
    abi: l1MessengerAbi,
    functionName: 'cancel',
    args: [message, number, accountProof, storageProof, parameters.to ?? account],
  })
  return sendAll(wallet, l1Side(parameters), parameters, [
    { what: 'cancel', to: parameters.rollup.contracts.l1.messenger, data },
  ]).catch(faster(status))
}

/**
 * Delivers a message of L1 on the rollup, from any account: its fee goes to that. If nobody has proven
 * L1's messages up to it, a transaction before does. Throws a TooEarlyError if no block of the rollup knows
 * of the message, and a MessageDoneError if it was claimed or cancelled.
 */
export async function claimDeposit(
  wallet: SigningClient,
  parameters: RollupNetwork & ClaimParameters,
): Promise<Hash> {
  const status = await openDeposit(parameters)
  const { message, root, path, prove } = await proveDeposit(parameters, status)
  const data = encodeFunctionData({
    abi: l2MessengerAbi,
    functionName: 'claim',
    args: [message, root, path],
  })
  return sendAll(wallet, l2Side(parameters), parameters, [
    ...prove,
    { what: 'claim', to: parameters.rollup.contracts.l2.messenger, data },
  ]).catch(faster(status))
}

/** Takes back what a message of L1 carries, on the rollup, from its refund address. Throws as claimDeposit. */
export async function cancelDeposit(
  wallet: SigningClient,
  parameters: RollupNetwork & CancelParameters,
): Promise<Hash> {
  const status = await openDeposit(parameters)
  const account = assertRefund(wallet, parameters, status)
  const { message, root, path, prove } = await proveDeposit(parameters, status)
  const data = encodeFunctionData({
    abi: l2MessengerAbi,
    functionName: 'cancel',
    args: [message, root, path, parameters.to ?? account],
  })
  return sendAll(wallet, l2Side(parameters), parameters, [
    ...prove,
    { what: 'cancel', to: parameters.rollup.contracts.l2.messenger, data },
  ]).catch(faster(status))
}

const openDeposit = async (p: RollupNetwork & MessageId) => assertOpen(await getDepositStatus(p.l2, p))

const openWithdrawal = async (p: RollupNetwork & MessageId) => assertOpen(await getWithdrawalStatus(p.l2, p))

function assertOpen(status: MessageStatus): MessageStatus {
  if (isFinal(status)) throw new MessageDoneError(status)
  if (status.state === 'sent') throw new TooEarlyError(status)
  return status
}

function assertRefund(wallet: SigningClient, options: SendOptions, { message }: MessageStatus): Address {
  const { address } = senderOf(wallet, options)
  if (!isAddressEqual(address, message.refund)) throw new NotRefundAddressError(message.refund, address)
  return address
}

/** Throws a TooEarlyError if a chain was reorganised, so that the message cannot be proven any more. */
function early(status: MessageStatus) {
  return (error: unknown): never => {
    throw isNotYet(error) ? new TooEarlyError(status, error) : error
  }
}

/** Throws a MessageDoneError if somebody claimed or cancelled the message just now. */
function faster(status: MessageStatus) {
  return (error: unknown): never => {
    const done = error instanceof ContractRevertError && error.errorName === 'AlreadyClaimed'
    throw done ? new MessageDoneError({ ...status, state: 'claimed' }) : error
  }
}

/** The message is that of the proof: the contract compares them. */
async function proveWithdrawal({ l2 }: RollupNetwork, status: MessageStatus) {
  const nonce = status.message.nonce.toString()
  const proof = await ask<RpcWithdrawalProof>(l2, 'rollup_withdrawalProof', nonce).catch(early(status))
  const { accountProof, storageProof } = proof
  return { message: messageOf(proof.message), number: BigInt(proof.block.number), accountProof, storageProof }
}

async function proveDeposit({ rollup, l2 }: RollupNetwork, status: MessageStatus) {
  const nonce = status.message.nonce.toString()
  const proof = await ask<RpcDepositProof>(l2, 'rollup_messageProof', nonce).catch(early(status))
  return {
    message: messageOf(proof.message),
    root: proof.root,
    path: proof.path as unknown as Path,
    prove: proof.prove ? [proveCall(rollup.contracts.l2.messenger, proof.prove)] : [],
  }
}

/** As the contract takes it: 32 hashes. */
type Path = ContractFunctionArgs<typeof l2MessengerAbi, 'nonpayable', 'claim'>[2]

function proveCall(to: Address, prove: NonNullable<RpcDepositProof['prove']>): Call {
  const args: [bigint, Hex, Hex[], Hex[]] = [
    BigInt(prove.timestamp),
    prove.header,
    prove.accountProof,
    prove.storageProof,
  ]
  return { what: 'prove', to, data: encodeFunctionData({ abi: l2MessengerAbi, functionName: 'prove', args }) }
}
