import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  defineRollup,
  devL1,
  devL2,
  getContracts,
  publicActionsL1,
  publicActionsL2,
  walletActionsL1,
  walletActionsL2,
} from 'nrollup'
import {
  type Account,
  type Address,
  type Chain,
  createPublicClient,
  createWalletClient,
  type Hash,
  type Hex,
  http,
  type PublicClient,
  parseEther,
} from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'

/** The program, which the script that runs the tests has built. */
const program = new URL('../../build/nrollup', import.meta.url).pathname

/** What `nrollup dev --json` prints when it is ready. */
export type Endpoints = {
  l1: { http: string; ws: string }
  l2: { http: string; ws: string }
  accounts: { privateKey: Hex }[]
}

/** A running `nrollup dev`. */
export type Dev = { endpoints: Endpoints; stop: () => Promise<void> }

/** Starts `nrollup dev` with a directory and ports of its own, and waits until it is ready. */
export async function startDev(...flags: string[]): Promise<Dev> {
  const directory = await mkdtemp(join(tmpdir(), 'nrollup-ts-'))
  const ports = ['l1', 'l2', 'beacon', 'metrics', 'web'].flatMap(name => [`--${name}.port`, '0'])
  const options = ['--l1.slot', '1s', '--l1.epoch', '2', '--l2.heartbeat', '1s', '--verbosity', '1', '--json']
  const dev = spawn(program, ['dev', '--datadir', directory, ...ports, ...options, ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const kill = () => dev.kill('SIGKILL')
  process.once('exit', kill) // if a test ends the process early
  const stop = async () => {
    process.off('exit', kill)
    if (dev.exitCode === null && dev.signalCode === null) {
      dev.kill('SIGINT')
      await once(dev, 'exit')
    }
    await rm(directory, { recursive: true, force: true })
  }
  try {
    return { endpoints: await readEndpoints(dev), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Returns the JSON document that the process prints. */
async function readEndpoints(dev: ChildProcess): Promise<Endpoints> {
  let output = ''
  let log = ''
  dev.stderr?.on('data', chunk => {
    log += chunk
  })
  return new Promise((resolve, reject) => {
    dev.once('error', reject)
    dev.once('exit', code => reject(new Error(`nrollup dev has ended with ${code}: ${log}`)))
    dev.stdout?.on('data', chunk => {
      output += chunk
      try {
        resolve(JSON.parse(output))
      } catch {
        // There is more to come.
      }
    })
  })
}

/** Of a transfer to a new account; new state is dear in Amsterdam (EIP-8037). */
const transferGas = 300_000n

/** How often clients ask, in milliseconds. */
export const pollingInterval = 100

/** The transport of clients: a node may take its time where much else runs. */
export const reach = (url: string) => http(url, { timeout: 60_000 })

/** Clients for a running network. */
export type Net = Awaited<ReturnType<typeof connect>>

export async function connect({ endpoints }: Dev) {
  const key = endpoints.accounts[0]?.privateKey
  assert(key)
  const rich = privateKeyToAccount(key)
  const nonces = { l1: 0, l2: 0 }
  const clientOf = (chain: Chain, url: string) =>
    createPublicClient({ chain, pollingInterval, cacheTime: 0, transport: reach(url) })
  const l2 = clientOf(devL2, endpoints.l2.http).extend(publicActionsL2())
  const rollup = defineRollup(await getContracts(l2))
  const l1 = clientOf(devL1, endpoints.l1.http).extend(publicActionsL1({ rollup }))
  const network = { rollup, l1, l2 }
  /** Pays 4 ether on both chains, from the first development account, which has no other use. */
  const fund = async (to: Address) => {
    const send = async (side: 'l1' | 'l2') => {
      const wallet = createWalletClient({
        account: rich,
        chain: rollup[side],
        transport: reach(endpoints[side].http),
      })
      const nonce = nonces[side]++
      return wallet.sendTransaction({ to, value: parseEther('4'), nonce, gas: transferGas })
    }
    const [onL1, onL2] = await Promise.all([send('l1'), send('l2')])
    await Promise.all([mined(l1, onL1), mined(l2, onL2)])
  }
  return {
    ...network,
    network,
    endpoints,
    /** A new account with 4 ether on both chains. */
    async newAccount() {
      const account = privateKeyToAccount(generatePrivateKey())
      await fund(account.address)
      return account
    },
    fund,
    wallet1: (account: Account) =>
      createWalletClient({
        account,
        chain: devL1,
        pollingInterval,
        transport: reach(endpoints.l1.http),
      }).extend(walletActionsL1(network)),
    wallet2: (account: Account) =>
      createWalletClient({
        account,
        chain: devL2,
        pollingInterval,
        transport: reach(endpoints.l2.http),
      }).extend(walletActionsL2(network)),
  }
}

/** Waits for a transaction, which must succeed. */
export async function mined(client: Pick<PublicClient, 'waitForTransactionReceipt'>, hash: Hash) {
  const receipt = await client.waitForTransactionReceipt({ hash })
  assert.equal(receipt.status, 'success', `transaction ${hash}`)
  return receipt
}

/** Waits for a condition, for a minute at most. */
export async function eventually(what: string, holds: () => Promise<boolean>) {
  const end = Date.now() + 60_000
  while (!(await holds())) {
    assert(Date.now() < end, `${what}: not within a minute`)
    await new Promise(resolve => setTimeout(resolve, pollingInterval))
  }
}
