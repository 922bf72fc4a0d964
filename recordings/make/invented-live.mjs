// Makes recordings/invented-live: an evening that never was, with everything live. Usage: node recordings/make/invented-live.mjs
// The same input gives the same bytes: no clock, no chance.
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { evening } from './invented/evening.mjs'

const target = fileURLToPath(new URL('../invented-live', import.meta.url))
const { messages, expected } = evening()
await mkdir(target, { recursive: true })
for (const name of await readdir(target)) if (name.endsWith('.xml')) await rm(path.join(target, name))
for (const { name, xml } of messages) await writeFile(path.join(target, name), xml)
await writeFile(path.join(target, 'expected.json'), `${JSON.stringify(expected)}\n`)
console.log(`${messages.length} messages in ${target}`)
