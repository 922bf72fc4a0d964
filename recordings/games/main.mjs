// `npm run games -- --days 1 --seed 7 --out DIR`: writes competition days that never were; play them with `--source replay:DIR`.
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { ASKS } from './framework/asks.mjs'
import { findScenarios } from './framework/scenario.mjs'
import { makeGames, UNITS } from './games.mjs'

const USAGE = `npm run games -- --out DIR [--seed 1] [--days 1] [--disciplines ATH,SWM] [--units ${UNITS}] [--always 'tie,correction']`

/** @param {string} name @param {string | undefined} text @param {number} otherwise */
function whole(name, text, otherwise) {
  const number = text === undefined ? otherwise : Number(text)
  if (!Number.isSafeInteger(number) || number < 1)
    throw new Error(`--${name} is "${text}", which is no number from 1 on`)
  return number
}

async function main() {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      seed: { type: 'string' },
      days: { type: 'string' },
      disciplines: { type: 'string' },
      units: { type: 'string' },
      always: { type: 'string' },
    },
  })
  if (values.out === undefined) throw new Error(`--out says where to: ${USAGE}`)
  const words = values.always?.split(',') ?? []
  const always = ASKS.filter((ask) => words.includes(ask))
  if (always.length < words.length) throw new Error(`--always takes ${ASKS.join(', ')}`)
  const { messages, expected } = makeGames(await findScenarios(), {
    seed: whole('seed', values.seed, 1),
    days: whole('days', values.days, 1),
    units: whole('units', values.units, UNITS),
    disciplines: values.disciplines?.split(','),
    always,
  })
  await mkdir(values.out, { recursive: true })
  for (const { name, xml } of messages) await writeFile(path.join(values.out, name), xml)
  await writeFile(path.join(values.out, 'expected.json'), `${JSON.stringify(expected)}\n`)
  console.log(`${messages.length} messages in ${values.out}`)
}

main().catch((/** @type {unknown} */ error) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
