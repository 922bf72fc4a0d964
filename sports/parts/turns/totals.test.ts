import { expect, it } from 'vitest'
import { runColumns, totalsFor } from './totals.ts'
import type { Versioned } from '../../../protocol/documents.ts'

const [FIRST, SECOND, THIRD] = ['1', '2', '3'].map((n) => `BOBMTEAM2-------------FNL-000${n}00--`) as [
  string,
  string,
  string,
]

function totals(...runs: readonly string[]): Versioned {
  const items = Object.fromEntries(runs.map((run) => [run, { result: '49.18' }]))
  return {
    key: 'cumulative/x',
    epoch: 'e',
    version: 1,
    receivedAt: 0,
    value: {
      status: 'LIVE',
      runs: Object.fromEntries(runs.map((run, i) => [run, { sortOrder: i + 1 }])),
      competitors: { a: { sortOrder: 1, name: { full: 'Latvia' }, runs: items } },
    },
  }
}
const labels = (rsc: string, cumulative: Versioned | undefined) =>
  totalsFor(rsc, { cumulative }, 'Heat')?.runs.map((r) => r.label)

it('The total counts for its newest run, and for one it has not heard of yet', () => {
  expect(labels(SECOND, totals(FIRST, SECOND))).toEqual(['Heat 1', 'Heat 2'])
  expect(labels(SECOND, totals(FIRST))).toEqual(['Heat 1'])
  expect(totalsFor(SECOND, { cumulative: totals(FIRST) })?.counted).toBe(false)
})

it('A run that is over and done is shown as it was; one run alone is no total', () => {
  expect(labels(FIRST, totals(FIRST, SECOND))).toBeUndefined()
  expect(labels(FIRST, totals(FIRST))).toBeUndefined()
  expect(labels(FIRST, undefined)).toBeUndefined()
})

it('The total of the phase comes before that of the event, and one that cannot be read is none', () => {
  const phaseCumulative = totals(FIRST, SECOND, THIRD)
  expect(totalsFor(THIRD, { phaseCumulative, cumulative: totals(FIRST) })?.runs).toHaveLength(3)
  const odd = { ...totals(FIRST), value: { runs: [] } }
  expect(totalsFor(SECOND, { phaseCumulative: odd, cumulative: totals(FIRST, SECOND) })?.runs).toHaveLength(2)
})

it('Runs have the words of the profile where each has one of its own, else they are counted', () => {
  const words = (a: string | undefined, b: string | undefined) =>
    runColumns({ x: { sortOrder: 2, label: b }, w: { sortOrder: 1, label: a } }, 'Run').map((r) => r.label)
  expect(words('Short', 'Free')).toEqual(['Short', 'Free'])
  expect(words('Free', 'Free')).toEqual(['Run 1', 'Run 2'])
  expect(words('Short', undefined)).toEqual(['Run 1', 'Run 2'])
})

it('A qualification is before the final, whatever the letters say', () => {
  const short = 'FSKWSINGLES-----------QUAL000100--'
  const free = 'FSKWSINGLES-----------FNL-000100--'
  expect(totalsFor(free, { cumulative: totals(short) })?.runs.map((run) => run.id)).toEqual([short])
  expect(totalsFor(short, { cumulative: totals(short, free) })).toBeUndefined()
})
