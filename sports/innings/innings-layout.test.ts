import { describe, expect, it } from 'vitest'
import { inningsLayout } from './innings-layout.ts'
import { inningsView } from './innings-view.ts'
import { schema } from './model.ts'
import curling from './samples/curling.json'
import live from './samples/live.json'
import { eventOf, profileOf } from '../disciplines/find-profile.ts'
import { bodyOf } from '../parts/board-frame/BodyBoard.tsx'
import { estimate } from '../parts/layout/text-measure.ts'
import { sampleSchema } from '../parts/sample.ts'
import { faultsOfBoxes } from '../../tests/support/whole-boxes.ts'

const samples = import.meta.glob('./samples/*.json', { eager: true, import: 'default' })

function viewOf(raw: unknown) {
  const { document, beside = {} } = sampleSchema.parse(raw)
  const rsc = document.key.slice('unit/'.length)
  const props = { document, profile: profileOf(rsc.slice(0, 3)), event: eventOf(rsc), beside }
  return inningsView(schema.parse(document.value), props)
}

function layoutOf(raw: unknown, scale: number, aged?: { readonly asOf: string }) {
  const view = viewOf(raw)
  const body = bodyOf(view.frame, { width: 1920, height: 1080, form: 'landscape', aged, type: { scale } })
  return { view, body, layout: inningsLayout(view, body, estimate) }
}

describe.each(Object.entries(samples))('a match by innings over the whole landscape: %s', (_, raw) => {
  it.each([1, 1.15])('is whole in the type of a look, old and new, and nothing meets: × %f', (scale) => {
    for (const aged of [undefined, { asOf: '20:41:14' }]) {
      const { view, body, layout } = layoutOf(raw, scale, aged)
      expect(body.unit).toBe(1080 * scale)
      const started = view.moment !== 'start list'
      const all = [
        ...layout.plates,
        ...(started ? layout.totals : []),
        ...layout.moreValues.flat(),
        ...layout.moreHeads,
        ...layout.heads,
        ...layout.values.flat(),
        ...(view.facts.length === 0 ? [] : [layout.facts]),
      ]
      expect(faultsOfBoxes(all, body)).toEqual([])
      expect(layout.columns.length).toBeLessThanOrEqual(view.columns.length)
    }
  })
})

describe('innings that stand close', () => {
  it('have as much air between their figures as the figures are wide, with the names still in full', () => {
    const { layout, body } = layoutOf(curling, 1)
    const [first, second] = layout.heads
    const pitch = (second?.left ?? 0) - (first?.left ?? 0)
    const digit = estimate('0', {
      size: layout.value.fontSize,
      weight: 640,
      axis: Number.parseFloat(layout.value.fontStretch),
    })
    expect(pitch - digit).toBeGreaterThan(0.8 * digit)
    expect(layout.names.texts).toEqual(['SWITZERLAND', 'CANADA'])
    // 28 px capitals on a stage of 1080 at least.
    expect(layout.value.fontSize * 0.686).toBeGreaterThan(0.026 * body.unit)
  })

  it('leave nine innings of baseball at their full size', () => {
    expect(layoutOf(live, 1).layout.value.fontSize).toBeCloseTo(0.066 * 1080, 0)
  })
})
