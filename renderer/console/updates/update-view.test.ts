import { describe, expect, it } from 'vitest'
import type { UpdatePlan, UpdatesAnswer } from '../../../protocol/updates.ts'
import { venueOf } from '../model/venue.ts'
import { sayIn } from '../words/say.ts'
import { runningOf, screenLines, stepsOf } from './update-view.ts'

const document = (key: string, value: object) =>
  [key, { key, epoch: 'e', version: 1, receivedAt: 0, value: { ...value } }] as const
const VENUE = venueOf(
  new Map([
    document('group/foyer', { name: 'Foyer' }),
    document('screen/north', { name: 'North wall' }),
    document('screen/east', { name: 'Foyer 2', group: 'foyer' }),
    document('screen/west', { name: 'Foyer 10', group: 'foyer' }),
  ]),
)
const PLAN: UpdatePlan = {
  asking: 'first',
  version: '0.3.0',
  canary: 'north',
  group: 'foyer',
  minutes: 30,
  by: 'Ada',
  stand: { kind: 'group', since: 5 },
  screens: {
    north: { kind: 'well', since: 1 },
    east: { kind: 'well', since: 2 },
    west: { kind: 'back', since: 3, why: 'it ended.' },
  },
}
const ran = (version: string) => ({ version, at: 9 })
const ANSWER: UpdatesAnswer = {
  folder: true,
  faults: [],
  versions: ['0.4.0', '0.3.0'].map((version) => ({ version, packages: [] })),
  plan: PLAN,
  screens: { north: ran('0.3.0'), east: ran('0.3.0'), west: ran('0.2.0'), 'a page': ran('0.1.0') },
}
const steps = (over: Partial<UpdatePlan>) =>
  stepsOf({ ...PLAN, ...over }, ANSWER, VENUE).map(({ who, state, well, all }) => [who, state, `${well}/${all}`])

describe('The way of an update', () => {
  it('is one screen, a group, all', () => {
    expect(steps({})).toEqual([
      ['North wall', 'done', '1/1'],
      ['Foyer', 'now', '1/2'],
      [undefined, 'ahead', '2/4'],
    ])
  })

  it('has two steps without a group, stands where it is held, and is done when all have it', () => {
    const held = { kind: 'held', at: 'canary', since: 1, why: 'x' } as const
    expect(steps({ group: undefined, stand: held }).map(([, state]) => state)).toEqual(['held', 'ahead'])
    expect(steps({ stand: { kind: 'all', since: 1 } }).map(([, state]) => state)).toEqual(['done', 'done', 'now'])
    const alone = { ...ANSWER, screens: { north: ran('0.3.0') } }
    const all = stepsOf({ ...PLAN, stand: { kind: 'all', since: 1 } }, alone, VENUE)
    expect(all.map(({ state }) => state)).toEqual(['done', 'done', 'done'])
  })
})

it('Screens that need somebody come first, then by name as people count', () => {
  const lines = screenLines(ANSWER, VENUE, sayIn('en'), (at) => `12:0${at}`)
  expect(lines.map(({ name, version, kind, words }) => [name, version, kind, words])).toEqual([
    ['Foyer 10', '0.2.0', 'alarm', 'went back: it ended.'],
    ['Foyer 2', '0.3.0', 'well', 'well since 12:02'],
    ['North wall', '0.3.0', 'well', 'well since 12:01'],
    ['a page', '0.1.0', 'idle', ''],
  ])
})

it('A refusal stands as long as the screen says it, also when no update is under way', () => {
  const update = { kind: 'cannot', version: '0.3.0', why: 'no room.' } as const
  const { plan: _, ...alone } = { ...ANSWER, screens: { north: { ...ran('0.2.0'), update } } }
  expect(screenLines(alone, VENUE, sayIn('en'), String)).toMatchObject([
    { kind: 'alarm', words: 'could not take it: no room.' },
  ])
})

it('What screens run is counted, also versions that are not in the folder any more', () => {
  expect(runningOf(ANSWER)).toEqual([
    ['0.4.0', 0],
    ['0.3.0', 2],
    ['0.2.0', 1],
    ['0.1.0', 1],
  ])
})
