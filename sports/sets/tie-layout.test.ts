import { describe, expect, it } from 'vitest'
import { schema } from './model.ts'
import { setsView } from './sets-view.ts'
import { isTie, layoutTie } from './tie-layout.ts'
import { eventOf, profileOf } from '../disciplines/find-profile.ts'
import { estimate } from '../parts/layout/text-measure.ts'
import { sampleSchema } from '../parts/sample.ts'
import live from './samples/tie-players.json'
import longest from './samples/tie-longest-names.json'
import bare from './samples/team-tie.json'

function viewOf(raw: unknown) {
  const { document } = sampleSchema.parse(raw)
  const rsc = document.key.slice('unit/'.length)
  return setsView(schema.parse(document.value), {
    document,
    profile: profileOf('TTE'),
    event: eventOf(rsc),
    beside: {},
  })
}
const room = { unit: 1080, left: 60, top: 172, width: 1800, height: 824, givenWeight: 430, measure: estimate }

describe('a tie of two teams', () => {
  it('lists its matches with who plays them, where the feed says who', () => {
    expect(isTie(viewOf(live))).toBe(true)
    expect(isTie(viewOf(bare))).toBe(false)
    const [home] = layoutTie(viewOf(live), { ...room, form: 'landscape' }).rows
    const said = home?.cells.filter(({ column }) => column.startsWith('players ')).map(({ name }) => name)
    expect(said?.slice(0, 2)).toEqual(['BRANDT Felix / OSTERMANN Jonas', 'KELLER Tim'])
  })

  it('keeps every line in its own row and every name off its score, with the longest names', () => {
    for (const form of ['landscape', 'portrait'] as const) {
      for (const { box, cells } of layoutTie(viewOf(longest), { ...room, form }).rows) {
        for (const cell of cells.filter(({ column }) => column.startsWith('players '))) {
          const score = cells.find(({ column }) => `players ${column}` === cell.column)?.lights
          const mark = cell.marks.at(-1)
          if (mark?.kind !== 'text' || score === undefined) throw new Error(`${cell.column} has no text or no score`)
          const width = estimate(mark.text, mark) * (mark.squeeze ?? 1)
          expect(mark.x + width).toBeLessThanOrEqual(score.left)
          expect(mark.y - mark.size / 2).toBeGreaterThan(box.top)
          expect(mark.y + mark.size / 2).toBeLessThan(box.top + box.height)
        }
      }
    }
  })
})
