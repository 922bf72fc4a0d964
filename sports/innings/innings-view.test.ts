import { describe, expect, it } from 'vitest'
import { eventOf, profileOf } from '../disciplines/find-profile.ts'
import { sampleSchema } from '../parts/sample.ts'
import { inningsView } from './innings-view.ts'
import { schema } from './model.ts'
import bases from './samples/bases.json'
import batters from './samples/batters.json'
import cricket from './samples/cricket.json'
import curling from './samples/curling.json'
import extraEnd from './samples/extra-end.json'
import halfEmpty from './samples/half-empty.json'
import live from './samples/live.json'
import official from './samples/typical.json'
import startList from './samples/start-list-curling.json'
import walkover from './samples/walkover.json'

function viewOf(raw: unknown) {
  const { document, beside } = sampleSchema.parse(raw)
  const rsc = document.key.slice('unit/'.length)
  return inningsView(schema.parse(document.value), {
    document,
    profile: profileOf(rsc.slice(0, 3)),
    event: eventOf(rsc),
    beside: beside ?? {},
  })
}

describe('a match by innings or ends', () => {
  it('has nine innings from the start, lights the one that is on, and says hits and errors after the runs', () => {
    const view = viewOf(live)
    expect(view.columns.map(({ label }) => label)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9'])
    expect(view.columns.filter(({ now }) => now).map(({ home, away }) => [home, away])).toEqual([['–', '0']])
    expect(view.total).toBe('R')
    expect(view.more.map(({ label }) => label)).toEqual(['H', 'E'])
    expect(view.sides.map(({ total, facts }) => [total, facts['hits'], facts['errors']])).toEqual([
      ['5', '9', '0'],
      ['3', '7', '1'],
    ])
  })

  it('says the half of the inning, balls, strikes and outs as dots, and who bats', () => {
    const view = viewOf(live)
    expect(view.facts.map(({ id, text, dots, half }) => [id, text, dots, half])).toEqual([
      ['now', '6', undefined, 'bottom'],
      ['balls', '3', 3, undefined],
      ['strikes', '1', 2, undefined],
      ['outs', '2', 2, undefined],
    ])
    expect(view.sides.map(({ marks }) => marks)).toEqual([['At bat'], []])
  })

  it('adds innings past the regular ones, and says who won as the feed does', () => {
    const view = viewOf(official)
    expect(view.columns.map(({ label }) => label).slice(-3)).toEqual(['10', '11', '12'])
    expect(view.sides.map(({ won, lost }) => [won, lost])).toEqual([
      [true, false],
      [false, true],
    ])
    expect(view.facts.map(({ text }) => text)).toEqual(['After extra innings'])
  })

  it('marks the hammer, and reads ends that are named by their number alone', () => {
    const view = viewOf(curling)
    expect(view.columns.map(({ label }) => label)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'])
    expect(view.columns.find(({ now }) => now)?.label).toBe('7')
    expect(view.sides.map(({ marks }) => marks)).toEqual([[], ['Hammer']])
    expect(viewOf(extraEnd).columns.at(-1)?.label).toBe('X')
  })

  it('shows runs and wickets as sent, with overs, rate and target', () => {
    const view = viewOf(cricket)
    expect(view.columns).toEqual([])
    expect(view.sides.map(({ total }) => total)).toEqual(['164/7', '101/3'])
    expect(view.facts.map(({ label, text }) => `${label} ${text}`)).toContain('Target 165')
  })

  it('says which bases are taken in words beside the picture, between the inning and the count', () => {
    const facts = viewOf(bases).facts
    expect(facts.map(({ id }) => id)).toEqual(['now', 'bases', 'balls', 'strikes', 'outs'])
    expect(facts[1]).toEqual({ id: 'bases', label: 'On 1st and 3rd', text: 'On 1st and 3rd', bases: '13' })
  })

  it('leaves no runner on base whom the newer message does not name', () => {
    const { document, beside } = sampleSchema.parse(bases)
    const older = { ...document, value: { ...document.value, bases: '123' } }
    const current = { ...beside?.current, value: { moment: { outs: '0' } } }
    const view = viewOf({ document: older, beside: { current } })
    expect(view.facts.find(({ id }) => id === 'bases')).toBeUndefined()
  })

  it('names who bats and bowls with figures, each on the own side, and nobody once it is over', () => {
    expect(viewOf(batters).sides.map(({ players }) => players)).toEqual([
      ['SHARMA 2/24 (3.4)'],
      ['MBEKI 42 (31)', 'VAN WYK 17 (12)'],
    ])
    const { document } = sampleSchema.parse(batters)
    const over = { document: { ...document, value: { ...document.value, status: 'OFFICIAL' } } }
    expect(viewOf(over).sides.flatMap(({ players }) => players)).toEqual([])
  })

  it('says who plays and when on a start list, and no score', () => {
    const view = viewOf(startList)
    expect(view.sides[0].members).toEqual(['SCHWALLER', 'GENTNER', 'KELLER', 'ZUMSTEG'])
    expect(view.sides[0].total).toBeUndefined()
    expect(view.facts).toEqual([{ id: 'start', label: 'Start', text: '20:00' }])
  })

  it('has no empty columns of a match that was not played, and stands with hardly anything sent', () => {
    expect(viewOf(walkover).columns).toEqual([])
    expect(viewOf(walkover).sides[1].total).toBe('DNS')
    expect(viewOf(halfEmpty).columns.at(-1)?.label).toBe('QQ')
  })
})
