// Writes the examples of README.md as one module to test/examples, with what they say that they print.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'

const root = new URL('../', import.meta.url)
const text = readFileSync(new URL('README.md', root), 'utf8')
const examples = [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code]) => code)
const code = examples.join('\n')
const expected = [...code.matchAll(/^ *console\.log\(.*\) \/\/ (.*)$/gm)].map(([, line]) => line)

const folder = new URL('test/examples/', root)
mkdirSync(folder, { recursive: true })
writeFileSync(new URL('readme.ts', folder), `${code}\nexport { network, tokens, wallet1 }\n`)
writeFileSync(new URL('expected.json', folder), JSON.stringify(expected, null, 2))
