import { type Address, encodeFunctionData, erc20Abi, type Hash, type Hex, size } from 'viem'
import { getCode, readContract } from 'viem/actions'
import { l1MessengerAbi, l1TokenBridgeAbi, l2TokenBridgeAbi } from './abis.js'
import { InsufficientTokensError, NoAmountError, NoCodeError } from './errors.js'
import { type Arrival, deliveryFee, deliveryGas, tokenFee } from './fees.js'
import type { RollupNetwork } from './rollup.js'
import {
  type Call,
  l1Side,
  l2Side,
  type SendOptions,
  type Side,
  type SigningClient,
  sendAll,
  senderOf,
} from './send.js'

export type TransferETHParameters = SendOptions & {
  /** Wei that arrive on the other side. */
  amount: bigint
  /** Who gets them; the account that sends if it is not given. */
  to?: Address | undefined
  /** Wei besides, for whoever delivers the message; what that costs now if it is not given. */
  fee?: bigint | undefined
  /** What `to`, a contract, is called with, by the executor of the other side. */
  data?: Hex | undefined
  /** The least gas that `to` is called with; what a simulation says if it is not given. */
  gasLimit?: bigint | undefined
  /** Who on the other side may take it back until it is delivered; the account that sends by default. */
  refund?: Address | undefined
}

export type TransferERC20Parameters = SendOptions & {
  /** The token. For withdrawals, it is either that of L1 or its twin on the rollup. */
  token: Address
  /** In smallest units of the token. */
  amount: bigint
  /** Who gets them; the account that sends if it is not given. */
  to?: Address | undefined
  /** Wei for whoever delivers the message; what that costs now if it is not given. */
  fee?: bigint | undefined
}

/** Sends ETH, and a call if there is data, from L1 to the rollup. Returns the hash of the transaction. */
export async function depositETH(
  wallet: SigningClient,
  parameters: RollupNetwork & TransferETHParameters,
): Promise<Hash> {
  return transferETH(wallet, parameters, l1Side(parameters), arrivalOnL2(parameters), 'deposit')
}

/** Sends ETH, and a call if there is data, from the rollup to L1. Returns the hash of the transaction. */
export async function withdrawETH(
  wallet: SigningClient,
  parameters: RollupNetwork & TransferETHParameters,
): Promise<Hash> {
  return transferETH(wallet, parameters, l2Side(parameters), arrivalOnL1(parameters), 'withdraw')
}

async function transferETH(
  wallet: SigningClient,
  parameters: RollupNetwork & TransferETHParameters,
  from: Side,
  arrival: Arrival,
  what: string,
): Promise<Hash> {
  const sender = senderOf(wallet, parameters).address
  const { amount, data = '0x', to = sender, refund = sender, rollup } = parameters
  if (amount === 0n && data === '0x') throw new NoAmountError()
  const { gasLimit, used } = await deliveryGas(arrival, { ...parameters, sender, to, data })
  const fee = parameters.fee ?? (await deliveryFee(arrival, used, size(data)))
  const contracts = from.chain === rollup.l1 ? rollup.contracts.l1 : rollup.contracts.l2
  return sendAll(wallet, from, parameters, [
    {
      what,
      to: contracts.messenger,
      value: amount + fee,
      // The messengers of both sides have the same.
      data: encodeFunctionData({
        abi: l1MessengerAbi,
        functionName: 'send',
        args: [to, fee, gasLimit, refund, data],
      }),
    },
  ])
}

/**
 * Sends tokens from L1 to the rollup, and approves exactly that amount before, if need be. Returns the
 * hash of the transaction that sends them.
 */
export async function depositERC20(
  wallet: SigningClient,
  parameters: RollupNetwork & TransferERC20Parameters,
): Promise<Hash> {
  const sender = senderOf(wallet, parameters).address
  const { amount, token, to = sender, rollup } = parameters
  const side = l1Side(parameters)
  await assertTokens(side, token, sender, amount)
  const fee = parameters.fee ?? (await tokenFee(arrivalOnL2(parameters)))
  const bridge = rollup.contracts.l1.tokenBridge
  const approvals = await approve(side, token, sender, bridge, amount)
  return sendAll(wallet, side, parameters, [
    ...approvals,
    {
      what: 'deposit',
      to: bridge,
      value: fee,
      data: encodeFunctionData({ abi: l1TokenBridgeAbi, functionName: 'deposit', args: [token, to, amount] }),
    },
  ])
}

/** Sends tokens from the rollup to L1. Returns the hash of the transaction. */
export async function withdrawERC20(
  wallet: SigningClient,
  parameters: RollupNetwork & TransferERC20Parameters,
): Promise<Hash> {
  const sender = senderOf(wallet, parameters).address
  const { amount, to = sender, rollup, l2 } = parameters
  const side = l2Side(parameters)
  const twin = await getBridgedToken(l2, { rollup, token: parameters.token })
  const token = (await getCode(l2, { address: twin })) ? twin : parameters.token
  await assertTokens(side, token, sender, amount)
  const fee = parameters.fee ?? (await tokenFee(arrivalOnL1(parameters)))
  return sendAll(wallet, side, parameters, [
    {
      what: 'withdraw',
      to: rollup.contracts.l2.tokenBridge,
      value: fee,
      data: encodeFunctionData({
        abi: l2TokenBridgeAbi,
        functionName: 'withdraw',
        args: [token, to, amount],
      }),
    },
  ])
}

/** Returns where the token on the rollup is, or will be, that stands for a token of L1. */
export async function getBridgedToken(
  l2: RollupNetwork['l2'],
  { rollup, token }: Pick<RollupNetwork, 'rollup'> & { token: Address },
): Promise<Address> {
  return readContract(l2, {
    address: rollup.contracts.l2.tokenBridge,
    abi: l2TokenBridgeAbi,
    functionName: 'tokenOf',
    args: [token],
  })
}

/** Throws unless an account has tokens, and more than none are to be moved. */
async function assertTokens({ reader }: Side, token: Address, account: Address, amount: bigint) {
  if (amount === 0n) throw new NoAmountError()
  if (!(await getCode(reader, { address: token }))) throw new NoCodeError(token)
  const have = await readContract(reader, {
    address: token,
    abi: erc20Abi,
    functionName: 'balanceOf',
    args: [account],
  })
  if (have < amount) throw new InsufficientTokensError(token, account, have, amount)
}

/** Returns the calls after which spender may take the amount. Some tokens change no allowance but to or from 0. */
async function approve(
  { reader }: Side,
  token: Address,
  owner: Address,
  spender: Address,
  amount: bigint,
): Promise<Call[]> {
  const allowance = await readContract(reader, {
    address: token,
    abi: erc20Abi,
    functionName: 'allowance',
    args: [owner, spender],
  })
  const call = (value: bigint): Call => ({
    what: 'approve',
    to: token,
    data: encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [spender, value] }),
  })
  if (allowance >= amount) return []
  return allowance === 0n ? [call(amount)] : [call(0n), call(amount)]
}

const arrivalOnL1 = (network: RollupNetwork): Arrival => ({
  ...network.rollup.contracts.l1,
  reader: l1Side(network).reader,
  proves: false,
})

const arrivalOnL2 = (network: RollupNetwork): Arrival => ({
  ...network.rollup.contracts.l2,
  reader: l2Side(network).reader,
  proves: true,
})
