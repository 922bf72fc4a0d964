import { describe, expect, it } from 'vitest'
import { lanesSpec } from './lanes-spec.ts'
import { schema } from './model.ts'
import { odf } from './odf.ts'
import { eventOf, profileOf } from '../disciplines/find-profile.ts'
import { sampleSchema } from '../parts/sample.ts'
import { el, info, infos, result, row } from '../../tests/support/odf-xml.ts'
import { resultSource } from '../../tests/support/result-source.ts'
import startList from './samples/speed-skating-start-list.json'
import live from './samples/speed-skating-live.json'
import shortTrack from './samples/short-track-live.json'

const SSK = 'SSKM500M--------------FNL-000100--'
const entry = (Code: string, Value: string) => el('EventUnitEntry', { Type: 'EUE', Code, Value })

function specOf(raw: unknown) {
  const { document, beside } = sampleSchema.parse(raw)
  const rsc = document.key.slice('unit/'.length)
  const props = { document, profile: profileOf(rsc.slice(0, 3)), event: eventOf(rsc), beside: beside ?? {} }
  return lanesSpec(schema.parse(document.value), props)
}

describe('two at a time on the ice', () => {
  it('are read with their lane, their armband and who is on the way', () => {
    const source = resultSource(
      result(
        { DocumentCode: SSK, ResultStatus: 'LIVE' },
        infos(info('DISPLAY', 'CURRENT', { Pos: 1, Value: '1' }), info('DISPLAY', 'CURRENT', { Pos: 2, Value: '2' })),
        row('1', { SortOrder: 1, StartOrder: 'I' }, { entries: [entry('ARMBAND', 'WHITE')] }),
        row('2', { SortOrder: 2, StartOrder: '7' }, { entries: [entry('LANE', 'O'), entry('ARMBAND', 'RED')] }),
        row('3', { SortOrder: 3 }),
      ),
    )
    const own = odf.unit?.(source, eventOf(SSK))
    expect(own?.unit['up']).toEqual({ '1': { sortOrder: 1 }, '2': { sortOrder: 2 } })
    expect(own?.competitors['1']).toEqual({ colour: { code: 'WHITE', of: 'ARMBAND' } })
    expect(own?.competitors['2']).toEqual({ lane: 'O', colour: { code: 'RED', of: 'ARMBAND' } })
    expect(own?.competitors['3']).toEqual({})
  })

  it('share one plate on the start list, on one page, each with the lane in the colour of the armband', () => {
    const { rows, columns, pairs } = specOf(startList)
    expect(pairs).toBe(true)
    expect(columns[0]).toMatchObject({ id: 'pair', label: 'Pair' })
    const chips = rows.map(({ cells: { pair, colour } }) =>
      [pair, colour].map((cell) => (cell?.kind === 'marks' ? cell.chips[0] : undefined)),
    )
    expect(chips.slice(0, 3)).toEqual([
      [
        { kind: 'pair-1', text: '1' },
        { kind: 'colour-white', text: 'Inner' },
      ],
      [
        { kind: 'pair-2', text: '1' },
        { kind: 'colour-red', text: 'Outer' },
      ],
      [
        { kind: 'pair-1', text: '2' },
        { kind: 'colour-white', text: 'Inner' },
      ],
    ])
  })

  it('stand first and raised on every page while they skate, with their gap at the point they passed; then the ranking', () => {
    const { rows, stay, facts } = specOf(live)
    expect(rows.map(({ current, quiet }) => (current === true ? 'up' : quiet === true ? 'waits' : 'home'))).toEqual([
      'up',
      'up',
      ...Array.from({ length: 6 }, () => 'home'),
      'waits',
      'waits',
    ])
    expect(stay).toBe(2)
    expect(facts).toContainEqual({ id: 'point', value: '700\u00a0m', label: 'Passed' })
    expect(rows[0]?.cells).toMatchObject({ gap: { text: '+1.92' } })
    expect(rows[0]?.cells['rank']).toBeUndefined()
    expect(rows[2]?.cells['rank']).toMatchObject({ text: '1' })
  })

  it('have no colour where the feed says none: the lane is a word', () => {
    const { document } = sampleSchema.parse(startList)
    const { competitors, ...unit } = schema.parse(document.value)
    const bare = Object.fromEntries(
      Object.entries(competitors).map(([id, own]) => [
        id,
        Object.fromEntries(Object.entries(own).filter(([member]) => member !== 'colour')),
      ]),
    )
    const { rows } = specOf({ document: { ...document, value: { ...unit, competitors: bare } } })
    expect(rows[0]?.cells['colour']).toEqual({ kind: 'marks', chips: [{ kind: 'colour-none', text: 'Inner' }] })
  })
})

describe('the colour of a helmet or a bib', () => {
  it('has its word, and the column is called after what the feed says carries it', () => {
    const { rows, columns } = specOf(shortTrack)
    expect(columns.find(({ id }) => id === 'colour')?.label).toBe('Helmet')
    expect(rows[0]?.cells['colour']).toEqual({ kind: 'marks', chips: [{ kind: 'colour-blue', text: 'Blue' }] })
  })

  it('of a code we do not know stands as sent, without a colour', () => {
    const { document } = sampleSchema.parse(shortTrack)
    const unit = schema.parse(document.value)
    const id = Object.keys(unit.competitors)[0] ?? ''
    const odd = { ...unit.competitors[id], colour: { code: 'STRIPES', of: 'COLOUR' } }
    const { rows } = specOf({
      document: { ...document, value: { ...unit, competitors: { ...unit.competitors, [id]: odd } } },
    })
    expect(rows.find((each) => each.id === id)?.cells['colour']).toEqual({
      kind: 'marks',
      chips: [{ kind: 'badge', text: 'STRIPES' }],
    })
  })
})
