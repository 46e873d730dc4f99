import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import {
  ContractRevertError,
  claimDeposit,
  claimWithdrawal,
  decodeRevert,
  defineRollup,
  depositETH,
  devL1,
  devL2,
  extractMessages,
  ForcedTransactionError,
  forceTransaction,
  getWithdrawalStatus,
  type RollupContracts,
  RollupError,
  TooEarlyError,
  UnknownMessageError,
  WaitTimeoutError,
  WrongChainError,
  waitForSettlement,
} from 'nrollup'
import * as abis from 'nrollup/abis'
import {
  type Abi,
  createClient,
  custom,
  encodeAbiParameters,
  encodeErrorResult,
  encodeEventTopics,
  getAddress,
  type Hex,
  type Log,
  numberToHex,
  zeroAddress,
} from 'viem'
// @ts-expect-error: JavaScript without types
import { readBindings } from '../../tools/bindings.mjs'

const address = (digit: string) => getAddress(`0x${digit.repeat(40)}`)
const contracts: RollupContracts = {
  l1: {
    chainId: 5,
    rollup: address('1'),
    inbox: address('2'),
    messenger: address('3'),
    executor: address('4'),
    tokenBridge: address('5'),
  },
  l2: {
    chainId: 6,
    messenger: address('6'),
    executor: address('7'),
    tokenBridge: address('8'),
    bridgedToken: address('9'),
  },
}

test('reverts are decoded, whichever contract they are from', () => {
  const claimed = encodeErrorResult({ abi: abis.l1MessengerAbi, errorName: 'AlreadyClaimed', args: [7n] })
  const failed = (reason: Hex) =>
    encodeErrorResult({ abi: abis.executorAbi, errorName: 'CallFailed', args: [reason] })
  const text = encodeErrorResult({
    abi: [{ type: 'error', name: 'Error', inputs: [{ type: 'string' }] }],
    args: ['because'],
  })
  const cases: [Hex, string, string | undefined][] = [
    [claimed, 'AlreadyClaimed(7)', 'AlreadyClaimed'],
    [failed(claimed), 'CallFailed(AlreadyClaimed(7))', 'CallFailed'],
    [failed('0x01020304'), 'CallFailed(0x01020304)', 'CallFailed'],
    [text, '"because"', undefined],
    ['0x', 'no reason', undefined],
    ['0x01', '0x01', undefined],
    [claimed.slice(0, -2) as Hex, claimed.slice(0, -2), undefined],
  ]
  for (const [data, want, name] of cases) {
    const revert = decodeRevert(data)
    assert.deepEqual([revert.text, revert.errorName], [want, name])
  }
  const nested = decodeRevert(failed(claimed))
  assert.equal(nested.reason?.errorName, 'AlreadyClaimed')
  assert.match(nested.hint ?? '', /delivered/) // what is behind it has the better hint
  assert.equal(new ContractRevertError(nested).reason, nested.reason)
  let deep = claimed
  for (let i = 0; i < 10; i++) deep = failed(deep)
  assert(decodeRevert(deep).text.startsWith('CallFailed(CallFailed(CallFailed(CallFailed(CallFailed(0x'))
})

test('every hint is for an error that a contract has', async () => {
  const names = Object.values(abis)
    .flatMap(abi => abi as Abi)
    .flatMap(entry => (entry.type === 'error' ? [entry.name] : []))
  const { hints } = await import(new URL('../../dist/revert.js', import.meta.url).href)
  for (const [name, hint] of Object.entries<string>(hints)) {
    assert(names.includes(name), name)
    assert.match(hint, /\.$/)
  }
})

test('the ABIs are those of the bindings', () => {
  const bindings: Map<string, { abi: Abi }> = readBindings()
  const own = JSON.stringify(abis.l2TokenBridgeAbi)
  const theirs = JSON.stringify(bindings.get('L2TokenBridge')?.abi, (key, value) =>
    key === 'internalType' ? undefined : value,
  )
  assert.equal(own, theirs)
})

test('chains of a rollup', () => {
  const dev = { l1: { ...contracts.l1, chainId: 1337 }, l2: { ...contracts.l2, chainId: 13371 } }
  assert.equal(defineRollup(dev).l1, devL1)
  assert.deepEqual(defineRollup(dev).l2, devL2)
  const other = defineRollup(contracts)
  assert.deepEqual([other.l1.id, other.l2.id, other.l2.sourceId], [5, 6, 5])
  assert.deepEqual(other.l1.rpcUrls.default.http, []) // no URL is made up
  assert.throws(() => defineRollup(contracts, { l1: devL1 }), WrongChainError)
  const lower = JSON.parse(JSON.stringify(contracts).toLowerCase().replaceAll('chainid', 'chainId'))
  const { l1 } = lower as RollupContracts
  assert.equal(
    defineRollup({ ...contracts, l1: { ...contracts.l1, rollup: l1.rollup } }).contracts.l1.rollup,
    contracts.l1.rollup,
  )
})

test('messages of a receipt are those of the messengers', () => {
  const log = (messenger: Hex, nonce: bigint) =>
    ({
      address: messenger,
      topics: encodeEventTopics({
        abi: abis.l1MessengerAbi,
        eventName: 'MessageSent',
        args: { nonce, sender: zeroAddress, target: zeroAddress },
      }),
      data: encodeAbiParameters(
        ['uint256', 'uint256', 'uint64', 'address', 'bytes'].map(type => ({ type })),
        [1n, 2n, 3n, zeroAddress, '0x04'],
      ),
    }) as unknown as Log
  const logs = [log(address('3'), 1n), log(address('a'), 2n), log(address('6').toLowerCase() as Hex, 3n)]
  const found = extractMessages(defineRollup(contracts), { logs })
  assert.deepEqual(
    found.map(({ direction, message }) => [direction, message.nonce]),
    [
      ['deposit', 1n],
      ['withdrawal', 3n],
    ],
  )
})

/** A client of a node that gives these answers, and fails for other questions. */
const answering = (answers: Record<string, unknown>) =>
  createClient({
    pollingInterval: 1,
    transport: custom(
      {
        request: async ({ method, params }: { method: string; params?: unknown }) => {
          if (!(method in answers)) throw Object.assign(new Error('connection refused'), { code: -32000 })
          const answer = answers[method]
          if (typeof answer === 'function') return answer(params)
          if (answer instanceof Error) throw Object.assign(answer, { code: -32000 })
          return answer
        },
      },
      { retryCount: 0 },
    ),
  })

test('a wallet that only sends cannot sign what is to be forced', async () => {
  const rollup = defineRollup(contracts)
  const node = answering({})
  const forcing = forceTransaction(node, {
    rollup,
    l1: node,
    l2: node,
    account: address('a'),
    to: address('b'),
  })
  await assert.rejects(forcing, (error: ForcedTransactionError) => {
    return error instanceof ForcedTransactionError && error.reason === 'signer'
  })
})

test('waiting for a node that is away ends with the reason', async () => {
  const waiting = waitForSettlement(answering({}), { blockNumber: 1n, timeout: 30 })
  await assert.rejects(waiting, (error: WaitTimeoutError) => {
    assert(error instanceof WaitTimeoutError)
    return String(error.cause).includes('connection refused')
  })
})

test('there is more gas than is needed now', async () => {
  const rollup = defineRollup(contracts)
  for (const [needed, want] of [
    [90_000n, 220_000n], // a third, and a slot of L1's tree of messages
    [1n << 24n, 1n << 24n], // EIP-7825
  ] as const) {
    let gas: unknown
    const node = answering({
      eth_chainId: numberToHex(rollup.l1.id),
      eth_getCode: '0x',
      eth_estimateGas: numberToHex(needed),
      eth_sendTransaction: ([tx]: [{ gas: Hex }]) => {
        gas = BigInt(tx.gas)
        return `0x${'11'.repeat(32)}`
      },
    })
    const network = { rollup, l1: node, l2: node, account: address('a') }
    await depositETH(node, { ...network, amount: 1n, fee: 0n })
    assert.equal(gas, want)
  }
})

test('a node may be away for half a minute', async t => {
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 0 })
  const block = { number: '0x1', hash: `0x${'11'.repeat(32)}` }
  const answers: Record<string, unknown> = {}
  const wait = async (number: bigint) => {
    let ended = false
    const waiting = waitForSettlement(answering(answers), {
      blockNumber: number,
      timeout: 0,
      pollingInterval: 1000,
    })
    waiting.then(
      () => (ended = true),
      () => (ended = true),
    )
    return { waiting, ended: () => ended }
  }
  const pass = async (seconds: number) => {
    for (let i = 0; i < seconds; i++) {
      t.mock.timers.tick(1000)
      for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate)
    }
  }
  const patient = await wait(2n)
  await pass(29)
  answers.eth_getBlockByNumber = block // it is back, and behind
  await pass(2)
  delete answers.eth_getBlockByNumber
  await pass(29)
  assert(!patient.ended())
  answers.eth_getBlockByNumber = { ...block, number: '0x2' }
  await pass(2)
  assert.equal((await patient.waiting).number, 2n)

  delete answers.eth_getBlockByNumber
  const impatient = await wait(2n)
  await pass(29)
  assert(!impatient.ended())
  await pass(3)
  await assert.rejects(impatient.waiting, /connection refused/)
})

const status = {
  state: 'claimable',
  hash: '0x',
  message: {
    nonce: 0,
    sender: zeroAddress,
    target: zeroAddress,
    value: '0x0',
    fee: '0x0',
    gasLimit: 0,
    refund: zeroAddress,
    data: '0x',
  },
  sent: { block: { number: 1, hash: '0x' }, tx: '0x' },
}

test('a withdrawal from an optimistic rollup has a clock', async () => {
  const id: Hex = `0x${'11'.repeat(32)}`
  const times = { proposedAt: 100, windowEnds: 130, finalAt: 131 }
  const clock = { state: 'challenged', position: 3, id, deadline: 124, ...times }
  const read = async (clock?: unknown) =>
    (await getWithdrawalStatus(answering({ rollup_withdrawalStatus: { ...status, clock } }), { nonce: 0n }))
      .clock
  assert.deepEqual(await read(clock), {
    state: 'challenged',
    proposal: { position: 3n, id },
    proposedAt: 100n,
    windowEnds: 130n,
    deadline: 124n,
    finalAt: 131n,
  })
  const waits = await read({ state: '' })
  assert.equal(waits?.state, 'unproposed')
  assert.equal(waits?.proposal, undefined)
  assert.equal(waits?.finalAt, undefined)
  assert.equal(await read(), undefined)
})

test('a node of another chain is not sent anything', async () => {
  const rollup = defineRollup(contracts)
  const hash: Hex = `0x${'00'.repeat(32)}`
  const proof = { message: status.message, root: hash, path: Array(32).fill(hash) }
  const l2 = answering({ rollup_messageStatus: status, rollup_messageProof: proof, eth_chainId: '0x7' })
  const claim = claimDeposit(l2, { rollup, l1: l2, l2, account: address('a'), nonce: 0n })
  await assert.rejects(claim, WrongChainError)
})

test('errors of the node are told by their texts', async () => {
  // These are in the source of the node, which gives them no codes.
  const source = readFileSync(new URL('../../../message/errors.go', import.meta.url), 'utf8')
  const texts = new Map(
    [...source.matchAll(/(Err\w+) = errors\.New\("(.*)"\)/g)].map(([, name, text]) => [name, text]),
  )
  const claim = (proof: Error) => {
    const l2 = answering({ rollup_withdrawalStatus: status, rollup_withdrawalProof: proof })
    return claimWithdrawal(l2, {
      rollup: defineRollup(contracts),
      l1: l2,
      l2,
      account: address('a'),
      nonce: 0n,
    })
  }
  for (const [name, kind] of [
    ['ErrNotAnchored', TooEarlyError],
    ['ErrNotSettled', TooEarlyError],
    ['ErrNoAnchor', TooEarlyError],
    ['ErrUnknown', UnknownMessageError],
  ] as const) {
    const text = texts.get(name)
    assert(text, name)
    await assert.rejects(claim(new Error(`${text}: more`)), kind, text)
  }
  await assert.rejects(claim(new Error('something else')), (error: Error) => !(error instanceof RollupError))
})

test('clients that are mixed up are noticed before anything is asked', async () => {
  const rollup = defineRollup(contracts)
  const [l1, l2] = [rollup.l2, rollup.l1].map(chain => createClient({ chain, transport: custom(noProvider) }))
  assert(l1 && l2)
  const deposit = depositETH(l1, { rollup, l1, l2, account: address('a'), amount: 1n })
  await assert.rejects(deposit, (error: WrongChainError) => {
    return error instanceof WrongChainError && error.actualId === rollup.l2.id
  })
})

const noProvider = {
  request: async () => assert.fail('it was asked something'),
}
