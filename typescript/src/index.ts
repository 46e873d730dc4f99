export * from './abis.js'
export { devL1, devL2 } from './chains.js'
export {
  type CancelParameters,
  type ClaimParameters,
  cancelDeposit,
  cancelWithdrawal,
  claimDeposit,
  claimWithdrawal,
} from './claims.js'
export * from './decorators.js'
export * from './errors.js'
export * from './force.js'
export * from './messages.js'
export { decodeRevert, type Revert } from './revert.js'
export {
  defineRollup,
  getContracts,
  type Rollup,
  type RollupContracts,
  type RollupNetwork,
} from './rollup.js'
export type { SendOptions, SigningClient } from './send.js'
export { getSettlement, type Settlement } from './settlement.js'
export {
  depositERC20,
  depositETH,
  getBridgedToken,
  type TransferERC20Parameters,
  type TransferETHParameters,
  withdrawERC20,
  withdrawETH,
} from './transfers.js'
export * from './wait.js'
