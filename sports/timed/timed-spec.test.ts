import { describe, expect, it } from 'vitest'
import { schema } from './model.ts'
import { gapOf } from './passage.ts'
import { timedSpec } from './timed-spec.ts'
import { eventOf, profileOf } from '../disciplines/find-profile.ts'
import { sampleSchema } from '../parts/sample.ts'
import atStart from './samples/live-at-start.json'
import behind from './samples/live-behind.json'
import faults from './samples/faults.json'
import finished from './samples/live-finished.json'
import first from './samples/live-first.json'
import gates from './samples/gates.json'
import bestOfRuns from './samples/gates-best-of-runs.json'
import secondRun from './samples/gates-second-run.json'
import live from './samples/live.json'
import official from './samples/typical.json'
import protest from './samples/protest.json'
import secondList from './samples/start-list-second-run.json'
import shots from './samples/shots.json'
import startList from './samples/start-list.json'
import total from './samples/total.json'
import unknown from './samples/unknown-codes.json'

const samples = import.meta.glob('./samples/*.json', { eager: true, import: 'default' })

function specOf(raw: unknown, change: object = {}) {
  const { document, beside } = sampleSchema.parse(raw)
  const rsc = document.key.slice(document.key.indexOf('/') + 1)
  const unit = schema.parse({ ...document.value, ...change })
  return timedSpec(unit, { document, profile: profileOf(rsc.slice(0, 3)), event: eventOf(rsc), beside: beside ?? {} })
}
const columns = (raw: unknown) => specOf(raw).columns.map((c) => c.label ?? c.id)
const family = (raw: unknown, at: number) => {
  const cell = specOf(raw).rows.at(at)?.cells['name']
  return cell?.kind === 'name' ? cell.name.family : undefined
}

describe('one after the other against the clock', () => {
  it.each(Object.entries(samples))('draws %s', (_, raw) => {
    expect(() => specOf(raw)).not.toThrow()
  })

  it('pins who is on course with the running clock and the newest intermediate: a minus is a lead', () => {
    const { pinned } = specOf(live)
    expect(pinned?.name.family).toBe('TAKEDA')
    expect(pinned?.facts).toEqual([
      { label: 'Bib', value: '7' },
      { label: 'Run 1', value: '49.70' },
    ])
    expect(pinned?.targets[0]).toMatchObject({ value: '34.6', clock: { running: true, direction: 'up' } })
    expect(pinned?.targets[1]).toMatchObject({ value: '−0.23', sign: 'ahead', label: 'ahead · Inter 2' })
    expect(specOf(behind).pinned?.targets[1]).toMatchObject({ value: '+0.08', sign: 'behind' })
  })

  it('ranks by the totals of the feed while the second run is on, and shows each run', () => {
    const { rows } = specOf(live)
    expect(columns(live)).toEqual(['rank', 'flag', 'code', 'name', 'Total', 'Gap', 'Run 1', 'Run 2', 'Bib'])
    expect(rows[0]?.cells['result']).toMatchObject({ text: '1:40.13' })
    // One of the sixteen stands in the panel.
    expect(rows).toHaveLength(15)
    expect(specOf(live).stay).toBe(3)
    expect(specOf(live).facts.map((f) => f.value)).toEqual(['1:40.13', '12 of 16'])
  })

  it('shows the first run as it was once the totals have gone on', () => {
    const { document, beside } = sampleSchema.parse(official)
    const key = document.key.replace('000200', '000100')
    const spec = specOf({ document: { ...document, key }, beside })
    expect(spec.columns.find((c) => c.kind === 'result')?.label).toBe('Time')
    expect(spec.columns.some((c) => c.id.startsWith('run-'))).toBe(false)
  })

  it('lights who has just finished, and calls up that page', () => {
    const spec = specOf(finished)
    expect(spec.turnTo).toBe('c05')
    expect(spec.rows.filter((r) => r.current === true).map((r) => r.id)).toEqual(['c05'])
    expect(spec.pinned?.targets).toEqual([
      { value: '1:40.13', label: 'Total' },
      { value: '1', label: 'Place' },
    ])
  })

  it('shows all who wait, without a rank, and does not say twice who is at the start', () => {
    const spec = specOf(first)
    expect(spec.rows).toHaveLength(Object.keys(first.document.value.competitors).length - 1)
    expect(spec.rows.every((r) => r.quiet === true && r.cells['rank'] === undefined)).toBe(true)
    expect(specOf(atStart).pinned?.name.family).toBe('LINDHOLM')
    expect(family(atStart, 0)).toBe('OBERHOFER')
    expect(specOf(atStart).next?.[0]?.family).toBe('OBERHOFER')
  })

  it('starts the second run in the order of the feed, with the first run lit', () => {
    const spec = specOf(secondList)
    expect(spec.rows[0]?.cells['lane']).toEqual({ kind: 'lane', text: '1' })
    expect(spec.columns.find((c) => c.lit === true)?.label).toBe('Run 1')
    expect(columns(startList)).toContain('World rank')
  })

  it('shows gates of who is on course and who else is there', () => {
    const { strip, facts } = specOf(gates).pinned ?? {}
    expect(facts).toContainEqual({ label: 'Penalty', value: '52' })
    expect(facts).toContainEqual({ label: 'Gate', value: '16' })
    expect(strip?.items.map((i) => `${i.label} ${i.value ?? ''}`.trim())).toEqual([
      'Gate 7 +2',
      'Gate 13 +50',
      '8 WATSON (+2)',
    ])
  })

  it('writes shots as the sport does, and everybody on course with a gap', () => {
    expect(specOf(shots).rows[1]?.cells['penalty']).toMatchObject({ text: '0+1' })
    expect(specOf(shots).pinned?.strip?.items[0]).toMatchObject({
      label: '11 BRANDVOLD',
      value: '+12.8',
      sign: 'behind',
    })
  })

  it('shows faults as the result and the time beside them', () => {
    expect(columns(faults)).toEqual(['rank', 'flag', 'code', 'name', 'Faults', 'Time', 'Bib'])
    expect(specOf(faults).rows.at(-1)?.cells['result']).toEqual({ kind: 'irm', text: 'RT' })
  })

  it('is a board of its own for a total, with the runs that were not run left open', () => {
    expect(columns(total).slice(-4)).toEqual(['Heat 1', 'Heat 2', 'Heat 3', 'Heat 4'])
    expect(specOf(total).rows[0]?.cells['rank']).toMatchObject({ medal: 1, filled: true })
    const runs = Object.keys(specOf(total).rows.at(-1)?.cells ?? {}).filter((id) => id.startsWith('run-'))
    expect(runs).toHaveLength(3)
  })

  it('says the penalty of each run of a slalom before its time, also of the run before, and of a clean one none', () => {
    const first = Object.keys(specOf(secondRun).rows[0]?.cells ?? {}).find((id) => id.endsWith('000100--')) ?? ''
    expect(
      specOf(secondRun)
        .rows.map((row) => row.cells[first])
        .slice(1, 4),
    ).toMatchObject([
      { text: '(1:42.99)', small: '+4' },
      { text: '(1:42.37)', small: '+2' },
      { text: '1:41.67', small: '+2' },
    ])
    expect(specOf(secondRun).rows.at(-1)?.cells[first]).toEqual({ kind: 'text', text: '1:36.66' })
    expect(specOf(secondRun).pinned?.facts).toContainEqual({ label: 'Run 1', value: '1:41.64 (+2)' })
    expect(columns(secondRun)).not.toContain('Penalty')
    expect(columns(gates)).toContain('Penalty')
  })

  it('calls no total what is the best of two runs', () => {
    expect(columns(bestOfRuns)).toEqual(expect.arrayContaining(['Result', 'Run 1', 'Run 2']))
    expect(columns(bestOfRuns)).not.toContain('Total')
  })

  it('marks protest and survives codes, points and marks that nobody knows', () => {
    expect(specOf(protest).rows.some((r) => r.protest === true)).toBe(true)
    expect(specOf(protest).pinned).toBeUndefined()
    expect(specOf(unknown).pinned?.targets).toEqual([{ value: '22.11', label: 'W1' }])
    expect(specOf(unknown).rows.some((r) => r.cells['result']?.kind === 'irm')).toBe(true)
  })
})

describe('a gap as sent', () => {
  it.each([
    ['-0.23', '−0.23', 'ahead'],
    ['+1:02.1', '+1:02.1', 'behind'],
    ['0.12', '0.12', 'behind'],
    ['+0.00', '+0.00', 'level'],
    ['-0.00', '−0.00', 'level'],
  ])('%s is %s, %s', (sent, text, sign) => {
    expect(gapOf(sent)).toEqual({ text, sign })
  })
  it.each(['', 'LAP', undefined, '--'])('%s is none', (sent) => {
    expect(gapOf(sent)).toBeUndefined()
  })
})
