import { describe, expect, it } from 'vitest'
import { bodyOf } from '../parts/board-frame/BodyBoard.tsx'
import type { LayoutAsk } from './match-layout.ts'
import { squareBoxes } from './square-boxes.ts'
import { faultsOfBoxes, meet } from '../../tests/support/whole-boxes.ts'

const STAGES = [
  [952, 1080, 1.134],
  [1080, 956, 1.13],
  [960, 1080, 1],
  [1280, 1024, 1],
] as const

function layout([width, height, scale]: readonly [number, number, number], ask: Partial<LayoutAsk>) {
  const form = height > width ? 'portrait' : 'landscape'
  const aged = ask.aged === true ? { asOf: '20:14:03' } : undefined
  const status = { shape: 'live', word: 'LIVE' } as const
  const body = bodyOf({ facts: [], status }, { width, height, form, aged, type: { scale } }, 'square')
  const whole = { portrait: false, aged: false, clock: true, moment: true, strip: true, start: false, ...ask }
  return { body, boxes: squareBoxes(body, whole) }
}

describe.each(STAGES)('a match in about a square, %i×%i, type × %f', (...stage) => {
  it.each([{}, { aged: true }, { clock: false, moment: false }, { strip: false }])(
    'is whole, and nothing meets: %o',
    (ask) => {
      const { body, boxes } = layout(stage, ask)
      const all = [
        ...boxes.plates,
        ...boxes.scores,
        ...boxes.facts,
        boxes.period,
        ...(ask.clock === false ? [] : [boxes.clock, boxes.moment]),
        ...(ask.strip === false ? [] : [boxes.strip]),
      ]
      expect(faultsOfBoxes(all, body)).toEqual([])
    },
  )

  it('keeps both sides of one size, a line of facts under each plate, and type that is read', () => {
    const { body, boxes } = layout(stage, { aged: true })
    expect(boxes.scores[0].height).toBe(boxes.scores[1].height)
    expect(boxes.factRows).toBeGreaterThanOrEqual(1)
    expect(boxes.factHeight).toBeGreaterThan(1.1 * boxes.type.fact)
    expect(boxes.type.name * 0.686).toBeGreaterThan(0.042 * body.unit)
  })

  it('stands its teams side by side before it begins, over the time', () => {
    const { boxes } = layout(stage, { start: true, moment: false, strip: false })
    expect(boxes.plates[0].top).toBe(boxes.plates[1].top)
    expect(meet(boxes.lineups[0], boxes.lineups[1])).toBe(false)
    for (const lineup of boxes.lineups) expect(meet(lineup, boxes.clock)).toBe(false)
  })
})
