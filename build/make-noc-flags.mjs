// Writes sports/parts/flags/noc-flags.ts: NOC code → file of flag-icons. Run by hand after an update of either package:
//   node build/make-noc-flags.mjs
// Country codes come from world-countries (ODbL 1.0, see NOTICE); what it lacks or has otherwise is added here.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
/** @type {{ cca2: string, cioc: string }[]} */
const countries = JSON.parse(readFileSync(`${root}/node_modules/world-countries/countries.json`, 'utf8'))

/** Codes that world-countries lacks or has otherwise, and associations below a state that compete on their own. */
const added = {
  SIN: 'sg',
  LIB: 'lb',
  LBN: 'lb',
  SSD: 'ss',
  FRO: 'fo',
  MAC: 'mo',
  GIB: 'gi',
  ENG: 'gb-eng',
  SCO: 'gb-sct',
  WAL: 'gb-wls',
  IOM: 'im',
  JEY: 'je',
  GUE: 'gg',
}
/** Codes whose team does not compete under the flag of the country: the text tile stands instead. */
const removed = ['TPE', 'SGP']

/** @type {Record<string, string>} */
const table = {}
for (const { cca2, cioc } of countries) if (cioc !== '' && !removed.includes(cioc)) table[cioc] = cca2.toLowerCase()
Object.assign(table, added)
for (const [noc, file] of Object.entries(table)) {
  if (!existsSync(`${root}/node_modules/flag-icons/flags/4x3/${file}.svg`))
    throw new Error(`no flag ${file} for ${noc}`)
}

const nocs = Object.keys(table).sort()
const isRegular = (/** @type {string} */ noc) => table[noc] === noc.slice(0, 2).toLowerCase()
const lines = (/** @type {string[]} */ words, /** @type {number} */ each) =>
  Array.from(
    { length: Math.ceil(words.length / each) },
    (_, i) => `  '${words.slice(i * each, (i + 1) * each).join(' ')}`,
  )
    .join(" ' +\n")
    .concat("'")
writeFileSync(
  `${root}/sports/parts/flags/noc-flags.ts`,
  `// Written by build/make-noc-flags.mjs from world-countries (ODbL 1.0); do not edit.
/** NOC codes whose file of flag-icons is called as their first two letters. */
export const REGULAR_FLAGS =
${lines(nocs.filter(isRegular), 28)}
/** The others, each with its file: "ALG:dz ANG:ao …". */
export const OTHER_FLAGS =
${lines(
  nocs.filter((noc) => !isRegular(noc)).map((noc) => `${noc}:${table[noc]}`),
  14,
)}
`,
)
console.log(`${nocs.length} flags`)
