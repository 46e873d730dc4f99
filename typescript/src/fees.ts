import { type Address, type Client, encodeFunctionData, type Hex } from 'viem'
import { estimateGas, estimateMaxPriorityFeePerGas, getBlock, getCode } from 'viem/actions'
import { executorAbi } from './abis.js'
import { NoCodeError, RollupError } from './errors.js'
import { fail } from './send.js'

// Gas of claims, at Amsterdam's prices (EIP-8037 makes new state dear): enough before that fork too.
const claimGas = 300_000n // the transaction, the proof, a word of the bitmap, the call
const newAccountGas = 200_000n // a recipient that has nothing
const mintGas = 1_500_000n // the first tokens of a kind: another contract
const claimByteGas = 64n // of data, EIP-7976
const proveGas = 350_000n // on the rollup, for all messages that wait

/** Where a message is delivered. */
export type Arrival = { reader: Client; proves: boolean; messenger: Address; executor: Address }

/** What is delivered to an account or a contract. */
export type Parcel = {
  sender: Address
  to: Address
  amount: bigint
  data: Hex
  gasLimit?: bigint | undefined
}

/**
 * Returns the least gas that the target's call is promised, and about what it uses. What a contract needs,
 * a simulation tells: its executor calls it, as it will.
 */
export async function deliveryGas(at: Arrival, parcel: Parcel): Promise<{ gasLimit: bigint; used: bigint }> {
  const { sender, to, amount, data } = parcel
  let { gasLimit } = parcel
  const code = await getCode(at.reader, { address: to })
  if (gasLimit === undefined && !code) {
    if (data !== '0x') throw new NoCodeError(to)
    gasLimit = 0n
  }
  if (gasLimit !== undefined) return { gasLimit, used: gasLimit + gasLimit / 63n + newAccountGas }
  const needed = await estimateGas(at.reader, {
    account: at.messenger,
    to: at.executor,
    value: amount,
    data: encodeFunctionData({ abi: executorAbi, functionName: 'execute', args: [sender, to, 0n, data] }),
  }).catch(fail)
  gasLimit = needed + needed / 5n
  return { gasLimit, used: gasLimit + gasLimit / 63n }
}

/** Returns what it costs to deliver a message now, in wei, with room for twice the base fee. */
export async function deliveryFee(at: Arrival, used: bigint, dataSize: number): Promise<bigint> {
  const [block, tip] = await Promise.all([getBlock(at.reader), estimateMaxPriorityFeePerGas(at.reader)])
  if (block.baseFeePerGas === null) throw new RollupError(`Block ${block.number} has no base fee.`)
  const gas = claimGas + used + BigInt(dataSize) * claimByteGas + (at.proves ? proveGas : 0n)
  return (2n * block.baseFeePerGas + tip) * gas
}

/** Returns what it costs to deliver tokens now, in wei. */
export async function tokenFee(at: Arrival): Promise<bigint> {
  return deliveryFee(at, mintGas, 0)
}
