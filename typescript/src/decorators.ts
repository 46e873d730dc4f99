import type { Address, Client, Hash } from 'viem'
import {
  type CancelParameters,
  type ClaimParameters,
  cancelDeposit,
  cancelWithdrawal,
  claimDeposit,
  claimWithdrawal,
} from './claims.js'
import {
  type ForcedEntry,
  type ForceTransactionParameters,
  type ForceTransactionReturnType,
  type ForceWithdrawETHParameters,
  forceTransaction,
  forceWithdrawETH,
  getForcedQueue,
  getInboxTerms,
  type InboxTerms,
} from './force.js'
import {
  type BlockRef,
  getDepositStatus,
  getDeposits,
  getWithdrawalStatus,
  getWithdrawals,
  type MessageId,
  type MessageStatus,
} from './messages.js'
import { getContracts, type Rollup, type RollupContracts, type RollupNetwork } from './rollup.js'
import type { SigningClient } from './send.js'
import { getSettlement, type Settlement } from './settlement.js'
import {
  depositERC20,
  depositETH,
  getBridgedToken,
  type TransferERC20Parameters,
  type TransferETHParameters,
  withdrawERC20,
  withdrawETH,
} from './transfers.js'
import {
  type WaitForDepositParameters,
  type WaitForSettlementParameters,
  type WaitToClaimParameters,
  waitForDeposit,
  waitForSettlement,
  waitToClaim,
} from './wait.js'

export type PublicActionsL1 = {
  /** See {@link getSettlement}. */
  getSettlement: () => Promise<Settlement>
  /** See {@link getInboxTerms}. */
  getInboxTerms: () => Promise<InboxTerms>
}

/** Actions for a client of L1 that reads. */
export function publicActionsL1({ rollup }: { rollup: Rollup }) {
  return (client: Client): PublicActionsL1 => ({
    getSettlement: () => getSettlement(client, { rollup }),
    getInboxTerms: () => getInboxTerms(client, { rollup }),
  })
}

export type PublicActionsL2 = {
  /** See {@link getContracts}. */
  getContracts: () => Promise<RollupContracts>
  /** See {@link getDepositStatus}. */
  getDepositStatus: (id: MessageId) => Promise<MessageStatus>
  /** See {@link getWithdrawalStatus}. */
  getWithdrawalStatus: (id: MessageId) => Promise<MessageStatus>
  /** See {@link getDeposits}. */
  getDeposits: (of: { address: Address }) => Promise<MessageStatus[]>
  /** See {@link getWithdrawals}. */
  getWithdrawals: (of: { address: Address }) => Promise<MessageStatus[]>
  /** See {@link waitForDeposit}. */
  waitForDeposit: (parameters: WaitForDepositParameters) => Promise<MessageStatus>
  /** See {@link waitToClaim}. */
  waitToClaim: (parameters: WaitToClaimParameters) => Promise<MessageStatus>
  /** See {@link waitForSettlement}. */
  waitForSettlement: (parameters: WaitForSettlementParameters) => Promise<BlockRef>
  /** See {@link getForcedQueue}. */
  getForcedQueue: () => Promise<ForcedEntry[]>
  /** See {@link getBridgedToken}. */
  getBridgedToken: (of: { rollup: Rollup; token: Address }) => Promise<Address>
}

/** Actions for a client of the rollup's node that reads. */
export function publicActionsL2() {
  return (client: Client): PublicActionsL2 => ({
    getContracts: () => getContracts(client),
    getDepositStatus: id => getDepositStatus(client, id),
    getWithdrawalStatus: id => getWithdrawalStatus(client, id),
    getDeposits: of => getDeposits(client, of),
    getWithdrawals: of => getWithdrawals(client, of),
    waitForDeposit: parameters => waitForDeposit(client, parameters),
    waitToClaim: parameters => waitToClaim(client, parameters),
    waitForSettlement: parameters => waitForSettlement(client, parameters),
    getForcedQueue: () => getForcedQueue(client),
    getBridgedToken: of => getBridgedToken(client, of),
  })
}

export type WalletActionsL1 = {
  /** See {@link depositETH}. */
  depositETH: (parameters: TransferETHParameters) => Promise<Hash>
  /** See {@link depositERC20}. */
  depositERC20: (parameters: TransferERC20Parameters) => Promise<Hash>
  /** Delivers a message of the rollup, see {@link claimWithdrawal}. */
  claim: (parameters: ClaimParameters) => Promise<Hash>
  /** Takes back a message of the rollup, see {@link cancelWithdrawal}. */
  cancel: (parameters: CancelParameters) => Promise<Hash>
  /** See {@link forceTransaction}. */
  forceTransaction: (parameters: ForceTransactionParameters) => Promise<ForceTransactionReturnType>
  /** See {@link forceWithdrawETH}. */
  forceWithdrawETH: (parameters: ForceWithdrawETHParameters) => Promise<ForceTransactionReturnType>
}

/** Actions for a client of L1 that signs. The clients of the network do the reading. */
export function walletActionsL1(network: RollupNetwork) {
  return (client: SigningClient): WalletActionsL1 => ({
    depositETH: parameters => depositETH(client, { ...parameters, ...network }),
    depositERC20: parameters => depositERC20(client, { ...parameters, ...network }),
    claim: parameters => claimWithdrawal(client, { ...parameters, ...network }),
    cancel: parameters => cancelWithdrawal(client, { ...parameters, ...network }),
    forceTransaction: parameters => forceTransaction(client, { ...parameters, ...network }),
    forceWithdrawETH: parameters => forceWithdrawETH(client, { ...parameters, ...network }),
  })
}

export type WalletActionsL2 = {
  /** See {@link withdrawETH}. */
  withdrawETH: (parameters: TransferETHParameters) => Promise<Hash>
  /** See {@link withdrawERC20}. */
  withdrawERC20: (parameters: TransferERC20Parameters) => Promise<Hash>
  /** Delivers a message of L1, see {@link claimDeposit}. */
  claim: (parameters: ClaimParameters) => Promise<Hash>
  /** Takes back a message of L1, see {@link cancelDeposit}. */
  cancel: (parameters: CancelParameters) => Promise<Hash>
}

/** Actions for a client of the rollup that signs. The clients of the network do the reading. */
export function walletActionsL2(network: RollupNetwork) {
  return (client: SigningClient): WalletActionsL2 => ({
    withdrawETH: parameters => withdrawETH(client, { ...parameters, ...network }),
    withdrawERC20: parameters => withdrawERC20(client, { ...parameters, ...network }),
    claim: parameters => claimDeposit(client, { ...parameters, ...network }),
    cancel: parameters => cancelDeposit(client, { ...parameters, ...network }),
  })
}
