import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ethers } from 'ethers'
import { l1MessengerAbi, l2MessengerAbi } from 'nrollup'
import type { Address } from 'viem'
import { eventually, type Net } from './network.js'

/** ethers as it is: the ABIs and the methods of the rollup's node are all that it needs. */
export function unmodifiedEthers(net: () => Net) {
  test('a deposit is sent and claimed with ethers', () => circle(net()))
}

type Status = { state: string }
type Proof = { prove?: { call: Call }; claim: Call }
type Call = { to: string; data: string }

async function circle(n: Net) {
  const options = { pollingInterval: 100, cacheTimeout: -1 }
  const l1 = new ethers.JsonRpcProvider(n.endpoints.l1.http, undefined, options)
  const l2 = new ethers.JsonRpcProvider(n.endpoints.l2.http, undefined, options)
  try {
    const key = ethers.Wallet.createRandom().privateKey
    await n.fund(ethers.computeAddress(key) as Address)
    const [wallet1, wallet2] = [new ethers.Wallet(key, l1), new ethers.Wallet(key, l2)]
    const receiver = ethers.Wallet.createRandom().address

    const messenger = new ethers.Contract(n.rollup.contracts.l1.messenger, l1MessengerAbi, wallet1)
    const send = messenger.getFunction('send')
    const overrides = { value: ethers.parseEther('1'), gasLimit: 500_000 } // others deposit meanwhile
    const sent = await send(receiver, 0n, 0n, wallet1.address, '0x', overrides)
    assert.equal((await sent.wait()).status, 1)
    const state = async () => ((await l2.send('rollup_messageStatus', [sent.hash])) as Status).state
    await eventually('the deposit is anchored', async () => (await state()) !== 'sent')

    const proof = (await l2.send('rollup_messageProof', [sent.hash])) as Proof
    for (const call of [proof.prove?.call, proof.claim])
      if (call) await (await wallet2.sendTransaction({ to: call.to, data: call.data })).wait()
    assert.equal(await l2.getBalance(receiver), ethers.parseEther('1'))
    assert.equal(await state(), 'claimed')

    const other = new ethers.Contract(n.rollup.contracts.l2.messenger, l2MessengerAbi, l2)
    const withdraw = other.getFunction('send').staticCall(ethers.ZeroAddress, 0n, 0n, receiver, '0x')
    await assert.rejects(
      withdraw,
      (error: ethers.CallExceptionError) => error.revert?.name === 'InvalidTarget',
    )
  } finally {
    l1.destroy()
    l2.destroy()
  }
}
