import { describe, expect, it } from 'vitest'
import { holeCells, holeColumns, holesShown } from './hole-columns.ts'
import { schema } from './model.ts'
import { odf } from './odf.ts'
import { seriesSpec } from './series-spec.ts'
import { eventOf, profileOf } from '../disciplines/find-profile.ts'
import { sampleSchema } from '../parts/sample.ts'
import { extended, info, infos, result, row } from '../../tests/support/odf-xml.ts'
import { resultSource } from '../../tests/support/result-source.ts'
import round from './samples/golf-round.json'

const ROUND = 'GLFMINDV--------------RND4000100--'
const { document } = sampleSchema.parse(round)
const unit = schema.parse(document.value)

describe('a round of golf, hole by hole', () => {
  it('takes strokes as sent, and to par where the feed says the par', () => {
    const holes = ['4', '2', '6', 'X'].map((Value, i) => extended('HOLE', { Pos: i + 1, Value }))
    const course = infos(...[4, 3, 4, 5].map((Value, i) => info('UI', 'HOLE', { Pos: i + 1, Value })))
    const own = odf.unit?.(
      resultSource(result({ DocumentCode: ROUND }, course, row('1', {}, { extended: holes }))),
      eventOf(ROUND),
    )
    expect(own?.competitors['1']?.['holes']).toEqual({
      '1': { sortOrder: 1, strokes: '4', toPar: '0' },
      '2': { sortOrder: 2, strokes: '2', toPar: '-1' },
      '3': { sortOrder: 3, strokes: '6', toPar: '+2' },
      '4': { sortOrder: 4, strokes: 'X' },
    })
    expect(own?.unit['holes']).toMatchObject({ '2': { sortOrder: 2, par: '3' } })
    expect(own?.unit['ext']).toBeUndefined()
  })

  it('shows the half of the course that the leader is on, the hole that is played in accent', () => {
    const holes = holesShown(unit)
    expect(holes.map(({ id }) => id)).toEqual(['10', '11', '12', '13', '14', '15', '16', '17', '18'])
    expect(holes.filter(({ now }) => now).map(({ id }) => id)).toEqual(['14'])
  })

  it('keeps the columns of holes to come, and lets those far from play go first', () => {
    const props = { document, profile: profileOf('GLF'), event: eventOf(ROUND), beside: {} }
    const { columns } = seriesSpec(unit, props)
    expect(columns.filter(({ kind }) => kind === 'matrix')).toHaveLength(9)
    const [first, , , , played] = holeColumns(holesShown(unit)).map(({ priority }) => priority)
    expect(first).toBeGreaterThan(played ?? Infinity)
  })

  it('draws a birdie in a circle, a bogey in a square, both twice from two on, and says it', () => {
    const own = {
      sortOrder: 1,
      name: { full: 'A' },
      holes: Object.fromEntries(
        ['-2', '-1', '0', '+1', '+3'].map((toPar, i) => [`${i + 10}`, { sortOrder: i, strokes: '4', toPar }]),
      ),
    }
    const cells = Object.values(holeCells(own, holesShown(unit))).filter((cell) => cell !== undefined)
    expect(cells.map((cell) => ('shape' in cell ? cell.shape : ''))).toEqual([
      'hole-under2',
      'hole-under',
      undefined,
      'hole-over',
      'hole-over2',
    ])
    expect(cells[0]).toMatchObject({ text: '4', spoken: '4, -2' })
  })
})
