import assert from 'node:assert/strict'
import { test } from 'node:test'
import { executorAbi } from 'nrollup'
import {
  type Account,
  BaseError,
  ContractFunctionRevertedError,
  createPublicClient,
  createWalletClient,
  encodeFunctionData,
  erc20Abi,
  formatEther,
  hexToBigInt,
  keccak256,
  parseEther,
  webSocket,
} from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { eventually, mined, type Net, pollingInterval, reach } from './network.js'
import { deployToken, tokenAbi } from './token.js'

/** viem as it is, on both chains, without anything of this package but the chain definitions. */
export function unmodifiedViem(net: () => Net) {
  for (const side of ['l1', 'l2'] as const) {
    const setup = () => {
      const n = net()
      const chain = n.rollup[side]
      const transport = reach(n.endpoints[side].http)
      const client = createPublicClient({ chain, transport, pollingInterval, cacheTime: 0 })
      return { n, chain, transport, client }
    }
    const walletOf = (account: Account) => {
      const { chain, transport } = setup()
      return createWalletClient({ account, chain, transport, pollingInterval })
    }
    const viem = (name: string, run: (s: ReturnType<typeof setup>) => Promise<void>) =>
      test(`viem on ${side}: ${name}`, () => run(setup()))

    viem('money, with its own account', async ({ n, client, chain }) => {
      const account = privateKeyToAccount(generatePrivateKey())
      const rich = walletOf(await n.newAccount())
      const hash = await rich.sendTransaction({ to: account.address, value: parseEther('3') })
      const receipt = await mined(client, hash)
      await eventually(
        'a confirmation',
        async () => (await client.getTransactionConfirmations({ hash })) > 1n,
      )
      const tx = await client.getTransaction({ hash })
      assert.deepEqual(
        [tx.chainId, tx.value, tx.blockHash, tx.type],
        [chain.id, parseEther('3'), receipt.blockHash, 'eip1559'],
      )
      const block = await client.getBlock({ blockHash: receipt.blockHash, includeTransactions: true })
      assert(block.transactions.some(t => t.hash === hash))
      assert.equal((await client.getBlock({ blockTag: 'earliest' })).number, 0n)
      for (const type of ['legacy', 'eip2930', 'eip1559'] as const) {
        const wallet = walletOf(account)
        await mined(client, await wallet.sendTransaction({ to: account.address, value: 1n, type } as never))
      }
      assert.equal(await client.getTransactionCount({ address: account.address }), 3)
      const balance = await client.getBalance({ address: account.address })
      assert(Number(formatEther(balance)) > 2.9)
      const proof = await client.getProof({ address: account.address, storageKeys: [] })
      assert.equal(proof.nonce, 3)
    })

    viem('a contract, its events and errors', async ({ n, client }) => {
      const account = privateKeyToAccount(generatePrivateKey())
      const rich = walletOf(await n.newAccount())
      await mined(client, await rich.sendTransaction({ to: account.address, value: parseEther('1') }))
      const wallet = walletOf(account)
      const token = await deployToken(wallet, client, 100n)
      const filter = await client.createContractEventFilter({ address: token, abi: erc20Abi })
      const to = rich.account.address
      const call = { address: token, abi: erc20Abi, functionName: 'transfer', account } as const
      const { request, result } = await client.simulateContract({ ...call, args: [to, 40n] })
      assert.equal(result, true)
      const receipt = await mined(client, await wallet.writeContract(request))
      assert.equal(await client.readContract({ ...call, functionName: 'balanceOf', args: [to] }), 40n)
      const [event] = await client.getContractEvents({
        address: token,
        abi: erc20Abi,
        eventName: 'Transfer',
        args: { to },
        fromBlock: receipt.blockNumber,
      })
      assert.deepEqual([event?.args.from, event?.args.value], [account.address, 40n])
      // The filter may learn of a block a moment after its receipts can be read.
      const transfers: unknown[] = []
      await eventually('an event for the filter', async () => {
        transfers.push(...(await client.getFilterChanges({ filter })))
        return transfers.length > 0
      })
      assert.equal(transfers.length, 1)

      const tooMuch = client.simulateContract({
        ...call,
        abi: tokenAbi,
        args: [to, 1000n],
      })
      await assert.rejects(tooMuch, (error: BaseError) => {
        const revert = error.walk(e => e instanceof ContractFunctionRevertedError)
        return (revert as ContractFunctionRevertedError).data?.errorName === 'InsufficientBalance'
      })
      const { results } = await client.simulateCalls({
        account,
        calls: [
          { to: token, abi: erc20Abi, functionName: 'transfer', args: [to, 60n] },
          { to: token, abi: erc20Abi, functionName: 'balanceOf', args: [to] },
        ],
      })
      assert.deepEqual([results[0].status, results[1].result], ['success', 100n])
      const data = encodeFunctionData({ abi: erc20Abi, functionName: 'balanceOf', args: [to] })
      const { accessList } = await client.createAccessList({ account, to: token, data })
      const [entry] = accessList
      assert.equal(entry?.address, token)
      const slot = entry.storageKeys[0] ?? '0x0'
      const value = await client.getStorageAt({ address: token, slot })
      assert.equal(hexToBigInt(value ?? '0x0'), 40n)
      const { codeHash } = await client.getProof({ address: token, storageKeys: [slot] })
      assert.equal(keccak256((await client.getCode({ address: token })) ?? '0x'), codeHash)
    })

    viem('fees, signatures and errors', async ({ n, client }) => {
      const account = await n.newAccount()
      const fees = await client.estimateFeesPerGas()
      assert(fees.maxFeePerGas > 0n && (await client.getGasPrice()) > 0n)
      const history = await client.getFeeHistory({ blockCount: 2, rewardPercentiles: [50] })
      assert(history.baseFeePerGas.length >= 2)
      const message = 'a message'
      const signature = await account.signMessage({ message })
      assert(await client.verifyMessage({ address: account.address, message, signature }))
      assert(!(await client.verifyMessage({ address: account.address, message: 'another', signature })))
      const poor = walletOf(privateKeyToAccount(generatePrivateKey()))
      await assert.rejects(poor.sendTransaction({ to: account.address, value: 1n }), (error: BaseError) => {
        return error instanceof BaseError && /funds|balance/.test(error.message)
      })
      await assert.rejects(client.getTransaction({ hash: `0x${'ab'.repeat(32)}` }), {
        name: 'TransactionNotFoundError',
      })
    })

    viem('an account with code (EIP-7702)', async ({ n, client }) => {
      const account = privateKeyToAccount(generatePrivateKey())
      const rich = walletOf(await n.newAccount())
      const authorization = await walletOf(account).signAuthorization({
        contractAddress: n.rollup.contracts[side].executor,
      })
      const data = encodeFunctionData({ abi: executorAbi, functionName: 'remoteSender' })
      const hash = await rich.sendTransaction({
        authorizationList: [authorization],
        to: account.address,
        data,
      })
      await mined(client, hash)
      const code = await client.getCode({ address: account.address })
      assert.equal(code, `0xef0100${n.rollup.contracts[side].executor.slice(2)}`.toLowerCase())
    })

    viem('blocks as they come, over WebSocket', async ({ n, chain }) => {
      // A connection that nobody closes, as of a block that is on its way, ends with the network.
      const once = { keepAlive: false, reconnect: false }
      const client = createPublicClient({ chain, transport: webSocket(n.endpoints[side].ws, once) })
      const numbers: bigint[] = []
      const stop = client.watchBlocks({ onBlock: block => numbers.push(block.number), emitMissed: true })
      try {
        await eventually('three blocks', async () => new Set(numbers).size >= 3)
      } finally {
        stop()
        const socket = await client.transport.getRpcClient()
        socket.close() // an open one would keep the process
      }
    })
  }
}
