import { describe, expect, it } from 'vitest'
import type { Progress, UpdatePlan } from '../../protocol/updates.ts'
import { advance, isProven, offerOf, SILENT_MS, type Heard, type UpdateWorld } from './plan.ts'

const MINUTE = 60_000
const NOW = 100 * MINUTE
const NEW = '0.3.0'
const OLD = '0.2.0'

const PLAN: UpdatePlan = {
  asking: 'first',
  version: NEW,
  canary: 'north',
  group: 'foyer',
  minutes: 30,
  by: 'Ada',
  stand: { kind: 'canary', since: NOW - 40 * MINUTE },
  screens: {},
}
const plan = (over: Partial<UpdatePlan>): UpdatePlan => ({ ...PLAN, ...over })
const stand = (kind: 'canary' | 'group' | 'all', ago = 40) => ({ kind, since: NOW - ago * MINUTE })
const well = (ago: number): Progress => ({ kind: 'well', since: NOW - ago * MINUTE })
const says = (update: Heard['update'], version = OLD, ago = 0): Heard => ({ version, update, at: NOW - ago * MINUTE })
const isWell = (ago = 0) => says({ kind: 'well', version: NEW, asking: 'first' }, NEW, ago)
const isOld = (ago = 0) => says(undefined, OLD, ago)

function world(heard: Readonly<Record<string, Heard>>, over: Partial<UpdateWorld> = {}): UpdateWorld {
  const nameOf = (screen: string) => `Screen ${screen}`
  return { now: NOW, listensSince: 0, heard: new Map(Object.entries(heard)), group: ['east', 'west'], nameOf, ...over }
}
const standAfter = (before: Partial<UpdatePlan>, heard: Readonly<Record<string, Heard>>, over?: Partial<UpdateWorld>) =>
  advance(plan(before), world(heard, over)).stand

describe('An update goes on by itself (SPEC UP6)', () => {
  it('from the canary to the group when the canary has been well for the set time', () => {
    expect(standAfter({ screens: { north: well(30) } }, { north: isWell() })).toEqual({ kind: 'group', since: NOW })
    expect(standAfter({ screens: { north: well(29) } }, { north: isWell() }).kind).toBe('canary')
  })

  it('not for the minutes in which the canary was not heard: silence is no health', () => {
    expect(standAfter({ screens: { north: well(32) } }, { north: isWell(3) }).kind).toBe('canary')
    expect(isProven(plan({ screens: { north: well(40) } }), 'north', undefined)).toBe(false)
  })

  it('from the canary to all where there is no group', () => {
    const { group: _, ...alone } = plan({ screens: { north: well(30) } })
    expect(advance(alone, world({ north: isWell() })).stand.kind).toBe('all')
  })

  it('from the group to all when all of it that is heard has been well, the canary among them', () => {
    const screens = { north: well(60), east: well(31), west: well(31) }
    const heard = { north: isWell(), east: isWell(), west: isWell() }
    const before = { stand: stand('group'), screens }
    expect(standAfter(before, heard).kind).toBe('all')
    expect(standAfter({ ...before, screens: { ...screens, west: well(3) } }, heard).kind).toBe('group')
    expect(standAfter(before, { ...heard, west: isOld() }).kind).toBe('group')
  })

  it('without those that are not heard at all: they are off, or a page in a browser', () => {
    const before = { stand: stand('group'), screens: { north: well(60), east: well(31) } }
    expect(standAfter(before, { north: isWell(), east: isWell() }).kind).toBe('all')
    expect(standAfter(before, { north: isWell(), east: isWell(), west: isOld(6) }).kind).toBe('all')
    expect(standAfter({ stand: stand('canary') }, {}).kind).toBe('canary')
  })

  it('and stays with all, for those that are switched on later', () => {
    const before = { stand: stand('all'), screens: { north: well(60) } }
    expect(standAfter(before, { north: isWell() })).toEqual(stand('all'))
  })
})

describe('An update holds itself, and says why (SPEC UP7)', () => {
  const back = { kind: 'back', version: NEW, asking: 'first', why: 'it ended twice.' } as const

  it.each(['canary', 'group', 'all'] as const)('where a screen went back, at the stage %s', (kind) => {
    expect(standAfter({ stand: stand(kind) }, { north: says(back) })).toEqual({
      kind: 'held',
      at: kind,
      since: NOW,
      screen: 'north',
      why: 'Screen north went back to the version before: it ended twice.',
    })
  })

  it('not where it went back when it was asked another time, nor from another version', () => {
    expect(standAfter({ asking: 'second' }, { north: says(back) }).kind).toBe('canary')
    expect(standAfter({ version: '0.4.0' }, { north: says(back) }).kind).toBe('canary')
  })

  it('where a screen of the first stages could not take it; among all of them it is only counted', () => {
    const full = { north: says({ kind: 'cannot', version: NEW, asking: 'first', why: 'the disk is full.' }) }
    expect(standAfter({}, full)).toMatchObject({
      kind: 'held',
      why: 'Screen north could not take it: the disk is full.',
    })
    expect(standAfter({ stand: stand('all') }, full).kind).toBe('all')
    expect(advance(plan({ stand: stand('all') }), world(full)).screens['north']?.kind).toBe('cannot')
  })

  it('where a screen that had answered is not heard any more', () => {
    const screens = { north: { kind: 'waiting', since: NOW - 10 * MINUTE } as const }
    const heard = { north: says({ kind: 'waiting', version: NEW, asking: 'first' }, OLD, 5) }
    expect(standAfter({ screens }, heard)).toMatchObject({
      kind: 'held',
      why: 'Screen north has not been heard for 5 minutes.',
    })
    expect(standAfter({ screens }, heard, { now: NOW - 1 }).kind).toBe('canary')
  })

  it('not as long as the hub itself has not listened for that time, nor for what was long ago proven', () => {
    const screens = { north: { kind: 'trying', since: NOW - 20 * MINUTE } as const }
    expect(standAfter({ screens }, {}, { listensSince: NOW - SILENT_MS + 1 }).kind).toBe('canary')
    const proven = { stand: stand('all'), screens: { north: well(60) } }
    expect(standAfter(proven, { north: isWell(20) }).kind).toBe('all')
  })

  it('not for one that staff go on without, and is not waited for', () => {
    const screens = { north: well(60), east: well(60), west: { kind: 'cannot', since: 1, why: 'x' } as const }
    const heard = { north: isWell(), east: isWell(), west: isOld() }
    expect(standAfter({ stand: stand('group'), screens }, heard)).toMatchObject({ kind: 'held', screen: 'west' })
    expect(standAfter({ stand: stand('group'), screens, without: { west: true } }, heard).kind).toBe('all')
  })

  it('and goes on only when staff say so', () => {
    const held = { kind: 'held', at: 'canary', since: 1, why: 'Ada held it.' } as const
    expect(standAfter({ stand: held, screens: { north: well(60) } }, { north: isWell() })).toEqual(held)
  })
})

describe('What a screen says', () => {
  const kinds = (heard: Readonly<Record<string, Heard>>, before: Partial<UpdatePlan> = {}) =>
    Object.fromEntries(
      Object.entries(advance(plan(before), world(heard)).screens).map(([id, { kind, since }]) => [id, [kind, since]]),
    )

  it('is its progress, since it first said so', () => {
    const trying = says({ kind: 'trying', version: NEW, asking: 'first' }, NEW)
    expect(kinds({ north: trying })).toEqual({ north: ['trying', NOW] })
    expect(kinds({ north: trying }, { screens: { north: { kind: 'trying', since: 5 } } })).toEqual({
      north: ['trying', 5],
    })
    // It began anew: from here its health is counted.
    expect(kinds({ north: trying }, { screens: { north: well(10) } })).toEqual({ north: ['trying', NOW] })
  })

  it('is nothing where it has not taken notice, and as good where somebody installed the version by hand', () => {
    expect(kinds({ north: isOld() })).toEqual({})
    expect(kinds({ north: says(undefined, NEW) })).toEqual({ north: ['well', NOW] })
  })

  it('counts where the machine answers under its first screen, another of which was asked', () => {
    const first = says({ kind: 'back', version: NEW, asking: 'first', why: 'it ended.' })
    expect(standAfter({}, { first })).toMatchObject({ kind: 'held', screen: 'first' })
    const proven = { first: well(31) }
    expect(standAfter({ screens: proven }, { first: isWell() }).kind).toBe('group')
    expect(standAfter({ screens: { first: well(3) } }, { first: isWell() }).kind).toBe('canary')
  })

  it('that has the version and was not asked is nothing to the plan', () => {
    expect(kinds({ south: says({ kind: 'well', version: NEW }, NEW) })).toEqual({})
  })

  it('changes nothing where it is still so: the very same plan', () => {
    const before = plan({ screens: { north: well(3) } })
    expect(advance(before, world({ north: isWell() }))).toBe(before)
  })

  it('is forgotten when it has gone back after the update was given up', () => {
    const givenUp = {
      stand: { kind: 'given up', since: NOW, by: 'Ada' } as const,
      screens: { north: well(9), east: well(9) },
    }
    expect(Object.keys(kinds({ north: isOld(), east: isWell() }, givenUp))).toEqual(['east'])
  })
})

describe('What screens are offered (SPEC UP4)', () => {
  const to = (over: Partial<UpdatePlan>) => offerOf(plan(over), ['east', 'west'])
  it('is the canary’s, then the group’s too, then everybody’s', () => {
    expect(to({})).toEqual({ asking: 'first', version: NEW, to: { 'screen/north': true } })
    expect(Object.keys(to({ stand: stand('group') }).to)).toEqual(['screen/north', 'screen/east', 'screen/west'])
    expect(to({ stand: stand('all') }).to).toEqual({ venue: true })
  })

  it('is nobody’s while it is held, and a way back when it was given up', () => {
    expect(to({ stand: { kind: 'held', at: 'group', since: 1, why: 'x' } }).to).toEqual({})
    expect(to({ stand: { kind: 'given up', since: 1, by: 'Ada' } })).toMatchObject({ to: {}, back: true })
  })
})
