import { below, seededRandom } from '../support/seeded-random.ts'
import { ChaosWorld } from './harness/chaos-world.ts'
import { expect, test } from './harness/fixtures.ts'
import type { ProcessFacts } from './harness/processes.ts'

/** `npm run bench chaos` does the full run; TRIBUNE_CHAOS_SEED repeats one. */
const FULL = process.env['TRIBUNE_CHAOS'] === 'full'
const SEED = Number(process.env['TRIBUNE_CHAOS_SEED'] ?? 5)
const COUNTS = FULL
  ? { kill: 100, stop: 10, loop: 10, gpu: 20, hub: 10, cut: 10 }
  : { kill: 2, stop: 0, loop: 1, gpu: 1, hub: 1, cut: 1 }
type Deed = keyof typeof COUNTS
const WORDS: Readonly<Record<Deed, string>> = {
  kill: 'renderer killed',
  stop: 'renderer stopped',
  loop: 'page in an endless loop',
  gpu: 'graphics process killed',
  hub: 'hub killed and started again',
  cut: 'packets lost, and not any more',
}
/** The longest wait of the policy is 30 s, a hang is seen after 15 s; the machine of the tests is a slow one. */
const PATIENCE_MS = 120_000
/** A cut is noticed within 4 s and shown with the next tick. */
const CUT_MS = 6_000

const one = (processes: readonly ProcessFacts[]): number => {
  const pid = processes[0]?.pid
  if (pid === undefined) throw new Error('there is no such process to harm')
  return pid
}

/** Does it, and mends what a person would mend. @returns since when the screen should be right again, and what it must show */
async function does(deed: Deed, world: ChaosWorld, shown: string): Promise<{ since: number; result: string }> {
  const { shell } = world
  switch (deed) {
    case 'kill':
      process.kill(one(shell.renderers()), 'SIGKILL')
      break
    case 'stop':
      process.kill(one(shell.renderers()), 'SIGSTOP')
      break
    case 'loop':
      await shell.evaluate('setTimeout(() => { for (;;); }, 0)')
      break
    case 'gpu':
      process.kill(one(shell.processes().filter(({ kind }) => kind === 'gpu-process')), 'SIGKILL')
      break
    case 'hub':
      await world.killHub()
      await world.ages(shown, PATIENCE_MS)
      await world.reviveHub()
      break
    case 'cut': {
      world.line.cut()
      await new Promise((resolve) => setTimeout(resolve, CUT_MS))
      const result = await world.change()
      await world.ages(shown, PATIENCE_MS)
      world.line.mend()
      return { since: performance.now(), result }
    }
    default:
      deed satisfies never
  }
  const since = performance.now()
  return { since, result: await world.change() }
}

test('whatever fails, in whatever order, the right picture is back, from a hub of the local network (kiosk.md 1.9, 1.17, 1.18, 3.1, 3.3)', async ({
  userData,
  display,
}) => {
  const random = seededRandom(SEED)
  const deeds = (Object.keys(COUNTS) as Deed[]).flatMap((deed) => Array.from({ length: COUNTS[deed] }, () => deed))
  for (let i = deeds.length - 1; i > 0; i--) {
    const j = below(random, i + 1)
    ;[deeds[i], deeds[j]] = [deeds[j] as Deed, deeds[i] as Deed]
  }
  test.setTimeout(60_000 + deeds.length * 60_000)
  const world = await ChaosWorld.start({ display: display?.name, userData }, display)
  const times = new Map<Deed, number[]>()
  try {
    console.log(`seed ${SEED}, ${deeds.length} faults; cuts: ${world.line.how}`)
    let shown = await world.change()
    await world.shows(shown, performance.now(), PATIENCE_MS)
    for (const deed of deeds) {
      const { since, result } = await does(deed, world, shown)
      const took = await world.shows(result, since, PATIENCE_MS)
      shown = result
      times.set(deed, [...(times.get(deed) ?? []), took])
    }
    for (const [deed, took] of times) console.log(lineOf(WORDS[deed], took))
    console.log(lineOf('all', [...times.values()].flat()))
    console.log(`started again by the service manager: ${world.revived}`)
  } finally {
    await world.end()
  }
  expect([...times.values()].flat()).toHaveLength(deeds.length)
})

function lineOf(what: string, times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b)
  const seconds = (ms = NaN) => `${(ms / 1000).toFixed(1)} s`
  return `${what}: ${sorted.length} times, median ${seconds(sorted[Math.floor(sorted.length / 2)])}, worst ${seconds(sorted.at(-1))}`
}
