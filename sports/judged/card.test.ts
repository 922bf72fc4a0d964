import { describe, expect, it } from 'vitest'
import { el, extended, result, row } from '../../tests/support/odf-xml.ts'
import { resultSource } from '../../tests/support/result-source.ts'
import { eventOf, profileOf } from '../disciplines/find-profile.ts'
import { frameOf } from '../parts/layout/measures.ts'
import { sampleSchema } from '../parts/sample.ts'
import type { Card } from './card.ts'
import { layoutCard } from './card-layout.ts'
import { judgedBoard } from './judged-spec.ts'
import { schema } from './model.ts'
import { odf } from './odf.ts'
import live from './samples/elements.json'
import plain from './samples/live.json'
import scored from './samples/elements-scored.json'
import short from './samples/elements-short.json'

function cardFor(raw: unknown): Card | undefined {
  const { document, beside } = sampleSchema.parse(raw)
  const rsc = document.key.slice(document.key.indexOf('/') + 1)
  const props = { document, profile: profileOf(rsc.slice(0, 3)), event: eventOf(rsc), beside: beside ?? {} }
  return judgedBoard(schema.parse(document.value), props).card
}
const sums = (raw: unknown) => cardFor(raw)?.sums.map(({ label, value }) => `${label} ${value ?? '-'}`)
/** Half as wide as high, as a rough font. */
const measure = (text: string, { size }: { size: number }) => 0.5 * size * text.length
const frame = (width: number, height: number) =>
  frameOf({
    width,
    height,
    form: width > height ? 'landscape' : 'portrait',
    pinned: true,
    targets: true,
    labels: false,
    band: false,
    second: true,
  })

describe('the card of a performance', () => {
  it('lists the elements of DT_CURRENT as they are skated, with base value and grade, the newest marked', () => {
    const card = cardFor(live)
    expect(card?.elements).toHaveLength(6)
    expect(card?.elements[0]).toMatchObject({ name: '3Lz+3T', base: '11.07', goe: '+1.33', score: '12.40' })
    expect(card?.newest).toBe('6')
    expect(card?.room).toBe(12)
    expect(sums(live)).toEqual(['Technical 41.20', 'Components -', 'Deductions -', 'Free -', 'Total -'])
  })

  it('stays after the performance with all it adds up to', () => {
    expect(cardFor(scored)?.elements).toHaveLength(12)
    expect(cardFor(scored)?.newest).toBeUndefined()
    expect(sums(scored)).toEqual([
      'Technical 71.10',
      'Components 65.51',
      'Deductions -1.00',
      'Free 135.61',
      'Total 208.66',
    ])
  })

  it('comes up again for a new element, and for the score', () => {
    expect(cardFor(live)?.id).not.toBe(cardFor(scored)?.id)
  })

  it('is none where a feed has no elements', () => {
    expect(cardFor(plain)).toBeUndefined()
  })

  it('has no total in the first of two programmes', () => {
    expect(sums(short)?.at(-1)).toBe('Short -')
  })
})

describe('the layout of the card', () => {
  const laid = (raw: unknown, width = 1920, height = 1080) => {
    const card = cardFor(raw)
    if (card === undefined) throw new Error('The sample has no card')
    return layoutCard(card, frame(width, height), height > width, measure)
  }

  it('has the judges beside seven elements, and two columns for twelve', () => {
    expect(laid(short).fields.map(({ field }) => field)).toEqual(['name', 'base', 'goe', 'judges', 'score'])
    expect(laid(short).columns).toHaveLength(1)
    expect(laid(scored).columns).toHaveLength(2)
    expect(laid(scored).fields.map(({ field }) => field)).not.toContain('judges')
    expect(laid(scored, 1080, 1920).columns).toHaveLength(1)
  })

  it('keeps every element, above the floor, within its column', () => {
    for (const [width, height] of [
      [1920, 1080],
      [1080, 1920],
      [3840, 2160],
    ] as const) {
      const { size, columns, perColumn, fields } = laid(scored, width, height)
      expect(columns.length * perColumn).toBeGreaterThanOrEqual(12)
      expect(size / Math.min(width, height)).toBeGreaterThanOrEqual(0.041)
      expect(Math.min(...fields.map(({ x }) => x))).toBeGreaterThanOrEqual(0)
    }
  })
})

it('Elements are read from DT_RESULT with base value, grade and judges, and are no parts of the score', () => {
  const extension = (Code: string, Value: string, Pos?: number) => el('Extension', { Code, Value, Pos })
  const own = odf.unit?.(
    resultSource(
      result(
        { ResultStatus: 'LIVE' },
        row(
          '1',
          {},
          {
            extended: [
              extended(
                'ELEMENT',
                { Pos: 1, Value: '12.40' },
                extension('ELEMENT_CODE', '3Lz+3T'),
                extension('BASE_TOT', '10.10'),
                extension('GOE', '2.30'),
                extension('JUDGE', '3', 1),
                extension('JUDGE', '-1', 2),
              ),
              extended('ELEMENT', { Pos: 'TOT', Value: '12.40' }),
            ],
          },
        ),
      ),
    ),
    { family: 'judged', resultLabel: 'Score' },
  )
  expect(own?.competitors['1']).toEqual({
    elements: {
      '1': {
        sortOrder: 1,
        name: '3Lz+3T',
        base: '10.10',
        goe: '2.30',
        judges: { '1': '3', '2': '-1' },
        score: '12.40',
      },
    },
    parts: { 'ELEMENT/TOT': { sortOrder: 1000, code: 'ELEMENT', pos: 'TOT', value: '12.40' } },
  })
})
