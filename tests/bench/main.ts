import { existsSync } from 'node:fs'
import { benchBadges } from './bench-badges.ts'
import { benchBundle } from './bench-bundle.ts'
import { benchBytes } from './bench-bytes.ts'
import { benchCells } from './bench-cells.ts'
import { benchFanOut } from './bench-fan-out.ts'
import { benchIngest } from './bench-ingest.ts'
import { benchJoin } from './bench-join.ts'
import { benchPaint } from './bench-paint.ts'
import { benchMemory } from './bench-memory.ts'
import { benchStart } from './bench-start.ts'
import { benchTake } from './bench-take.ts'
import { OWN_RECORDING } from './recording.ts'

const FULL = '../shared/data/rio2016-athletics'

const benches: Readonly<Record<string, () => Promise<void>>> = {
  bundle: benchBundle,
  ingest: () => benchIngest(existsSync(FULL) ? FULL : OWN_RECORDING),
  bytes: () => benchBytes(OWN_RECORDING),
  'fan-out': benchFanOut,
  join: benchJoin,
  badges: benchBadges,
  take: benchTake,
  paint: benchPaint,
  cells: benchCells,
  start: benchStart,
  memory: benchMemory,
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in benches))
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}.`)
  process.exit(1)
}
for (const [name, run] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  if (['start', 'memory'].includes(name) && process.env['TRIBUNE_TEST_ELECTRON'] === undefined) {
    console.error(`The bench ${name} was left out: there is no Electron here.`)
    continue
  }
  try {
    await run()
  } catch (error) {
    console.error(`The bench ${name} failed: ${error instanceof Error ? error.message : String(error)}.`)
    process.exitCode = 1
  }
}
