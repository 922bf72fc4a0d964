import { describe, expect, it } from 'vitest'
import { attemptsSpec } from './attempts-spec.ts'
import { schema } from './model.ts'
import { eventOf, profileOf } from '../disciplines/find-profile.ts'
import { sampleSchema } from '../parts/sample.ts'
import first from './samples/live-first-round.json'
import between from './samples/intermediate.json'
import cut from './samples/live-last-before-cut.json'
import live from './samples/live.json'
import official from './samples/typical.json'
import protest from './samples/protest.json'
import qualification from './samples/ties-dns-nm.json'
import qualificationList from './samples/start-list-qualification.json'
import startList from './samples/start-list.json'
import unofficial from './samples/unofficial.json'

const samples = import.meta.glob('./samples/*.json', { eager: true, import: 'default' })

function specOf(raw: unknown, change: object = {}) {
  const { document, beside } = sampleSchema.parse(raw)
  const event = eventOf(document.key.slice('unit/'.length))
  const unit = schema.parse({ ...document.value, ...change })
  return attemptsSpec(unit, { document, profile: profileOf('ATH'), event, beside: beside ?? {} })
}
const columns = (raw: unknown) => specOf(raw).columns.map((c) => c.id)
const row = (raw: unknown, family: string) => {
  const found = specOf(raw).rows.find((r) => r.cells['name']?.kind === 'name' && r.cells['name'].name.family === family)
  if (found === undefined) throw new Error(`There is no ${family}`)
  return found
}
const attempts = (raw: unknown, family: string) =>
  [1, 2, 3, 4, 5, 6].map((n) => {
    const cell = row(raw, family).cells[`attempt-${n}`]
    if (cell?.kind !== 'attempt') return ''
    return cell.state === 'mark' ? `${cell.text ?? ''}${cell.best === true ? '*' : ''}` : cell.state
  })

describe('a horizontal jump or a throw', () => {
  it.each(Object.entries(samples))('reads %s', (_, raw) => {
    const { document } = sampleSchema.parse(raw)
    expect(specOf(raw).rows).toHaveLength(Object.keys(schema.parse(document.value).competitors).length)
  })

  it('shows the order and the bests on a start list, and what qualifies', () => {
    expect(columns(startList)).toEqual(['lane', 'flag', 'code', 'name', 'sb', 'pb'])
    expect(specOf(qualificationList).note).toBe('6.70 or the best 12 go through')
    expect(specOf(qualificationList).facts.map((f) => [f.id, f.value])).toContainEqual(['standard', '6.70'])
  })

  it('draws marks, fouls, passes, the best, the open attempt and those still to come in this round', () => {
    expect(attempts(live, 'FERREIRA')).toEqual(['6.66', '6.85', '6.80', '6.72', '6.90*', 'now'])
    expect(attempts(live, 'MCALLEN')).toEqual(['6.81', 'foul', '6.92', '6.74', '7.02*', 'to come'])
    expect(attempts(live, 'DEMIRCAN')).toEqual(['6.70', '6.79', 'foul', '6.95', 'pass', '6.97*'])
    expect(attempts(live, 'MWANGALE').at(-1)).toBe('retired')
  })

  it('expects nothing of an athlete who did not make the last three rounds', () => {
    expect(attempts(live, 'BIANCHETTI').slice(3)).toEqual(['', '', ''])
    expect(attempts(first, 'BIANCHETTI')).toEqual(['to come', '', '', '', '', ''])
    // Not even of one who has no mark, and so no rank.
    expect(attempts(live, 'ROSSOUW').slice(3)).toEqual(['', '', ''])
  })

  it('expects nothing of an athlete who has qualified, retired or has an IRM', () => {
    const { document } = sampleSchema.parse(qualification)
    const status = { ...document.value, status: 'LIVE', currentAttempt: '2' }
    const open = specOf({ ...qualification, document: { ...document, value: status } })
    expect(open.rows[0]?.cells['attempt-2']).toBeUndefined()
    expect(open.rows.at(-1)?.cells['attempt-2']).toBeUndefined()
  })

  it('expects nothing once the event is over', () => {
    expect(attempts(official, 'BIANCHETTI').slice(3)).toEqual(['', '', ''])
    expect(columns(official)).not.toContain('attempt-7')
  })

  it('pins who is up with attempt, wind and best, and two targets that came ready-made', () => {
    const { pinned } = specOf(live)
    expect(pinned?.name.family).toBe('FERREIRA')
    expect(pinned?.facts).toEqual([
      { label: 'Attempt', value: '6' },
      { label: 'Wind', value: '+0.2' },
      { label: 'Best', value: '6.90' },
    ])
    expect(pinned?.targets).toEqual([
      { value: '7.03', label: 'to lead' },
      { value: '6.94', label: 'for a medal' },
    ])
    expect(row(live, 'FERREIRA').current).toBe(true)
  })

  it('says what the top eight takes in the last round before the cut, in place of the medal', () => {
    expect(specOf(cut).pinned?.targets).toEqual([
      { value: '6.94', label: 'to lead' },
      { value: '6.65', label: 'for the top 8' },
    ])
  })

  it('pins nobody but while LIVE', () => {
    for (const raw of [startList, between, unofficial, official, protest]) expect(specOf(raw).pinned).toBeUndefined()
  })

  it('names the round, and who comes next where the feed says so', () => {
    expect(specOf(live).subtitle.at(-1)).toBe('Round 6 of 6')
    expect(specOf(between).subtitle).toEqual(['Athletics', 'Final', 'After round 4'])
    expect(specOf(official).subtitle).toEqual(['Athletics', 'Final'])
    expect(specOf(live).next?.map((name) => name.family)).toEqual(['NOWICKA', 'DEMIRCAN'])
    expect(specOf(official).next).toBeUndefined()
  })

  it('lets the attempts farthest from this round go first where room is short, after other facts', () => {
    const priority = new Map(specOf(live).columns.map((c) => [c.id, c.priority]))
    expect(priority.get('attempt-1')).toBeGreaterThan(priority.get('attempt-5') ?? 0)
    expect(priority.get('attempt-1')).toBeLessThan(3)
    expect(specOf(live).columns.find((c) => c.now === true)?.id).toBe('attempt-6')
  })

  it('shows ties, Q and q, NM and DNS as sent', () => {
    const spec = specOf(qualification)
    expect(spec.rows[4]?.cells['rank']).toMatchObject({ text: '5', equal: true, medal: undefined })
    expect(spec.rows[0]?.cells['marks']).toMatchObject({ chips: [{ text: 'Q' }, { text: 'SB' }] })
    expect(spec.rows[11]?.cells['result']).toEqual({ kind: 'irm', text: 'NM' })
    expect(spec.rows[12]?.cells['result']).toEqual({ kind: 'irm', text: 'DNS' })
    expect(spec.legend).toContainEqual({ sign: 'Q', words: 'by standard' })
  })

  it('takes the first attempt that equals the result for the best, where the feed names none', () => {
    const { document } = sampleSchema.parse(official)
    const { competitors } = schema.parse(document.value)
    const [id, leader] = Object.entries(competitors)[0] ?? []
    const { bestAttempt: _, ...silent } = leader ?? {}
    const spec = specOf(official, { competitors: { ...competitors, [String(id)]: silent } })
    expect(spec.rows[0]?.cells['attempt-5']).toMatchObject({ text: '7.02', best: true })
  })

  it('marks the row under protest, with rings again', () => {
    const spec = specOf(protest)
    expect(spec.status?.shape).toBe('protest')
    expect(row(protest, 'NOWICKA').protest).toBe(true)
    expect(spec.rows[0]?.cells['rank']).toMatchObject({ medal: 1, filled: false })
  })
})
