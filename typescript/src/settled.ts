import { type Address, type Hex, type LocalAccount, parseGwei } from 'viem'
import { estimateGas, getBlock, getProof, readContract } from 'viem/actions'
import { optimisticRollupAbi } from './abis.js'
import { ForcedTransactionError, RollupError } from './errors.js'
import type { RollupNetwork } from './rollup.js'
import { fail, type SendOptions, type SigningClient, senderOf } from './send.js'
import { getSettlement } from './settlement.js'

/** An account in the state after the last settled block, or one that is proposed. */
export type SettledAccount = {
  number: bigint
  /** Of the block, wei for a unit of gas. */
  baseFee: bigint
  /** Of the block. */
  gasLimit: bigint
  nonce: number
  balance: bigint
  accountProof: Hex[]
}

/** Returns an account as it is settled or proposed. The inbox checks what the node says of it, by the proof. */
export async function settledAccount(network: RollupNetwork, address: Address): Promise<SettledAccount> {
  const block = (await proposedBlock(network)) ?? (await settledBlock(network))
  const { number, baseFeePerGas: baseFee, gasLimit } = block
  if (baseFee === null) throw new RollupError(`Block ${number} has no base fee.`)
  const proof = await getProof(network.l2, { address, storageKeys: [], blockNumber: number })
  const { nonce, balance, accountProof } = proof
  return { number, baseFee, gasLimit, nonce, balance, accountProof }
}

/** Returns the newest block that the node finds in a proposal, if the inbox takes proofs of its state. */
async function proposedBlock({ rollup, l1, l2 }: RollupNetwork) {
  const block = await getBlock(l2, { blockTag: 'safe' }).catch(() => undefined)
  if (!block) return undefined
  const claimed = await readContract(l1, {
    address: rollup.contracts.l1.rollup,
    abi: optimisticRollupAbi,
    functionName: 'claimedStateRootAt',
    args: [block.number],
  }).catch(() => undefined) // not the last of a proposal, or removed
  return claimed === block.stateRoot ? block : undefined
}

async function settledBlock({ rollup, l1, l2 }: RollupNetwork) {
  const { head } = await getSettlement(l1, { rollup })
  const block = await getBlock(l2, { blockNumber: head.number })
  if (block.hash !== head.hash)
    throw new RollupError(`The rollup's node has another block ${head.number} than L1 has settled.`)
  return block
}

export const unfunded = (account: Address, { balance, number }: SettledAccount, need: bigint) =>
  new ForcedTransactionError(
    'funds',
    `${account} has ${balance} wei on the rollup in settled block ${number}, and needs ${need} wei.`,
  )

/** Signs a call on the rollup as the inbox takes it. */
export async function signForced(
  wallet: SigningClient,
  options: SendOptions,
  parameters: RollupNetwork & { to?: Address; value?: bigint; data?: Hex; signer?: LocalAccount },
): Promise<Hex> {
  const { to, value = 0n, data = '0x', rollup, l2 } = parameters
  const signer = parameters.signer ?? senderOf(wallet, options)
  if (signer.type !== 'local')
    throw new ForcedTransactionError(
      'signer',
      `The wallet of ${signer.address} only sends: pass a transaction that is signed, or a local account as signer.`,
    )
  const state = await settledAccount(parameters, signer.address)
  if (state.balance < value) throw unfunded(signer.address, state, value)
  const needed = await estimateGas(l2, {
    account: signer.address,
    to,
    value,
    data,
    blockNumber: state.number,
  }).catch(fail)
  const ample = needed + needed / 2n
  const gas = ample < state.gasLimit ? ample : state.gasLimit
  return signer.signTransaction({
    type: 'eip1559',
    chainId: rollup.l2.id,
    nonce: state.nonce,
    to,
    value,
    data,
    gas,
    maxPriorityFeePerGas: 0n, // whoever includes it has to
    maxFeePerGas: forcedFee(signer.address, state, value, gas),
  })
}

/**
 * Returns the highest fee for a unit of gas: that of now many times over, as far as the balance allows. It
 * must not be too low until the deadline.
 */
function forcedFee(account: Address, state: SettledAccount, value: bigint, gas: bigint): bigint {
  const least = 2n * state.baseFee
  const many = 100n * state.baseFee
  const most = many > parseGwei('10') ? many : parseGwei('10')
  const fee = (state.balance - value) / gas
  if (fee < least) throw unfunded(account, state, value + least * gas)
  return fee < most ? fee : most
}
