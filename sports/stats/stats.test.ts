import { describe, expect, it } from 'vitest'
import { schema } from './model.ts'
import { layoutPairs, layoutRibbonPair, pairsPerPage } from './stats-layout.ts'
import { statsView } from './stats-view.ts'
import { bodyOf } from '../parts/board-frame/BodyBoard.tsx'
import { duelFaults } from '../parts/duel/duel-rig.ts'
import type { Measure } from '../parts/layout/text-measure.ts'
import { sampleSchema } from '../parts/sample.ts'
import longest from './samples/longest-names.json'
import people from './samples/people.json'
import typical from './samples/typical.json'
import whole from './samples/whole.json'

const measure: Measure = (text, { size, axis }) => text.length * 0.55 * size * (axis / 100)
const viewOf = (sample: unknown) => {
  const { document } = sampleSchema.parse(sample)
  return statsView(schema.parse(document.value), { document })
}
const pairOf = (sample: unknown) => {
  const view = viewOf(sample)
  if (view.kind !== 'pair') throw new Error('no pair')
  return view
}
const stage = { unit: 1080, left: 60, top: 172, width: 1800, height: 824 }

describe('statistics', () => {
  it('of two sides are compared: values as sent, bars only where both are numbers', () => {
    const { pairs } = pairOf(typical)
    expect(pairs[0]).toEqual({ id: 'POSSESSION', label: 'Possession', values: ['61 %', '39 %'], bars: [1, 39 / 61] })
    expect(pairs.find(({ id }) => id === 'SHOT')).toMatchObject({ values: ['9/14', '6/15'], bars: [1, 6 / 9] })
    expect(pairs.find(({ id }) => id === 'TIME')?.bars).toBeUndefined()
    expect(pairs.find(({ id }) => id === 'CARD')).toMatchObject({ values: ['2', undefined], bars: undefined })
  })

  it('of two sides are headed as their match is: the sport, under it who plays for what', () => {
    expect(pairOf(typical).frame).toMatchObject({
      title: 'Handball',
      shortTitle: 'Handball',
      subtitle: ['Men', 'Final', 'Statistics'],
    })
  })

  it('draw a line where there is nothing to compare, and no stub of a bar', () => {
    const { sides } = pairOf(typical)
    const nothing = { id: 'X', label: 'Fast break', values: ['0', '0'], bars: [0, 0] } as const
    for (const pair of [nothing, { ...nothing, bars: undefined }]) {
      const { under } = layoutPairs(sides, [pair], 5, stage, measure)
      expect(under).toMatchObject([{ kind: 'plate', fill: 'hairline', box: { left: 60, width: 1800 } }])
    }
  })

  it('of more are a table, of members where competitors have none, else of the whole', () => {
    expect(viewOf(people)).toMatchObject({ kind: 'table', spec: { rows: { length: 3 } } })
    expect(viewOf(whole)).toMatchObject({ kind: 'table', spec: { rows: [{ cells: { value: { text: '31' } } }, {}] } })
  })

  it.each([1, 1.15])('are whole over the landscape in the type of a look, old and new: × %f', (scale) => {
    for (const sample of [typical, longest])
      for (const aged of [undefined, { asOf: '20:41:00' }]) {
        const { sides, pairs, frame } = pairOf(sample)
        const body = bodyOf(frame, { width: 1920, height: 1080, form: 'landscape', aged, type: { scale } })
        expect(body.unit).toBe(1080 * scale)
        const perPage = pairsPerPage(body)
        expect(perPage).toBeGreaterThanOrEqual(3)
        for (let from = 0; from < pairs.length; from += perPage) {
          const picture = layoutPairs(sides, pairs.slice(from, from + perPage), perPage, body, measure)
          expect(duelFaults(picture, body, measure)).toEqual([])
        }
      }
  })

  it('meet and leave nothing, in landscape and on a ribbon', () => {
    for (const { sides, pairs } of [typical, longest].map(pairOf)) {
      const perPage = pairsPerPage(stage)
      const picture = layoutPairs(sides, pairs.slice(0, perPage), perPage, stage, measure)
      expect(duelFaults(picture, stage, measure)).toEqual([])
      const room = { unit: 160, left: 400, width: 1520, height: 149 }
      const faults = pairs.flatMap((pair) =>
        duelFaults(layoutRibbonPair(sides, pair, room, measure), { ...room, top: 0 }, measure),
      )
      expect(faults).toEqual([])
    }
  })
})
