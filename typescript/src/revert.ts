import { type Abi, BaseError, decodeErrorResult, type Hex, isHex } from 'viem'
import {
  bridgedTokenAbi,
  executorAbi,
  forcedInboxAbi,
  l1MessengerAbi,
  l1TokenBridgeAbi,
  l2MessengerAbi,
  l2TokenBridgeAbi,
  nativeRollupAbi,
} from './abis.js'
import { ContractRevertError } from './errors.js'

/** What the data of a revert means. */
export type Revert = {
  /** Of the error, like `AlreadyClaimed`; undefined if the reason is a text, or not known. */
  errorName: string | undefined
  args: readonly unknown[]
  /** Like `AlreadyClaimed(17)`. */
  text: string
  /** What to do about it. */
  hint: string | undefined
  /** For `CallFailed`: why the target has refused. */
  reason: Revert | undefined
}

const errors: Abi = [
  nativeRollupAbi,
  forcedInboxAbi,
  l1MessengerAbi,
  l2MessengerAbi,
  executorAbi,
  l1TokenBridgeAbi,
  l2TokenBridgeAbi,
  bridgedTokenAbi,
].flatMap(abi => (abi as Abi).filter(entry => entry.type === 'error'))

/** Names of the errors that there is a hint for, with the hint. */
export const hints: Record<string, string> = {
  AlreadyClaimed: 'Somebody has delivered the message, or its refund address has taken it back.',
  CallFailed: 'The target refuses the message: claim it later, or cancel it from its refund address.',
  CannotPay: 'The sender must own value and highest fee of the transaction in a settled block.',
  DataTooLong: 'Send less data.',
  ERC20InsufficientAllowance: 'Approve the tokens to the bridge first.',
  FeeTooHigh: 'The fee is part of what is sent along: send more, or lower it.',
  GasLimitTooHigh: 'Ask for less gas.',
  InvalidTarget: 'A messenger, an executor and the zero address cannot be targets: choose another one.',
  NotProven: 'Wait until the message is in a settled block, or anchored.',
  NotRefundAddress: 'Only the refund address of a message takes it back.',
  NotSequencer: 'Others than the sequencer may settle blocks from that time on only.',
  TooLittleGas: 'Give the transaction more gas.',
  UnknownAnchor: 'That L1 block is too old by now, or L1 was reorganised: try again.',
  UnknownBlock: 'The block is not settled, or 8191 newer ones are: try again.',
  UnknownRoot: 'Nobody has proven this root of messages yet: claimDeposit does.',
  UnknownToken: 'The bridge has not made this token: name its twin on the rollup, or the token of L1.',
  WrongHeader: 'L1 was reorganised, or the clients are of different networks: try again.',
  WrongNonce: "Sign the transaction with the sender's next nonce in a settled block.",
}

const deepest = 4 // A message may call what claims a message, and so on.

/** Returns what the data of a revert means, whichever contract of a rollup it is from. */
export function decodeRevert(data: Hex): Revert {
  return decode(data, deepest)
}

function decode(data: Hex, depth: number): Revert {
  const unknown = { errorName: undefined, args: [], hint: undefined, reason: undefined }
  if (data === '0x') return { ...unknown, text: 'no reason' }
  try {
    const { errorName, args = [] } = decodeErrorResult({ abi: errors, data })
    if (errorName === 'Error') return { ...unknown, text: JSON.stringify(args[0]) }
    const reason =
      errorName === 'CallFailed' && depth > 0 && isHex(args[0]) ? decode(args[0], depth - 1) : undefined
    const values = reason ? reason.text : args.map(String).join(', ')
    return {
      errorName,
      args,
      text: `${errorName}(${values})`,
      hint: reason?.hint ?? hints[errorName],
      reason,
    }
  } catch {
    return { ...unknown, text: data }
  }
}

/** Returns a ContractRevertError if that is what a node means, else the error itself. */
export function explain(error: unknown): unknown {
  if (!(error instanceof BaseError)) return error
  const data = revertData(error)
  return data === undefined ? error : new ContractRevertError(decodeRevert(data), error)
}

function revertData(error: BaseError): Hex | undefined {
  let found: Hex | undefined
  error.walk(inner => {
    // A JSON-RPC error of code 3 has the data itself; some wallets wrap it once more.
    const data = (inner as { data?: unknown }).data
    const hex = (data as { data?: unknown } | undefined)?.data ?? data
    if (isHex(hex)) found = hex
    return found !== undefined
  })
  return found
}
