import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ForcedTransactionError, walletActionsL1, walletActionsL2 } from 'nrollup'
import { createWalletClient, custom, hexToBigInt, type LocalAccount, type RpcTransactionRequest } from 'viem'
import { mined, type Net, reach } from './network.js'

/** What a wallet in a browser hands on to its node, of what viem asks for (EIP-1193, EIP-1474). */
const handedOn = ['eth_chainId', 'eth_blockNumber', 'eth_getBlockByNumber', 'eth_estimateGas', 'eth_gasPrice']

/** A wallet that keeps its key, as those in browsers do: it signs when it is told to send. */
export function browser(net: () => Net) {
  test('a wallet in a browser', () => circle(net()))
}

/** Returns the provider that a page sees, and what it was asked. */
function providerOf(n: Net, side: 'l1' | 'l2', account: LocalAccount) {
  const asked = new Set<string>()
  const transport = reach(n.endpoints[side].http)
  const wallet = createWalletClient({ account, chain: n.rollup[side], transport })
  const request = async ({ method, params }: { method: string; params?: unknown }) => {
    asked.add(method)
    if (method === 'eth_accounts' || method === 'eth_requestAccounts') return [account.address]
    if (method === 'eth_sendTransaction') {
      const [tx] = params as [RpcTransactionRequest]
      const { to, data } = tx
      assert.equal(tx.from, account.address)
      return wallet.sendTransaction({
        to: to ?? null,
        data,
        value: hexToBigInt(tx.value ?? '0x0'),
        gas: hexToBigInt(tx.gas ?? '0x0'),
      })
    }
    if (!handedOn.includes(method))
      throw Object.assign(new Error(`the wallet does not have ${method}`), { code: 4200 })
    return n[side].request({ method, params } as never)
  }
  return { provider: { request }, asked }
}

async function circle(n: Net) {
  const account = await n.newAccount()
  const [on1, on2] = [providerOf(n, 'l1', account), providerOf(n, 'l2', account)]
  // As with a wallet of this kind: all that is known of the account is its address.
  const { address } = account
  const wallet1 = createWalletClient({
    account: address,
    chain: n.rollup.l1,
    transport: custom(on1.provider),
  }).extend(walletActionsL1(n.network))
  const wallet2 = createWalletClient({
    account: address,
    chain: n.rollup.l2,
    transport: custom(on2.provider),
  }).extend(walletActionsL2(n.network))

  const sent = await wallet1.depositETH({ amount: 1n })
  await mined(n.l1, sent)
  await n.l2.waitForDeposit({ hash: sent, state: 'anchored' })
  await mined(n.l2, await wallet2.claim({ hash: sent }))
  const back = await wallet2.withdrawETH({ amount: 1n })
  await mined(n.l2, back)
  await n.l2.waitToClaim({ hash: back })
  await mined(n.l1, await wallet1.claim({ hash: back }))

  await assert.rejects(wallet1.forceTransaction({ to: address }), (error: ForcedTransactionError) => {
    return error instanceof ForcedTransactionError && error.reason === 'signer'
  })
  const call = { type: 'eip1559', chainId: n.rollup.l2.id, gas: 50_000n, maxFeePerGas: 10n ** 10n } as const
  const nonce = await n.l2.getTransactionCount({ address })
  await n.l2.waitForSettlement({ blockNumber: await n.l2.getBlockNumber() })
  const serializedTransaction = await account.signTransaction({ ...call, to: address, nonce })
  const { hash, forcedHash } = await wallet1.forceTransaction({ serializedTransaction })
  await mined(n.l1, hash)
  await n.l2.waitForSettlement({ hash: forcedHash })
  assert(on1.asked.has('eth_sendTransaction') && on2.asked.has('eth_sendTransaction'))
}
