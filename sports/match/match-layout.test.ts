import { describe, expect, it } from 'vitest'
import { bodyOf } from '../parts/board-frame/BodyBoard.tsx'
import { matchBoxes, type Box, type LayoutAsk } from './match-layout.ts'
import { faultsOfBoxes } from '../../tests/support/whole-boxes.ts'

/** Cap height of Archivo, a share of the font size. */
const CAP = 0.686

function layout(scale: number, ask: Partial<LayoutAsk>, form: 'landscape' | 'portrait' = 'landscape') {
  const aged = ask.aged === true ? { asOf: '20:14:03' } : undefined
  const status = { shape: 'live', word: 'LIVE' } as const
  const [width, height] = form === 'landscape' ? [1920, 1080] : [1080, 1920]
  const body = bodyOf({ facts: [], status }, { width, height, form, aged, type: { scale } })
  const portrait = form === 'portrait'
  const whole = { portrait, aged: false, clock: true, moment: true, strip: true, start: false, ...ask }
  return { body, boxes: matchBoxes(body, whole) }
}

/** Where figures in the middle of a box are drawn. */
function figures(box: Box, size: number): Box {
  return { ...box, top: box.top + box.height / 2 - (CAP / 2) * size, height: CAP * size }
}

describe.each([1, 1.15])('a match over the whole landscape in the type of a look, × %f', (scale) => {
  it.each([{}, { aged: true }, { clock: false, moment: false }, { strip: false }, { aged: true, strip: false }])(
    'is whole, and nothing meets: %o',
    (ask: Partial<LayoutAsk>) => {
      const { body, boxes } = layout(scale, ask)
      expect(body.unit).toBe(1080 * scale)
      const all = [
        ...boxes.plates,
        ...boxes.scores.map((box) => figures(box, boxes.type.score)),
        ...boxes.facts,
        boxes.period,
        ...(ask.clock === false ? [] : [figures(boxes.clock, boxes.type.clock), boxes.moment]),
        ...(ask.strip === false ? [] : [boxes.strip]),
      ]
      expect(faultsOfBoxes(all, body)).toEqual([])
      expect(boxes.type.score * CAP).toBeGreaterThan(0.16 * body.unit)
    },
  )
})

describe.each(['landscape', 'portrait'] as const)('the score of an old match, in %s', (form) => {
  it('stands off the plate over it', () => {
    const { body, boxes } = layout(1, { aged: true }, form)
    const [plate] = boxes.plates
    const drawn = figures(boxes.scores[0], boxes.type.score)
    expect(drawn.top - (plate.top + plate.height)).toBeGreaterThan(0.012 * body.unit)
  })
})
