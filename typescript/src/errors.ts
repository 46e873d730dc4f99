import { type Address, BaseError, type Hex } from 'viem'
import type { MessageStatus } from './messages.js'
import type { Revert } from './revert.js'

/** What all errors of this package are, besides being viem's `BaseError`. */
export class RollupError extends BaseError {
  override name = 'RollupError'
}

/** The client is of another chain than the action is for. */
export class WrongChainError extends RollupError {
  override name = 'WrongChainError'

  constructor(
    readonly chain: string,
    readonly actualId: number,
    readonly expectedId: number,
  ) {
    super(`The client is of chain ${actualId}, and this is for ${chain}, chain ${expectedId}.`)
  }
}

/** The node does not know of messages: it is none of a rollup. */
export class NotRollupNodeError extends RollupError {
  override name = 'NotRollupNodeError'

  constructor(method: string, cause: Error) {
    super(`The node has no ${method}: use a client of the rollup's node.`, { cause })
  }
}

/** An action needs an account, and neither it nor the client has one. */
export class NoAccountError extends RollupError {
  override name = 'NoAccountError'

  constructor() {
    super('No account: pass one to the action or to the client.')
  }
}

/** There is no such message, at least not yet. */
export class UnknownMessageError extends RollupError {
  override name = 'UnknownMessageError'

  constructor(what: string, cause?: Error) {
    super(`No such message: ${what}.`, cause && { cause })
  }
}

/** A message cannot be delivered yet. */
export class TooEarlyError extends RollupError {
  override name = 'TooEarlyError'

  constructor(
    readonly status: MessageStatus,
    cause?: Error,
  ) {
    super(`It is too early for ${status.direction} ${status.message.nonce}: it waits ${status.waiting}.`, {
      ...(cause && { cause }),
      metaMessages: ['Wait with waitToClaim or waitForDeposit.'],
    })
  }
}

/** A message was claimed or cancelled already. */
export class MessageDoneError extends RollupError {
  override name = 'MessageDoneError'

  constructor(readonly status: MessageStatus) {
    const by = status.done ? `, by transaction ${status.done.transactionHash}` : ''
    super(`${title(status.direction)} ${status.message.nonce} is ${status.state} already${by}.`)
  }
}

/** Only the refund address of a message may cancel it. */
export class NotRefundAddressError extends RollupError {
  override name = 'NotRefundAddressError'

  constructor(
    readonly refund: Address,
    readonly account: Address,
  ) {
    super(`Only ${refund} can take the message back, not ${account}.`)
  }
}

/** Nothing would be moved. */
export class NoAmountError extends RollupError {
  override name = 'NoAmountError'

  constructor() {
    super('The amount is 0: nothing would be moved.')
  }
}

/** A target without code cannot be called with data. */
export class NoCodeError extends RollupError {
  override name = 'NoCodeError'

  constructor(readonly address: Address) {
    super(`${address} has no code on the other side: it does nothing with data.`)
  }
}

/** An account has too few tokens. */
export class InsufficientTokensError extends RollupError {
  override name = 'InsufficientTokensError'

  /** `have` and `need` are in smallest units of the token. */
  constructor(
    readonly token: Address,
    readonly account: Address,
    readonly have: bigint,
    readonly need: bigint,
  ) {
    super(`${account} has ${have} units of token ${token} and needs ${need}.`)
  }
}

/** A contract refuses a call. */
export class ContractRevertError extends RollupError {
  override name = 'ContractRevertError'
  /** Of the contract's error, like `AlreadyClaimed`; undefined if it gives a text or is not known. */
  readonly errorName: string | undefined
  readonly args: readonly unknown[]
  /** For `CallFailed`: why the target has refused. */
  readonly reason: Revert | undefined

  constructor(
    readonly revert: Revert,
    cause?: Error,
  ) {
    super(`The contract reverts with ${revert.text}.`, {
      ...(cause && { cause }),
      ...(revert.hint && { metaMessages: [revert.hint] }),
    })
    this.errorName = revert.errorName
    this.args = revert.args
    this.reason = revert.reason
  }
}

/** A transaction is in a block and has failed. */
export class TransactionFailedError extends RollupError {
  override name = 'TransactionFailedError'

  constructor(
    readonly what: string,
    readonly hash: Hex,
  ) {
    super(`Transaction ${hash} (${what}) has failed.`)
  }
}

/** Why the inbox would refuse a transaction. */
export type ForcedReason =
  | 'signer' // it is to be signed by an account that cannot sign
  | 'type' // it is not a signed transaction of type 2
  | 'chain' // it is for another chain
  | 'nonceUsed' // in a settled state
  | 'nonceAhead' // of the next one in a settled state
  | 'funds' // in a settled state
  | 'waiting' // another one of the sender waits in the inbox

/** The inbox would refuse a transaction. */
export class ForcedTransactionError extends RollupError {
  override name = 'ForcedTransactionError'

  constructor(
    readonly reason: ForcedReason,
    text: string,
  ) {
    super(text)
  }
}

/** What the action waited for has not come in time. */
export class WaitTimeoutError extends RollupError {
  override name = 'WaitTimeoutError'

  /** `timeout` is in milliseconds. */
  constructor(
    readonly what: string,
    readonly timeout: number,
    cause?: Error,
  ) {
    super(`Not within ${timeout / 1000} s: ${what}.`, cause && { cause })
  }
}

const title = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
