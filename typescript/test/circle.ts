import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  claimDeposit,
  claimWithdrawal,
  extractMessages,
  InsufficientTokensError,
  MessageDoneError,
  NoAmountError,
  UnknownMessageError,
} from 'nrollup'
import {
  type Account,
  type Address,
  type BaseError,
  erc20Abi,
  getAddress,
  type Hash,
  InsufficientFundsError,
  parseEther,
} from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { mined, type Net } from './network.js'
import { deployToken } from './token.js'

/** Money goes to the rollup and back. Nobody relays: the tests claim. */
export function circle(net: () => Net) {
  test('ETH goes to the rollup and back', () => etherCircle(net()))
  test('tokens go to the rollup and back', () => tokenCircle(net()))
  test('no more is approved than is needed', () => approvals(net()))
}

async function etherCircle(n: Net) {
  const user = await n.newAccount()
  const [wallet1, wallet2] = [n.wallet1(user), n.wallet2(user)]
  const receiver = privateKeyToAccount(generatePrivateKey()).address
  await assert.rejects(wallet1.depositETH({ amount: 0n }), NoAmountError)
  const poor = wallet1.depositETH({ amount: parseEther('1000') })
  await assert.rejects(poor, (error: BaseError) => !!error.walk(e => e instanceof InsufficientFundsError))

  const sent = await wallet1.depositETH({ amount: parseEther('2'), to: receiver, fee: 5n })
  const [message] = extractMessages(n.rollup, await mined(n.l1, sent))
  assert.equal(message?.direction, 'deposit')
  const { nonce, value, fee, refund } = message.message
  assert.deepEqual([value, fee, refund], [parseEther('2'), 5n, user.address])

  // It is found by nonce and by transaction, and is the same.
  const anchored = await n.l2.waitForDeposit({ hash: sent, state: 'anchored' })
  assert.deepEqual(anchored.message, message.message)
  assert.equal((await n.l2.getDepositStatus({ nonce })).hash, anchored.hash)

  // Another account claims, while somebody waits for that.
  const states: string[] = []
  const waiting = n.l2.waitForDeposit({ nonce, onStatus: s => states.push(s.state) })
  const steps: string[] = []
  const claim = await wallet2.claim({ nonce, onTransaction: ({ what }) => steps.push(what) })
  await mined(n.l2, claim)
  assert.equal(steps.at(-1), 'claim')
  assert.equal(await n.l2.getBalance({ address: receiver }), parseEther('2'))
  const done = await waiting
  assert.equal(states.at(-1), 'claimed')
  assert.deepEqual([done.state, done.done?.transactionHash, done.waiting], ['claimed', claim, ''])
  await assert.rejects(claimDeposit(wallet2, { ...n.network, nonce }), (error: MessageDoneError) => {
    assert(error instanceof MessageDoneError)
    return error.status.done?.transactionHash === claim
  })

  await takeOut(n, user, receiver)
}

async function takeOut(n: Net, user: Account, receiver: Address) {
  const other = await n.newAccount()
  const before = await n.l1.getBalance({ address: receiver })
  const hash = await n.wallet2(user).withdrawETH({ amount: parseEther('0.5'), to: receiver })
  await mined(n.l2, hash)
  const ready = await n.l2.waitToClaim({ hash })
  assert.equal(ready.direction, 'withdrawal')
  assert(ready.message.fee > 0n) // what the claim costs, unless a fee is named

  const settled = await n.l2.waitForSettlement({ hash })
  assert.deepEqual(settled, ready.sent.block)
  assert((await n.l1.getSettlement()).head.number >= settled.number)
  const finalized = await n.l2.waitForSettlement({ blockNumber: settled.number, label: 'finalized' })
  assert.deepEqual(finalized, settled)
  assert((await n.l2.getBlock({ blockTag: 'finalized' })).number >= settled.number)

  await mined(n.l1, await claimWithdrawal(n.wallet1(other), { ...n.network, hash }))
  assert.equal(await n.l1.getBalance({ address: receiver }), before + parseEther('0.5'))
  assert.equal((await n.l2.getWithdrawalStatus({ hash })).done?.by, other.address)
  const listed = await n.l2.getWithdrawals({ address: user.address })
  assert(listed.some(s => s.hash === ready.hash && s.state === 'claimed'))
}

async function tokenCircle(n: Net) {
  const user = await n.newAccount()
  const [wallet1, wallet2] = [n.wallet1(user), n.wallet2(user)]
  const token = await deployToken(wallet1, n.l1, 1000n)
  const balance = (client: Net['l1'] | Net['l2'], address: Address) =>
    client.readContract({ address, abi: erc20Abi, functionName: 'balanceOf', args: [user.address] })

  await assert.rejects(wallet1.depositERC20({ token, amount: 1001n }), (error: InsufficientTokensError) => {
    assert(error instanceof InsufficientTokensError)
    return error.have === 1000n && error.need === 1001n
  })
  const steps: string[] = []
  const onTransaction = ({ what }: { what: string }) => steps.push(what)
  const sent = await wallet1.depositERC20({ token, amount: 700n, onTransaction })
  assert.deepEqual(steps, ['approve', 'deposit'])
  await mined(n.l1, sent)
  assert.equal(await balance(n.l1, token), 300n)
  const status = await n.l2.waitForDeposit({ hash: sent, state: 'anchored' })
  assert.deepEqual(status.tokens, {
    token: getAddress(token),
    from: user.address,
    to: user.address,
    amount: 700n,
  })
  await mined(n.l2, await wallet2.claim({ hash: sent }))
  const twin = await n.l2.getBridgedToken({ rollup: n.rollup, token })
  assert.equal(await balance(n.l2, twin), 700n)

  // Either address names the token.
  for (const [name, amount] of [
    [token, 200n],
    [twin, 100n],
  ] as const) {
    const hash = await wallet2.withdrawERC20({ token: name, amount })
    await mined(n.l2, hash)
    await n.l2.waitToClaim({ hash })
    await mined(n.l1, await wallet1.claim({ hash }))
  }
  assert.equal(await balance(n.l1, token), 600n)
  assert.equal(await balance(n.l2, twin), 400n)
}

async function approvals(n: Net) {
  const wallet = n.wallet1(await n.newAccount())
  const token = await deployToken(wallet, n.l1, 1000n)
  const spender = n.rollup.contracts.l1.tokenBridge
  const contract = { address: token, abi: erc20Abi } as const
  for (const [approved, want] of [
    [50n, ['approve', 'approve', 'deposit']], // some tokens change no allowance but to or from 0
    [100n, ['deposit']],
  ] as const) {
    const args = [spender, approved] as const
    await mined(n.l1, await wallet.writeContract({ ...contract, functionName: 'approve', args }))
    const steps: string[] = []
    const onTransaction = ({ what }: { what: string }) => steps.push(what)
    await mined(n.l1, await wallet.depositERC20({ token, amount: 100n, fee: 0n, onTransaction }))
    assert.deepEqual(steps, want)
    const left = [wallet.account.address, spender] as const
    assert.equal(await n.l1.readContract({ ...contract, functionName: 'allowance', args: left }), 0n)
  }
}

/** Needs no account. */
export function unknown(net: () => Net) {
  test('a message that nobody has sent', async () => {
    const n = net()
    await assert.rejects(n.l2.getDepositStatus({ nonce: 1_000_000n }), UnknownMessageError)
    await assert.rejects(n.l2.getWithdrawalStatus({ nonce: -1n }), UnknownMessageError)
    const hash: Hash = `0x${'12'.repeat(32)}`
    await assert.rejects(n.l2.getWithdrawalStatus({ hash }), UnknownMessageError)
    await assert.rejects(n.wallet2(await n.newAccount()).claim({ hash }), UnknownMessageError)
  })
}
