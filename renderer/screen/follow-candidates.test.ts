import { expect, test } from 'vitest'
import type { Now } from '../../protocol/documents.ts'
import {
  candidatesOf,
  eventLevel,
  FORGOTTEN_LIVE,
  FRESH_OFFICIAL,
  FRESH_RESULT,
  medallistsKey,
  nextFirst,
  wantedByFollow,
} from './follow-candidates.ts'

const T = 1_000_000_000
const FINAL = 'ATHM100M--------------FNL-000100--'
const HEAT = 'ATHW200M--------------HEAT000100--'
const MEDALS = 'medallists/ATHM100M--------------------------'

type Unit = Now['units'][string]
const unit = (moment: Unit['moment'], age = 0, more: Partial<Unit> = {}): Unit => ({
  sortOrder: 1,
  moment,
  changedAt: T - age,
  ...more,
})
const kinds = (
  units: Now['units'],
  held: () => { status?: string; receivedAt: number } | undefined = () => undefined,
) => candidatesOf([{ location: 'OST', units }], T, held).map((c) => c.kind)

test('The event level of an RSC is 34 characters, phase and unit filled up', () => {
  expect(eventLevel(FINAL)).toHaveLength(34)
  expect(medallistsKey(FINAL)).toBe(MEDALS)
})

test('Follow keeps at hand what it may turn to: units, the next start lists, medallists', () => {
  const units = { [FINAL]: unit('result', 0, { status: 'UNOFFICIAL' }), [HEAT]: unit('start list') }
  const candidates = candidatesOf([{ location: 'OST', units }], T, () => undefined)
  expect(wantedByFollow(candidates)).toEqual([`unit/${FINAL}`, `unit/${HEAT}`, MEDALS])
})

test('What is at hand stays small, however much is going on', () => {
  const many = (moment: Unit['moment']) =>
    Array.from({ length: 200 }, (_, i) => [`ATH${moment}${i}`.padEnd(34, '-'), unit(moment, i)] as const)
  const units = Object.fromEntries([...many('result'), ...many('start list'), ...many('live')])
  const wanted = wantedByFollow(candidatesOf([{ location: 'OST', units }], T, () => undefined))
  expect(wanted.filter((key) => key.startsWith('unit/')).length).toBeLessThanOrEqual(15)
})

test('The document says more exactly than the field of play whether a result is OFFICIAL', () => {
  const units = { [FINAL]: unit('result', 0, { status: 'UNOFFICIAL' }) }
  expect(kinds(units)).toEqual(['result'])
  expect(kinds(units, () => ({ status: 'OFFICIAL', receivedAt: T }))).toEqual(['official'])
})

test('What is over, forgotten or only announced is left out', () => {
  expect(kinds({ [FINAL]: unit('live', FORGOTTEN_LIVE - 1) })).toEqual(['live'])
  expect(kinds({ [FINAL]: unit('live', FORGOTTEN_LIVE) })).toEqual([])
  expect(kinds({ [FINAL]: unit('result', FRESH_RESULT) })).toEqual([])
  expect(kinds({ [FINAL]: unit('result', FRESH_OFFICIAL, { status: 'OFFICIAL' }) })).toEqual([])
  expect(kinds({ [FINAL]: unit('next') })).toEqual([])
  expect(kinds({ [FINAL]: unit('start list', 24 * 3_600_000) })).toEqual(['start list'])
})

test('A unit that two places claim is one candidate, with its newest change', () => {
  const places = [
    { location: 'A', units: { [FINAL]: unit('live', 5000) } },
    { location: 'B', units: { [FINAL]: unit('live', 1000) } },
  ]
  expect(candidatesOf(places, T, () => undefined)).toMatchObject([{ location: 'B', changedAt: T - 1000 }])
})

test("Start lists come by their start as sent, then in the feed's order", () => {
  const units = {
    c: unit('start list', 0, { start: '2016-08-14T22:00:00-03:00' }),
    b: unit('start list', 0, { start: '2016-08-14T21:00:00-03:00', sortOrder: 2 }),
    a: unit('start list', 0, { start: '2016-08-14T21:00:00-03:00', sortOrder: 1 }),
  }
  const lists = nextFirst(candidatesOf([{ location: 'OST', units }], T, () => undefined))
  expect(lists.map(({ rsc }) => rsc)).toEqual(['a', 'b', 'c'])
})
