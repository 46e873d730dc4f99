import type { Abi, Account, Address, Hex, PublicClient, WalletClient } from 'viem'
// @ts-expect-error: JavaScript without types
import { readBindings } from '../../tools/bindings.mjs'
import { mined } from './network.js'

const { abi, bytecode } = readBindings('examples/examples.go').get('Token') as { abi: Abi; bytecode: Hex }

export const tokenAbi = abi

/** Deploys an ERC-20 token, all of which the wallet's account owns. */
export async function deployToken(
  wallet: WalletClient & { account: Account },
  client: PublicClient,
  supply: bigint,
): Promise<Address> {
  const { account, chain } = wallet
  const hash = await wallet.deployContract({
    abi,
    bytecode,
    account,
    chain: chain ?? null,
    args: ['Test', 'TST', supply],
  })
  const { contractAddress } = await mined(client, hash)
  if (!contractAddress) throw new Error('there is no contract')
  return contractAddress
}
