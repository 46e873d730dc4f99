import { readFileSync } from 'node:fs'

// The Go bindings are what the contracts' own check compares with the Solidity sources.
const folder = new URL('../../contracts/bindings/', import.meta.url)

/**
 * Returns the contracts of a file with Go bindings, by name.
 * @param {string} file relative to contracts/bindings
 * @returns {Map<string, { abi: object[], bytecode: `0x${string}` }>}
 */
export function readBindings(file = 'bindings.go') {
  const source = readFileSync(new URL(file, folder), 'utf8')
  const found = new Map()
  // A Go string in double quotes that holds ASCII is a JSON string too.
  const metadata =
    /^var (\w+)MetaData = bind\.MetaData\{\n\s*ABI: (".*"),\n(?:.*\n)*?\s*Bin: "(0x[0-9a-f]+)"/gm
  for (const [, name, abi, bytecode] of source.matchAll(metadata))
    found.set(name, { abi: JSON.parse(JSON.parse(abi)), bytecode })
  if (found.size !== source.match(/^var \w+MetaData = /gm)?.length)
    throw new Error(`${file} has another form than expected`)
  return found
}
