import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ForcedTransactionError } from 'nrollup'
import { type Hex, isAddressEqual, type LocalAccount, parseEther, parseGwei } from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { eventually, mined, type Net } from './network.js'

/** Transactions get into the rollup through L1. */
export function forced(net: () => Net) {
  test('a forced transaction, while the sequencer builds', () => forcedCall(net()))
  test('a forced withdrawal', () => forcedExit(net()))
}

async function forcedCall(n: Net) {
  const [user, signer] = await Promise.all([n.newAccount(), n.newAccount()])
  const payer = n.wallet1(user)
  const receiver = privateKeyToAccount(generatePrivateKey()).address
  await n.l2.waitForSettlement({ blockNumber: await n.l2.getBlockNumber() }) // what is not settled does not count
  await refusedTransactions(n, payer, signer)

  // Others go on meanwhile.
  const others = n.wallet2(user)
  const traffic = [1n, 2n, 3n].map(async value => {
    await mined(n.l2, await others.sendTransaction({ to: receiver, value, nonce: Number(value) - 1 }))
  })
  const { hash, forcedHash } = await payer.forceTransaction({ to: receiver, value: parseEther('1'), signer })
  await mined(n.l1, hash)
  const block = await n.l2.waitForSettlement({ hash: forcedHash })
  const receipt = await mined(n.l2, forcedHash)
  assert.equal(receipt.blockHash, block.hash)
  assert(isAddressEqual(receipt.from, signer.address))
  await Promise.all(traffic)
  assert.equal(await n.l2.getBalance({ address: receiver }), parseEther('1') + 6n)
  const left = async () => (await n.l2.getForcedQueue()).every(entry => entry.hash !== forcedHash)
  await eventually('the transaction leaves the inbox', left)
  await refused(
    payer,
    'nonceUsed',
    await signer.signTransaction({ type: 'eip1559', chainId: n.rollup.l2.id, nonce: 0 }),
  )
}

async function refusedTransactions(n: Net, payer: ReturnType<Net['wallet1']>, signer: LocalAccount) {
  const { maxFeePerGas, gas } = { maxFeePerGas: parseGwei('1'), gas: 21_000n }
  const request = { to: signer.address, maxFeePerGas, maxPriorityFeePerGas: 0n, gas, chainId: n.rollup.l2.id }
  const sign = (change: object) =>
    signer.signTransaction({ type: 'eip1559', nonce: 0, ...request, ...change })
  await refused(payer, 'chain', await sign({ chainId: n.rollup.l1.id }))
  await refused(payer, 'nonceAhead', await sign({ nonce: 5 }))
  await refused(payer, 'funds', await sign({ value: parseEther('1000000') }))
  await refused(payer, 'type', '0x02ff')
  await refused(
    payer,
    'type',
    await signer.signTransaction({ type: 'legacy', gasPrice: maxFeePerGas, gas, chainId: 1 }),
  )
}

async function refused(payer: ReturnType<Net['wallet1']>, reason: string, serializedTransaction: Hex) {
  const forcing = payer.forceTransaction({ serializedTransaction })
  await assert.rejects(forcing, (error: ForcedTransactionError) => {
    assert(error instanceof ForcedTransactionError)
    assert.equal(error.reason, reason)
    return true
  })
}

async function forcedExit(n: Net) {
  const [user, owner] = await Promise.all([n.newAccount(), n.newAccount()])
  const payer = n.wallet1(user)
  await n.l2.waitForSettlement({ blockNumber: await n.l2.getBlockNumber() })
  const { hash, forcedHash } = await payer.forceWithdrawETH({ amount: parseEther('0.25'), signer: owner })
  await mined(n.l1, hash)
  const { message } = await n.l2.waitToClaim({ hash: forcedHash })
  assert.deepEqual([message.sender, message.target, message.refund], Array(3).fill(owner.address))
  const before = await n.l1.getBalance({ address: owner.address })
  await mined(n.l1, await payer.claim({ hash: forcedHash }))
  assert.equal(await n.l1.getBalance({ address: owner.address }), before + parseEther('0.25'))
}
