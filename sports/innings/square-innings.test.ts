import { describe, expect, it } from 'vitest'
import { inningsView } from './innings-view.ts'
import { schema } from './model.ts'
import bases from './samples/bases.json'
import cricket from './samples/cricket.json'
import longest from './samples/longest-names.json'
import powerPlay from './samples/power-play.json'
import { squareInnings } from './square-innings.ts'
import { eventOf, profileOf } from '../disciplines/find-profile.ts'
import { bodyOf } from '../parts/board-frame/BodyBoard.tsx'
import { estimate } from '../parts/layout/text-measure.ts'
import { sampleSchema } from '../parts/sample.ts'
import { faultsOfBoxes } from '../../tests/support/whole-boxes.ts'

const STAGES = [
  [952, 1080, 1.134],
  [1080, 956, 1.13],
  [960, 1080, 1],
  [1280, 1024, 1],
] as const

function viewOf(raw: unknown) {
  const { document, beside = {} } = sampleSchema.parse(raw)
  const rsc = document.key.slice('unit/'.length)
  const props = { document, profile: profileOf(rsc.slice(0, 3)), event: eventOf(rsc), beside }
  return inningsView(schema.parse(document.value), props)
}

describe.each(Object.entries({ bases, cricket, longest, powerPlay }))(
  'a match by innings in about a square: %s',
  (_, raw) => {
    it.each(STAGES)('is whole, and nothing meets, old and new: %i×%i, type × %f', (width, height, scale) => {
      const view = viewOf(raw)
      const form = height > width ? 'portrait' : 'landscape'
      for (const aged of [undefined, { asOf: '20:41:14' }]) {
        const body = bodyOf(view.frame, { width, height, form, aged, type: { scale } }, 'square')
        const layout = squareInnings(view, body, estimate)
        const all = [
          ...layout.plates,
          ...layout.totals,
          ...layout.moreValues.flat(),
          ...layout.moreHeads,
          ...layout.heads,
          ...layout.values.flat(),
          ...(view.facts.length === 0 ? [] : [layout.facts]),
        ]
        expect(faultsOfBoxes(all, body)).toEqual([])
        expect(layout.plates[0].height).toBe(layout.plates[1].height)
        expect(layout.plates[0].width).toBeGreaterThan(0.44 * body.width)
      }
    })
  },
)
