import type { Account, Address, Chain, Client, Hash, Hex, TransactionReceipt, Transport } from 'viem'
import { parseAccount } from 'viem/accounts'
import { estimateGas, sendTransaction, waitForTransactionReceipt } from 'viem/actions'
import { NoAccountError, TransactionFailedError, WrongChainError } from './errors.js'
import { explain } from './revert.js'
import { assertChain, type RollupNetwork } from './rollup.js'

/** A client that signs and sends: its own account or that of an action does. */
export type SigningClient = Client<Transport, Chain | undefined, Account | undefined>

/** What all actions that send transactions take. */
export type SendOptions = {
  /** Who sends; the client's account if it is not given. */
  account?: Account | Address | undefined
  /** Told of each transaction that was sent. */
  onTransaction?: ((transaction: { what: string; hash: Hash }) => void) | undefined
  /** Wei for a unit of gas (EIP-1559); what viem estimates if it is not given. */
  maxFeePerGas?: bigint | undefined
  maxPriorityFeePerGas?: bigint | undefined
}

/** A transaction that is yet to be sent. */
export type Call = { what: string; to: Address; data: Hex; value?: bigint | undefined }

/** Of a storage slot that is new: 64 bytes of state (EIP-8037), and of looking for it. */
const newSlotGas = 100_000n

/** No transaction may have more gas (EIP-7825). */
const maxTransactionGas = 1n << 24n

/** Returns the account that sends. */
export function senderOf(client: SigningClient, { account }: SendOptions): Account {
  const sender = account ?? client.account
  if (!sender) throw new NoAccountError()
  return parseAccount(sender)
}

/** One of the two chains, to send transactions to. */
export type Side = { name: string; chain: Chain; reader: Client }

export const l1Side = ({ rollup, l1 }: RollupNetwork): Side => sideOf('L1', rollup.l1, l1)

export const l2Side = ({ rollup, l2 }: RollupNetwork): Side => sideOf('the rollup', rollup.l2, l2)

/** Throws a WrongChainError if the client says that it is for another chain. */
function sideOf(name: string, chain: Chain, reader: Client): Side {
  if (reader.chain && reader.chain.id !== chain.id) throw new WrongChainError(name, reader.chain.id, chain.id)
  return { name, chain, reader }
}

/**
 * Sends calls, each after the one before it is in a block, and returns the hash of the last one. A call
 * that a contract refuses is not sent, but gives a ContractRevertError. There is a third more gas than is
 * needed now, and that of a new slot: what a call meets may have changed when it is in a block. If others
 * deposit before, L1's tree of messages may need one level more.
 */
export async function sendAll(
  client: SigningClient,
  side: Side,
  options: SendOptions,
  calls: [...Call[], Call],
): Promise<Hash> {
  await assertChain(client, side.name, side.chain)
  const account = senderOf(client, options)
  let hash = await send(client, side, account, options, calls[0] as Call)
  for (let i = 1; i < calls.length; i++) {
    await succeeded(side.reader, hash, calls[i - 1] as Call)
    hash = await send(client, side, account, options, calls[i] as Call)
  }
  return hash
}

async function send(
  client: SigningClient,
  { chain, reader }: Side,
  account: Account,
  options: SendOptions,
  { what, ...call }: Call,
): Promise<Hash> {
  const { onTransaction, maxFeePerGas, maxPriorityFeePerGas } = options
  const needed = await estimateGas(reader, { ...call, account: account.address }).catch(fail)
  const gas = (needed * 4n) / 3n + newSlotGas
  const hash = await sendTransaction(client, {
    ...call,
    account,
    chain,
    gas: gas < maxTransactionGas ? gas : maxTransactionGas,
    ...(maxFeePerGas !== undefined && { maxFeePerGas }),
    ...(maxPriorityFeePerGas !== undefined && { maxPriorityFeePerGas }),
  } as Parameters<typeof sendTransaction>[1])
  onTransaction?.({ what, hash })
  return hash
}

async function succeeded(reader: Client, hash: Hash, { what }: Call): Promise<TransactionReceipt> {
  const receipt = await waitForTransactionReceipt(reader, { hash })
  if (receipt.status !== 'success') throw new TransactionFailedError(what, hash)
  return receipt
}

/** Throws an error, decoded if a contract gives it. */
export function fail(error: unknown): never {
  throw explain(error)
}
