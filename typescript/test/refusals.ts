import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  ContractRevertError,
  cancelDeposit,
  defineRollup,
  depositETH,
  devL1,
  getDepositStatus,
  MessageDoneError,
  NoAccountError,
  NoCodeError,
  NotRefundAddressError,
  NotRollupNodeError,
  RollupError,
  TooEarlyError,
  WaitTimeoutError,
  WrongChainError,
  withdrawETH,
} from 'nrollup'
import { BaseError, createWalletClient, parseEther } from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { mined, type Net, reach } from './network.js'

/** What cannot be done gives an error with a type of its own. */
export function refusals(net: () => Net) {
  test('a claim that is too early', () => tooEarly(net()))
  test('a message that its target refuses is taken back', () => cancelled(net()))
  test('another chain', () => wrongChain(net()))
  test('waiting ends', async () => {
    const waiting = net().l2.waitForDeposit({ nonce: 1_000_000n, timeout: 300 })
    await assert.rejects(waiting, WaitTimeoutError)
  })
}

/** Whether a claim is too early is a race with the operator, which is slower by a block of L1 on average. */
async function tooEarly(n: Net) {
  const user = await n.newAccount()
  const [wallet1, wallet2] = [n.wallet1(user), n.wallet2(user)]
  for (let tries = 0; tries < 20; tries++) {
    const hash = await wallet2.withdrawETH({ amount: 1n })
    await mined(n.l2, hash)
    try {
      await mined(n.l1, await wallet1.claim({ hash }))
    } catch (error) {
      assert(error instanceof TooEarlyError)
      assert(error instanceof RollupError && error instanceof BaseError)
      assert.equal(error.status.state, 'sent')
      assert.match(error.shortMessage, /too early for withdrawal \d+: it waits for L1 to settle block \d+/)
      await n.l2.waitToClaim({ hash })
      await mined(n.l1, await wallet1.claim({ hash }))
      return
    }
  }
  assert.fail('no claim was too early')
}

async function cancelled(n: Net) {
  const [user, other] = await Promise.all([n.newAccount(), n.newAccount()])
  const [wallet1, wallet2] = [n.wallet1(user), n.wallet2(user)]
  const refuses = {
    amount: parseEther('1'),
    to: n.rollup.contracts.l2.tokenBridge,
    data: '0x12345678',
  } as const
  await assert.rejects(wallet1.depositETH(refuses), ContractRevertError) // a simulation tells
  await assert.rejects(wallet1.depositETH({ ...refuses, to: other.address }), NoCodeError)
  const hash = await wallet1.depositETH({ ...refuses, gasLimit: 50_000n, fee: 7n })
  await mined(n.l1, hash)
  await n.l2.waitForDeposit({ hash, state: 'anchored' })

  await assert.rejects(wallet2.claim({ hash }), (error: ContractRevertError) => {
    assert(error instanceof ContractRevertError)
    assert.equal(error.errorName, 'CallFailed')
    assert.match(error.shortMessage, /CallFailed\(no reason\)/)
    return error.metaMessages?.[0]?.includes('cancel') === true
  })
  await assert.rejects(n.wallet2(other).cancel({ hash }), NotRefundAddressError)
  const to = privateKeyToAccount(generatePrivateKey()).address
  await mined(n.l2, await cancelDeposit(wallet2, { ...n.network, hash, to }))
  assert.equal(await n.l2.getBalance({ address: to }), parseEther('1') + 7n)
  assert.equal((await n.l2.getDepositStatus({ hash })).state, 'cancelled')
  await assert.rejects(wallet2.cancel({ hash }), MessageDoneError)
}

async function wrongChain(n: Net) {
  const user = await n.newAccount()
  const [wallet1, wallet2] = [n.wallet1(user), n.wallet2(user)]
  const check = (error: WrongChainError) => {
    assert(error instanceof WrongChainError)
    return error.actualId !== error.expectedId && error.message.includes(`${error.expectedId}`)
  }
  await assert.rejects(depositETH(wallet2, { ...n.network, amount: 1n }), check)
  await assert.rejects(withdrawETH(wallet1, { ...n.network, amount: 1n }), check)
  await assert.rejects(getDepositStatus(n.l1, { nonce: 0n }), NotRollupNodeError)
  assert.throws(() => defineRollup(n.rollup.contracts, { l2: devL1 }), check)
  const nobody = createWalletClient({ transport: reach(n.endpoints.l1.http) })
  await assert.rejects(depositETH(nobody, { ...n.network, amount: 1n }), NoAccountError)
}
