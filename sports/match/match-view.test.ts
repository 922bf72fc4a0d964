import { describe, expect, it } from 'vitest'
import { eventOf, profileOf } from '../disciplines/find-profile.ts'
import { sampleSchema } from '../parts/sample.ts'
import { matchView } from './match-view.ts'
import { schema } from './model.ts'
import addedTime from './samples/added-time.json'
import halfEmpty from './samples/half-empty.json'
import halfTime from './samples/half-time.json'
import lineUps from './samples/line-ups.json'
import live from './samples/live.json'
import official from './samples/typical.json'
import overtime from './samples/overtime.json'
import shootOut from './samples/shoot-out.json'
import threeDigits from './samples/three-digits.json'
import walkover from './samples/walkover.json'

function viewOf(raw: unknown, change: (sample: ReturnType<typeof sampleSchema.parse>) => void = () => undefined) {
  const sample = structuredClone(sampleSchema.parse(raw))
  change(sample)
  const { document, beside } = sample
  const rsc = document.key.slice('unit/'.length)
  return matchView(schema.parse(document.value), {
    document,
    profile: profileOf(rsc.slice(0, 3)),
    event: eventOf(rsc),
    beside: beside ?? {},
  })
}

describe('a match', () => {
  it('says score, period, clock, shot clock and possession while it is on', () => {
    const view = viewOf(live)
    expect(view.moment).toBe('live')
    expect(view.sides.map(({ score }) => score)).toEqual(['68', '71'])
    expect(view.period).toBe('3rd quarter')
    expect(view.clock).toMatchObject({ value: '4:37', clock: { running: true, direction: 'down', game: true } })
    expect(view.shotClock).toBe('14')
    expect(view.sides.map(({ possession }) => possession)).toEqual([true, false])
    expect(view.sides[0].flags).toEqual(['BONUS'])
  })

  it('has a column for every regular period from the start, lights the one that is on, and adds overtimes', () => {
    const columns = viewOf(live).strip?.columns ?? []
    expect(columns.map(({ label }) => label)).toEqual(['1', '2', '3', '4'])
    expect(columns.map(({ now }) => now)).toEqual([false, false, true, false])
    expect(columns.map(({ home }) => home)).toEqual(['24', '19', '25', '–'])
    expect(viewOf(threeDigits).strip?.columns.map(({ label }) => label)).toEqual(['1', '2', '3', '4', 'OT1', 'OT2'])
  })

  it('shows the newer of result and current: an older DT_CURRENT changes no score', () => {
    const view = viewOf(live, ({ document, beside }) => {
      const home = (document.value['competitors'] as Record<string, Record<string, unknown>>)['t1']
      if (home !== undefined) home['result'] = '70'
      if (beside?.current !== undefined) beside.current.receivedAt = document.receivedAt - 1
    })
    expect(view.sides[0].score).toBe('70')
  })

  it('says what break it is, and has no clock that stands still in it', () => {
    const view = viewOf(halfTime)
    expect(view.moment).toBe('break')
    expect(view.period).toBe('Half-time')
    expect(view.clock).toBeUndefined()
    expect(view.frame.subtitle).toEqual(['Women', 'Group A'])
  })

  it('marks winner and loser as the feed says, and never moves home', () => {
    const view = viewOf(official)
    expect(view.sides.map(({ id }) => id)).toEqual(['t1', 't2'])
    expect(view.sides.map(({ outcome }) => outcome)).toEqual(['lost', 'won'])
    expect(view.period).toBe('After extra time')
    expect(view.clock).toBeUndefined()
  })

  it('names who scored, with minute and kind; an own goal counts for the other side', () => {
    const goals = viewOf(addedTime).events.filter(({ kind }) => kind === 'goal')
    expect(goals.map(({ side, when, name, word }) => [side, when, name?.family, word])).toEqual([
      ['away', '12′', 'VIEIRA', undefined],
      ['home', '45′+2', 'LUND', undefined],
      ['away', '58′', 'CARVALHO', 'pen'],
      ['home', '83′', 'PINTO', 'own goal'],
    ])
    expect(viewOf(addedTime).additional).toBe('4')
  })

  it('keeps the marks of a shoot-out in their order', () => {
    expect(viewOf(shootOut).sides.map(({ shootout }) => shootout)).toEqual([
      [true, false, true],
      [true, true, true, false],
    ])
  })

  it('explains a shoot-out with the signs that are drawn: a full disc, a cross', () => {
    expect(viewOf(shootOut).frame.legend.map(({ glyph, words }) => [glyph, words])).toEqual([
      ['hit', 'scored'],
      ['foul', 'missed'],
    ])
  })

  it('says who sits out and for how long', () => {
    const view = viewOf(overtime)
    expect(view.sides[0].flags).toEqual(['POWER PLAY'])
    expect(view.sides[1].serving.map(({ bib, time }) => [bib, time])).toEqual([['44', '1:12']])
  })

  it('lets a penalty run with the clock of its own message only, and stand with it', () => {
    const running = (change: Parameters<typeof viewOf>[1]) =>
      viewOf(overtime, change).sides[1].serving[0]?.clock?.running
    expect(running(() => undefined)).toBe(true)
    const clockOf = (sample: Parameters<NonNullable<Parameters<typeof viewOf>[1]>>[0]) =>
      sample.beside?.current?.value.clock
    expect(running((sample) => Object.assign(clockOf(sample) ?? {}, { running: 'N' }))).toBeUndefined()
    // The result came later, and says who sits out without a clock.
    const older = viewOf(overtime, ({ document, beside }) => {
      document.receivedAt = (beside?.current?.receivedAt ?? 0) + 1
      const away = (document.value['competitors'] as Record<string, Record<string, unknown>>)['t2']
      if (away !== undefined) away['serving'] = { '1': { bib: '44', time: '1:05' } }
    })
    expect(older.sides[1].serving).toEqual([{ id: '1', bib: '44', time: '1:05' }])
  })

  it('says which side has called the timeout or the review that is on, until a newer message does not say so', () => {
    const called = (part: Record<string, string>) =>
      viewOf(live, ({ document, beside }) => {
        document.value = { ...document.value, timeout: 'H' }
        if (beside?.current !== undefined) Object.assign(beside.current.value, part)
      }).sides.map((side) => side.called)
    expect(called({ timeout: 'A' })).toEqual([[], ['TIMEOUT']])
    expect(called({ review: 'H' })).toEqual([['REVIEW'], []])
    expect(called({})).toEqual([[], []])
  })

  it('lists those who start first on a start list', () => {
    const lineup = viewOf(lineUps).sides[0].lineup
    expect(lineup).toHaveLength(18)
    expect(lineup[0]).toMatchObject({ bib: '1', position: 'GK', name: { family: 'LINDQVIST' } })
    expect(viewOf(lineUps).sides[0].score).toBeUndefined()
  })

  it('shows an IRM in place of a score, and no empty strip of a match that was not played', () => {
    const view = viewOf(walkover)
    expect(view.sides[1].irm).toBe('DNS')
    expect(view.strip).toBeUndefined()
    expect(view.period).toBe('Walkover')
  })

  it('stands with hardly anything sent: placeholders, an unknown period, no score', () => {
    const view = viewOf(halfEmpty)
    expect(view.sides.map(({ name }) => name.full)).toEqual(['TBD', 'W19'])
    expect(view.strip?.columns.map(({ label }) => label)).toEqual(['1', '2', 'X7'])
  })

  it('stands with no competitor at all', () => {
    const view = viewOf(live, (sample) => {
      sample.document.value = { ...sample.document.value, competitors: {} }
    })
    expect(view.sides.map(({ name }) => name.full)).toEqual(['–', '–'])
  })
})
