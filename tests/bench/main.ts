import { existsSync } from 'node:fs'
import { benchIngest } from './bench-ingest.ts'

const FULL = '../shared/data/rio2016-athletics'
const OWN = 'recordings/athletics-2016'

const benches: Readonly<Record<string, () => Promise<void>>> = {
  ingest: () => benchIngest(existsSync(FULL) ? FULL : OWN),
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in benches))
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}.`)
  process.exit(1)
}
for (const [name, run] of Object.entries(benches)) if (asked.length === 0 || asked.includes(name)) await run()
