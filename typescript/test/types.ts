// What the compiler says of the types: this file is checked, and its function never called.
import {
  type ContractRevertError,
  claimWithdrawal,
  depositETH,
  devL1,
  devL2,
  type MessageStatus,
  publicActionsL2,
  type RollupNetwork,
  type SigningClient,
  waitForSettlement,
  walletActionsL1,
  walletActionsL2,
} from 'nrollup'
import { type Address, createPublicClient, createWalletClient, type Hash, http } from 'viem'

/** Is true if both types are the same. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const same = <T extends true>(_?: T) => {}

export async function types(network: RollupNetwork, signer: SigningClient, nonce: bigint, hash: Hash) {
  const wallet1 = createWalletClient({ chain: devL1, transport: http() }).extend(walletActionsL1(network))
  const wallet2 = createWalletClient({ chain: devL2, transport: http() }).extend(walletActionsL2(network))
  const l2 = createPublicClient({ chain: devL2, transport: http() }).extend(publicActionsL2())

  const deposited = await wallet1.depositETH({ amount: 1n })
  same<Same<typeof deposited, Hash>>()
  const status = await l2.waitToClaim({ hash })
  same<Same<typeof status, MessageStatus>>()
  await wallet2.withdrawERC20({ token: devToken, amount: 1n })
  const { forcedHash } = await wallet1.forceTransaction({ serializedTransaction: '0x02' })
  same<Same<typeof forcedHash, Hash>>()
  const twin = await l2.getBridgedToken({ rollup: network.rollup, token: devToken })
  same<Same<typeof twin, Address>>()
  same<Same<ContractRevertError['errorName'], string | undefined>>()
  same<Same<typeof devL1.id, 1337>>()
  // What viem's clients have stays there, and any of them is good for an action.
  await wallet1.sendTransaction({ account: devToken, to: devToken, value: 1n })
  await depositETH(signer, { ...network, amount: 1n })
  await depositETH(wallet1, {
    rollup: network.rollup,
    l1: createPublicClient({ transport: http() }),
    l2,
    amount: 1n,
  })

  // @ts-expect-error: without an amount
  await wallet1.depositETH({ to: devToken })
  // @ts-expect-error: an amount that is no bigint
  await wallet1.depositETH({ amount: 1 })
  // @ts-expect-error: tokens without their address
  await wallet1.depositERC20({ amount: 1n })
  // @ts-expect-error: both names of a message
  await wallet1.claim({ nonce, hash })
  // @ts-expect-error: no name of a message
  await l2.getDepositStatus({})
  // @ts-expect-error: withdrawals begin on the rollup
  await wallet1.withdrawETH({ amount: 1n })
  // @ts-expect-error: without the network
  await claimWithdrawal(signer, { nonce })
  // @ts-expect-error: another label
  await waitForSettlement(l2, { hash, label: 'latest' })
  // @ts-expect-error: signed, and to be signed
  await wallet1.forceTransaction({ serializedTransaction: '0x02', to: devToken })
  // @ts-expect-error: states are known
  if (status.state === 'settled') throw new Error()
}

const devToken: Address = '0x5FbDB2315678afecb367f032d93F642f64180aa3'
