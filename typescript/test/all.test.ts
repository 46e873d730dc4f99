import { after, before, describe } from 'node:test'
import { browser } from './browser.js'
import { circle, unknown } from './circle.js'
import { unmodifiedEthers } from './ethers.js'
import { forced } from './forced.js'
import { connect, type Dev, type Net, startDev } from './network.js'
import { refusals } from './refusals.js'
import { unmodifiedViem } from './viem.js'

// One network for all of them, each with development accounts of its own.
describe('on a running network', { concurrency: true, timeout: 240_000 }, () => {
  let dev: Dev
  let net: Net
  before(async () => {
    dev = await startDev('--relay=false')
    net = await connect(dev)
  })
  after(() => dev?.stop())
  for (const suite of [circle, unknown, refusals, forced, unmodifiedViem, unmodifiedEthers, browser])
    suite(() => net)
})
