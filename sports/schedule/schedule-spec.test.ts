import { describe, expect, it } from 'vitest'
import { isToday, sessionTitle } from './day-words.ts'
import { schema } from './model.ts'
import { scheduleSpec } from './schedule-spec.ts'
import { plural, splitUnitName } from './unit-name.ts'
import { sampleSchema } from '../parts/sample.ts'
import { typeset } from '../parts/spec/words.ts'
import done from './samples/all-official.json'
import empty from './samples/empty.json'
import heats from './samples/heats-live.json'
import morning from './samples/morning-before.json'
import startText from './samples/start-text.json'
import typical from './samples/typical.json'
import yearsLater from './samples/years-later.json'

const samples = import.meta.glob('./samples/*.json', { eager: true, import: 'default' })

function specOf(raw: unknown, change: object = {}) {
  const { document, stage } = sampleSchema.parse(raw)
  const schedule = schema.parse({ ...document.value, ...change })
  return scheduleSpec(schedule, stage?.now ?? 0, new Map([['ATH', 'Athletics']]))
}
function line(raw: unknown, time: string) {
  const rows = specOf(raw).rows
  const found = rows.find((row) => row.cells['time']?.kind === 'text' && row.cells['time'].text === time)
  if (found === undefined) throw new Error(`There is nothing at ${time}`)
  return found
}

describe('a timetable', () => {
  it.each(Object.entries(samples))('reads %s', (_, raw) => {
    expect(specOf(raw).mark).toBe('schedule')
  })

  it('has a page per session and opens at the one of now', () => {
    const spec = specOf(typical)
    expect(spec.groups?.map((group) => group.title)).toEqual(['Saturday morning', 'Saturday evening'])
    expect(spec.groups?.[0]?.aside).toEqual({ label: 'Next session', value: 'Evening 19:00' })
    expect(spec.title).toBe('Saturday evening')
    expect(spec.subtitle).toEqual(['Athletics', '2 July'])
    expect(spec.rows.find((row) => row.id === spec.first)?.group).toBe('E')
    expect(specOf(morning).title).toBe('Saturday morning')
  })

  it('puts the heats of a phase on one line, at the place of the first', () => {
    const row = line(heats, '10:05')
    expect(row.cells['name']).toMatchObject({ name: { full: typeset("Women's 200m"), short: typeset('W 200m') } })
    expect(row.cells['phase']).toMatchObject({ text: 'Heats' })
    expect(row.cells['info']).toMatchObject({ text: 'Heat 4 of 9' })
    expect(row.cells['state']).toEqual({ kind: 'state', shape: 'live', text: 'Live' })
  })

  it('tells a unit that runs from one whose results come in', () => {
    expect(line(heats, '09:30').cells['state']).toEqual({ kind: 'state', shape: 'live', text: 'Running' })
  })

  it('names the winner of an official final with the records, and sets it quietly', () => {
    const row = line(typical, '20:40')
    expect(row.cells['info']).toMatchObject({ lead: 'KAVANAGH', text: '43.91', chips: [{ text: 'WR' }] })
    expect(row.cells['phase']).toMatchObject({ text: 'Final', strong: true })
    expect(row.quiet).toBe(true)
    expect(line(done, '21:35').cells['info']).toMatchObject({ chips: [{ text: 'NR' }] })
  })

  it('counts the minutes to the next start on the day itself', () => {
    expect(line(typical, '21:35').cells['state']).toEqual({ kind: 'state', shape: 'next', text: 'in 16 min' })
  })

  it('only says Next where the day is long past: a recording is years old', () => {
    expect(line(yearsLater, '21:35').cells['state']).toEqual({ kind: 'state', shape: 'next', text: 'Next' })
  })

  it('has no next unit on a day of which nothing is known yet', () => {
    const { document } = sampleSchema.parse(morning)
    const schedule = schema.parse(document.value)
    const earlier = Date.parse('2016-06-20T12:00:00Z')
    const states = scheduleSpec(schedule, earlier, new Map()).rows.map((row) => row.cells['state'])
    expect(states.every((state) => state === undefined)).toBe(true)
  })

  it('shows the start text in place of a hidden time', () => {
    const { rows } = specOf(startText)
    expect(rows[2]?.cells['time']).toBeUndefined()
    expect(rows[2]?.cells['info']).toEqual({ kind: 'text', text: 'Follows' })
    expect(rows[3]?.cells['info']).toEqual({ kind: 'text', text: 'Not before 21:30' })
  })

  it('says protest, unofficial, postponed and cancelled; what is called off is never next', () => {
    const states = specOf(startText).rows.map((row) => row.cells['state'])
    expect(states).toMatchObject([
      { shape: 'protest', text: 'Protest' },
      { shape: 'unofficial', text: 'Unofficial' },
      { shape: 'next' },
      undefined,
      { shape: 'quiet', text: 'Postponed' },
      { shape: 'quiet', text: 'Cancelled' },
    ])
  })

  it('leaves out training, meetings and draws', () => {
    const { document } = sampleSchema.parse(typical)
    const { units } = schema.parse(document.value)
    const [id, unit] = Object.entries(units)[0] ?? []
    const hidden = { units: { [String(id)]: { ...unit, phaseType: '1' } } }
    expect(specOf(typical, hidden).rows).toEqual([])
  })

  it('stands without a unit', () => {
    expect(specOf(empty).title).toBe('Saturday')
    expect(specOf(empty).rows).toEqual([])
  })
})

describe('the name of a unit', () => {
  it.each([
    ["Women's 400m Semifinal 2", "Women's 400m", 'Semifinal', '2'],
    ["Men's High Jump Qualification Group B", "Men's High Jump", 'Qualification', 'B'],
    ["Women's 100m Preliminary Heat 1", "Women's 100m", 'Preliminary Heat', '1'],
    ["Men's 4x100m Relay Final", "Men's 4x100m Relay", 'Final', undefined],
    ["Women's Heptathlon 100m Hurdles Heat 3", "Women's Heptathlon", '100m Hurdles', '3'],
    ["Women's Heptathlon High Jump", "Women's Heptathlon", 'High Jump', undefined],
    ['Medal Ceremony', 'Medal Ceremony', '', undefined],
  ])('%s is taken apart', (name, event, phase, number) => {
    expect(splitUnitName(name)).toMatchObject({ event, phase, ...(number === undefined ? {} : { number }) })
  })

  it('is put in the plural where several stand on one line', () => {
    expect(['Heat', 'Semifinal', 'Qualification'].map(plural)).toEqual(['Heats', 'Semifinals', 'Qualification'])
  })
})

describe('a competition day', () => {
  it('ends at three in the morning at the venue', () => {
    const start = '2016-08-14T09:30:00-03:00'
    expect(isToday('2016-08-14', start, Date.parse('2016-08-15T02:59:00-03:00'))).toBe(true)
    expect(isToday('2016-08-14', start, Date.parse('2016-08-15T03:00:00-03:00'))).toBe(false)
    expect(isToday('2016-08-14', '2016-08-14T09:30:00', Date.parse('2016-08-14T12:00:00Z'))).toBe(false)
  })
  it('names its sessions by their part of the day, else by their own name', () => {
    expect(sessionTitle('2016-08-14', { sortOrder: 1, type: 'EVE' })).toBe('Sunday evening')
    expect(sessionTitle('2016-08-14', { sortOrder: 1, name: 'Session 4' })).toBe('Session 4')
    expect(sessionTitle('2016-08-14', undefined)).toBe('Sunday')
  })
})
