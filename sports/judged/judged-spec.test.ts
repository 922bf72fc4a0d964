import { describe, expect, it } from 'vitest'
import { judgedSpec } from './judged-spec.ts'
import { schema } from './model.ts'
import { plainColour } from './plain-colour.ts'
import { partWord } from './part-words.ts'
import { eventOf, profileOf } from '../disciplines/find-profile.ts'
import { sampleSchema } from '../parts/sample.ts'
import { colourChip } from '../parts/worn/worn-colours.ts'
import battle from './samples/battle.json'
import bestOf from './samples/best-of-runs.json'
import dives from './samples/dives.json'
import pair from './samples/dives-pair.json'
import divesOver from './samples/dives-official.json'
import elements from './samples/elements.json'
import finished from './samples/live-finished.json'
import heat from './samples/heat.json'
import jump from './samples/jump.json'
import live from './samples/live.json'
import official from './samples/typical.json'
import protest from './samples/protest.json'
import score from './samples/live-score.json'
import ties from './samples/ties-dns-dnf-dsq.json'
import unknown from './samples/unknown-codes.json'

const samples = import.meta.glob('./samples/*.json', { eager: true, import: 'default' })

function specOf(raw: unknown, change: object = {}, chip = colourChip) {
  const { document, beside } = sampleSchema.parse(raw)
  const rsc = document.key.slice(document.key.indexOf('/') + 1)
  const unit = schema.parse({ ...document.value, ...change })
  return judgedSpec(
    unit,
    { document, profile: profileOf(rsc.slice(0, 3)), event: eventOf(rsc), beside: beside ?? {} },
    chip,
  )
}
const labels = (raw: unknown) => specOf(raw).columns.flatMap((c) => (c.label === undefined ? [] : [c.label]))
const facts = (raw: unknown) => specOf(raw).pinned?.facts.map((f) => `${f.label} ${f.value}`)
const targets = (raw: unknown) => specOf(raw).pinned?.targets.map((t) => `${t.value} ${t.label}`)

describe('performances before judges', () => {
  it.each(Object.entries(samples))('draws %s', (_, raw) => {
    expect(() => specOf(raw)).not.toThrow()
  })

  it('pins who is up with the parts that are known so far and what it takes to lead', () => {
    expect(facts(live)).toEqual(['D 5.4'])
    expect(targets(live)).toEqual(['14.234 to lead'])
    expect(labels(live)).toEqual(['Score', 'D', 'E', 'Pen.', 'Gap'])
  })

  it('says the score and the place as they come in, with the marks of the judges', () => {
    expect(targets(score)).toEqual(['13.300 Score', '4 Place'])
    expect(specOf(score).pinned?.strip?.items.map((i) => i.value ?? i.label)).toEqual([
      'Judges',
      '7.9',
      '8.0',
      '7.8',
      '7.9',
      '8.1',
    ])
  })

  it('stays with who has just been, lit in the table, until the next one is up', () => {
    const spec = specOf(finished)
    expect(spec.pinned?.id).toBe('c04')
    expect(spec.rows.filter((r) => r.current === true).map((r) => r.id)).toEqual(['c04'])
    expect(spec.next?.map((name) => name.family)).toEqual(['ROSSETTI', 'MCKENNA', 'DUBOIS'])
  })

  it('shows dives one by one, the open one of who is up, and keeps him in the table', () => {
    expect(facts(dives)).toEqual(['Dive 4', 'No. 5253B', 'DD 3.2'])
    expect(targets(dives)).toEqual(['80.05 to lead', '266.40 so far'])
    const up = specOf(dives).rows.find((r) => r.current === true)
    expect(up?.cells['round-DIVE/4']).toEqual({ kind: 'attempt', state: 'now' })
    expect(specOf(dives).rows).toHaveLength(12)
    expect(
      specOf(dives)
        .columns.filter((c) => c.kind === 'matrix')
        .map((c) => c.label),
    ).toEqual(['1', '2', '3', '4', '5', '6'])
    expect(specOf(divesOver).columns.some((c) => c.now === true)).toBe(false)
  })

  it('shows elements as they are skated, and short and free beside the total', () => {
    const { pinned } = specOf(elements)
    expect(pinned?.strip).toMatchObject({ keep: 'last' })
    expect(pinned?.strip?.items.at(-1)).toMatchObject({ label: '3S+2T', value: '6.77', now: true })
    expect(targets(elements)).toEqual(['41.20 Live score', '138.27 to lead'])
    expect(labels(elements).slice(0, 5)).toEqual(['Total', 'Short', 'Free', 'TES', 'PCS'])
  })

  it('marks the best run, and leaves room for those to come', () => {
    const spec = specOf(bestOf)
    expect(spec.rows[0]?.cells['round-RUN/2']).toMatchObject({ text: '91.50', best: true })
    expect(spec.columns.filter((c) => c.kind === 'matrix').map((c) => c.label)).toEqual(['Run 1', 'Run 2', 'Run 3'])
    expect(spec.legend[0]).toEqual({ sign: '91.50', words: 'best', glyph: 'best' })
    expect(spec.facts.map((f) => `${f.value} ${f.label}`)).toEqual(['91.50 Leader', '2 of 3 Run'])
  })

  it('shows a heat of surfers all at once, with the waves that count and what each needs', () => {
    const spec = specOf(heat)
    expect(spec.pinned).toBeUndefined()
    expect(spec.facts[0]).toMatchObject({ value: '12:44', clock: { direction: 'down' } })
    expect(labels(heat)).toEqual(['Colour', 'Total', 'Needs', 'Best', 'Second', 'Last', 'Priority', 'Gap'])
    expect(spec.rows[1]?.cells['need']).toMatchObject({ text: '6.91' })
    expect(spec.rows[0]?.cells['wave-best']).toMatchObject({ text: '7.33' })
  })

  it('says who of a heat has priority, and names each jersey on its colour', () => {
    const { rows } = specOf(heat)
    expect(rows.map(({ current = false }) => current)).toEqual([false, true, false, false])
    expect(rows[1]?.cells['marks']).toMatchObject({ chips: [{ kind: 'badge', text: 'P' }] })
    expect(rows.map(({ cells }) => cells['part-PRIORITY'])).toMatchObject(
      ['3', '1', '4', '2'].map((text) => ({ text })),
    )
    expect(rows[1]?.cells['colour']).toEqual({ kind: 'marks', chips: [{ kind: 'colour-white', text: 'White' }] })
    const before = specOf(heat, {}, plainColour).rows
    expect(before[1]?.cells['colour']).toMatchObject({ chips: [{ kind: 'badge' }] })
  })

  it('marks the rounds that a side of a battle has won', () => {
    const { rows, legend } = specOf(battle)
    expect(rows.map(({ cells }) => cells['round-ROUND/1'])).toMatchObject([{ best: true }, { best: undefined }])
    expect(legend[0]).toMatchObject({ words: 'round won' })
  })

  it('puts the judges of a pair in groups, each under its word', () => {
    const items = specOf(pair).pinned?.strip?.items ?? []
    expect(items.map(({ label, value }) => [label, value?.split(' ').length])).toEqual([
      ['Execution A', 3],
      ['Execution B', 3],
      ['Synchronisation', 5],
    ])
  })

  it('shows a battle round by round, without ranks, and names the winner', () => {
    const spec = specOf(battle)
    expect(spec.columns.map((c) => c.kind)).not.toContain('rank')
    expect(spec.rows[0]?.cells['marks']).toMatchObject({ chips: [{ text: 'WINNER' }] })
    expect(spec.rows[1]?.cells['round-ROUND/2']).toMatchObject({ text: '6' })
  })

  it('says of a jump its distance, wind and gate, and the judges by letter', () => {
    expect(facts(jump)?.slice(0, 4)).toEqual(['Distance 130.5', 'Speed 91.2', 'Wind -3.4', 'Gate +2.1'])
    expect(specOf(jump).pinned?.strip?.items.map((i) => i.label)).toEqual(['Judges', 'A', 'B', 'C', 'D', 'E'])
    expect(labels(jump).slice(0, 3)).toEqual(['Total', 'Round 1', 'Round 2'])
  })

  it('shows ties, IRM, protest and medals as sent', () => {
    expect(specOf(ties).rows[1]?.cells['rank']).toMatchObject({ text: '2', equal: true, filled: true })
    expect(specOf(ties).rows.at(-1)?.cells['result']).toEqual({ kind: 'irm', text: 'DNS' })
    expect(specOf(protest).rows.some((r) => r.protest === true)).toBe(true)
    expect(specOf(official).rows[0]?.cells['rank']).toMatchObject({ medal: 1, filled: true })
  })

  it('keeps codes that nobody knows where they can be read, and lets them go first', () => {
    expect(facts(unknown)).toEqual(['Mystery code 7', 'QQ 2 1'])
    const columns = specOf(unknown).columns.filter((c) => c.id.startsWith('part-'))
    expect(columns.map((c) => c.label)).toEqual(['D', 'ZZZ', 'X factor', 'Rotation bonus'])
    expect(columns.slice(1).every((c) => c.priority > 3)).toBe(true)
  })
})

describe('the word for a part of a score', () => {
  it.each([
    ['D_SCORE', undefined, 'D'],
    ['ELEMENT', 'TOT', 'TES'],
    ['COMPONENT', '2', 'Component 2'],
    ['JUDGE', 'E', 'E'],
    ['WIND', undefined, 'Wind'],
    ['ROTATION_BONUS', undefined, 'Rotation bonus'],
    ['QX', '3', 'QX 3'],
  ])('of %s at %s is %s', (code, pos, word) => {
    expect(partWord(code, pos)).toBe(word)
  })
  it('is the profile’s where it has one', () => {
    expect(partWord('ELEMENT', 'TOT', { 'ELEMENT/TOT': 'Technical' })).toBe('Technical')
  })
})
