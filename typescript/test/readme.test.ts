import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { format } from 'node:util'
import { devL1, devL2 } from 'nrollup'
import { type Dev, startDev } from './network.js'
import { deployToken } from './token.js'

let dev: Dev
before(async () => {
  dev = await startDev() // it relays, as it does for readers
  // The examples ask at the default ports.
  for (const [chain, { http }] of [
    [devL1, dev.endpoints.l1],
    [devL2, dev.endpoints.l2],
  ] as const)
    (chain.rpcUrls.default.http as unknown as string[])[0] = http
})
after(() => dev?.stop())

test('the examples of README.md run, and print what they say', { timeout: 240_000 }, async t => {
  const source = new URL('../../test/examples/expected.json', import.meta.url)
  const expected = JSON.parse(readFileSync(source, 'utf8'))
  assert(expected.length >= 8)
  const printed: string[] = []
  t.mock.method(console, 'log', (...values: unknown[]) => printed.push(format(...values)))
  const { network, tokens, wallet1 } = await import('./examples/readme.js')
  assert.deepEqual(printed, expected)

  await tokens(await deployToken(wallet1, network.l1, 100n))
})
