import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createTestClient, keccak256, parseEther, publicActions, walletActions } from 'viem'
import { generatePrivateKey, privateKeyToAddress } from 'viem/accounts'
import { connect, type Dev, mined, type Net, reach, startDev } from './network.js'

// What these do to L1 would disturb other tests: they have a network of their own.
let dev: Dev
let net: Net
before(async () => {
  dev = await startDev('--relay=false')
  net = await connect(dev)
})
after(() => dev?.stop())

for (const mode of ['anvil', 'hardhat'] as const)
  test(`viem's test client on L1, as if it were ${mode}`, { timeout: 240_000 }, async () => {
    const client = createTestClient({
      mode,
      chain: net.rollup.l1,
      pollingInterval: 50,
      cacheTime: 0,
      transport: reach(net.endpoints.l1.http),
    })
      .extend(publicActions)
      .extend(walletActions)
    const address = privateKeyToAddress(generatePrivateKey())
    const balance = () => client.getBalance({ address })

    const { timestamp } = await client.getBlock()
    await client.increaseTime({ seconds: 3600 })
    await client.mine({ blocks: 1 })
    assert((await client.getBlock()).timestamp >= timestamp + 3600n)

    const id = await client.snapshot()
    await client.setBalance({ address, value: parseEther('5') })
    assert.equal(await balance(), parseEther('5'))
    await client.setCode({ address, bytecode: '0x60006000fd' })
    assert.equal(keccak256((await client.getCode({ address })) ?? '0x'), keccak256('0x60006000fd'))
    await client.revert({ id })
    assert.equal(await balance(), 0n)

    await client.setBalance({ address, value: parseEther('2') })
    await client.impersonateAccount({ address })
    const to = privateKeyToAddress(generatePrivateKey())
    const hash = await client.sendTransaction({ account: address, to, value: parseEther('1') })
    await client.mine({ blocks: 1 })
    await mined(client, hash)
    assert.equal(await client.getBalance({ address: to }), parseEther('1'))
    assert.equal((await client.getTransaction({ hash })).from.toLowerCase(), address.toLowerCase())
    await client.stopImpersonatingAccount({ address })
  })

test('the rollup has no such methods', async () => {
  const { chain } = net.l2
  const client = createTestClient({ mode: 'anvil', chain, transport: reach(net.endpoints.l2.http) })
  await assert.rejects(client.mine({ blocks: 1 }), { name: 'MethodNotFoundRpcError' })
})
