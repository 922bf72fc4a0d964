import { expect, it } from 'vitest'
import { FuzzWorld, type FuzzScreen } from '../../tests/support/fuzz-world.ts'
import { below, seededRandom } from '../../tests/support/seeded-random.ts'

const SEEDS = 150
const STEPS = 60

const KEYS = ['unit/a', 'unit/b', 'unit/c/1', 'unit/c/2', 'now/x', 'now/y', 'schedule/1', 'competition', 'screen/1']
const PATTERNS = ['unit/*', 'unit/c/*', 'now/*', ...KEYS, 'never/there']

const AS_IT_SHOULD_BE = { differences: [], timersLeft: 0 }

/** Seeds that once found a fault, by what it was. */
const FOUND: readonly (readonly [string, number])[] = []

it.each(Array.from({ length: SEEDS }, (_, i) => i + 1))(
  'HS, EP, PA, SU, RC, CA, SL: whatever happened, after a quiet minute every screen shows what the store holds (seed %i)',
  async (seed) => {
    expect(await run(seed)).toEqual(AS_IT_SHOULD_BE)
  },
)

it.runIf(FOUND.length > 0).each(FOUND)('once found: %s (seed %i)', async (_, seed) => {
  expect(await run(seed)).toEqual(AS_IT_SHOULD_BE)
})

/** @returns what was wrong in the end, with the steps that led there. */
async function run(seed: number): Promise<{ differences: string[]; timersLeft: number }> {
  const random = seededRandom(seed)
  const world = new FuzzWorld(random, 3)
  const done: string[] = []
  for (const screen of world.screens) {
    for (let i = below(random, 4); i >= 0; i -= 1) screen.subscribe(pick(random, PATTERNS))
  }
  for (let step = 0; step < STEPS; step += 1) done.push(await act(world, random))
  await world.quiet(60_000)
  const differences = world.screens.flatMap((screen, i) =>
    screen.differences(world.store).map((fault) => `${i}: ${fault}`),
  )
  if (differences.length > 0) differences.unshift(`seed ${seed}: ${done.join(', ')}`)
  return { differences, timersLeft: await world.end() }
}

async function act(world: FuzzWorld, random: () => number): Promise<string> {
  const index = below(random, world.screens.length)
  const screen = world.screens[index]
  if (screen === undefined) throw new Error('no screen')
  const link = screen.network.links.at(-1)
  const kind = below(random, 24)
  switch (kind) {
    case 0:
      link?.cut()
      return `cut ${index}`
    case 1:
      link?.lose()
      return `lose ${index}`
    case 2:
      link?.stall()
      return `stall ${index}`
    case 3:
    case 4:
      link?.resume()
      return `resume ${index}`
    case 5:
      screen.network.mode = pick(random, ['refused', 'dropped', 'up', 'up'] as const)
      return `${screen.network.mode} ${index}`
    case 6:
      link?.hubSend(pick(random, ['nonsense', '{"type":"changes","changes":[{"key":"unit/a","version":0}]}', '{}']))
      return `garbage to ${index}`
    case 7:
      return restart(screen, index, random() < 0.5)
    case 8:
      if (random() < 0.3) screen.loseDisk()
      return `disk ${index}`
    case 9:
      if (random() < 0.5) world.restartHub()
      return 'hub restarted'
    case 10:
      if (random() < 0.4) world.store.restart(`epoch ${random()}`)
      commit(world, random)
      return 'new epoch'
    case 11:
    case 12:
      screen.subscribe(pick(random, PATTERNS))
      return `subscribe ${index}`
    case 13:
    case 14:
      screen.unsubscribe(below(random, Math.max(1, screen.views.length)))
      return `unsubscribe ${index}`
    case 15:
    case 16:
    case 17: {
      const ms = below(random, kind === 15 ? 15_000 : 400)
      await world.advance(ms)
      return `${ms} ms`
    }
    default:
      commit(world, random)
      return 'commit'
  }
}

async function restart(screen: FuzzScreen, index: number, crash: boolean): Promise<string> {
  await screen.restart(crash)
  return `${crash ? 'crash' : 'restart'} ${index}`
}

function commit(world: FuzzWorld, random: () => number): void {
  for (let count = 1 + below(random, 3); count > 0; count -= 1) {
    const key = pick(random, KEYS)
    const held = world.store.get(key)?.value ?? {}
    if (random() < 0.15) {
      world.store.remove(key)
      continue
    }
    const value = { ...held, [pick(random, ['a', 'b', 'c'])]: random() < 0.2 ? 'x'.repeat(900) : below(random, 100) }
    const asOf = pick(random, ['', '2016-08-14', `2016-08-14T22:${10 + below(random, 50)}:00-03:00`])
    const stamp = { receivedAt: below(random, 1000), ...(asOf !== '' && { asOf }) }
    world.store.put(key, random() < 0.1 ? held : value, stamp)
  }
  world.store.commit()
}

function pick<T>(random: () => number, list: readonly T[]): T {
  const item = list[below(random, list.length)]
  if (item === undefined) throw new Error('an empty list')
  return item
}
