import { describe, expect, it } from 'vitest'
import { placeColumns, type ColumnAsk } from './columns.ts'

const ask = (id: string, kind: ColumnAsk['kind'], natural: number, more: Partial<ColumnAsk> = {}): ColumnAsk => ({
  id,
  kind,
  natural,
  priority: 0,
  lit: kind === 'result',
  large: false,
  ...more,
})
const lanes = [
  ask('rank', 'rank', 87),
  ask('flag', 'flag', 84, { priority: 2 }),
  ask('code', 'code', 92, { priority: 1 }),
  ask('name', 'name', 600, { least: 540, last: 500 }),
  ask('result', 'result', 190),
  ask('marks', 'marks', 180, { priority: 1 }),
  ask('gap', 'number', 122, { priority: 2 }),
  ask('reaction', 'number', 150, { priority: 3 }),
]
const content = 1800
const end = (places: ReturnType<typeof placeColumns>) => Math.max(...places.map((p) => p.x + p.width))

describe('placing columns', () => {
  it('fills the width exactly, in the order given, without overlap', () => {
    const places = placeColumns(lanes, content, 1080)
    expect(places.map((p) => p.id)).toEqual(lanes.map((a) => a.id))
    expect(end(places)).toBeCloseTo(content)
    places.slice(1).forEach((place, i) => {
      const before = places[i]
      expect(place.x).toBeGreaterThan((before?.x ?? 0) + (before?.width ?? 0))
    })
  })

  it('puts the result right beside the widest name: under 0.2 of the stage height between them', () => {
    for (const wide of [1800, 2400]) {
      const places = placeColumns(lanes, wide, 1080)
      const name = places.find((p) => p.id === 'name')
      const result = places.find((p) => p.id === 'result')
      expect((result?.x ?? 0) - ((name?.x ?? 0) + 600)).toBeLessThan(0.2 * 1080)
    }
  })

  it('gives every column at least the room it asked for while there is enough', () => {
    const places = placeColumns(lanes, content, 1080)
    for (const [i, place] of places.entries())
      expect(place.width).toBeGreaterThanOrEqual((lanes[i]?.natural ?? 0) - 1e-9)
  })

  it('drops the column of the highest priority number first where room is short', () => {
    const without = (width: number) => placeColumns(lanes, width, 1080).map((p) => p.id)
    expect(without(1600)).toEqual(['rank', 'flag', 'code', 'name', 'result', 'marks', 'gap'])
    expect(without(1250)).not.toContain('gap')
    expect(without(700)).toEqual(['rank', 'name', 'result'])
  })

  it('lets names narrow to their last width before a fact of priority 1 or 2 goes', () => {
    const places = placeColumns(lanes.slice(0, 7), 1490, 1080)
    expect(places.map((p) => p.id)).toContain('gap')
    expect(places.find((p) => p.id === 'name')?.width).toBeLessThan(540)
  })

  it('gives the columns of a matrix one width', () => {
    const matrix = [
      ask('name', 'name', 500),
      ask('result', 'result', 150),
      ...[100, 120, 90].map((w, i) => ask(`a${i}`, 'matrix', w)),
    ]
    const widths = placeColumns(matrix, 1600, 1080)
      .slice(2)
      .map((p) => p.width)
    expect(new Set(widths.map((w) => w.toFixed(3))).size).toBe(1)
  })

  it('reaches the right end also with few columns', () => {
    expect(end(placeColumns(lanes.slice(0, 5), content, 1080))).toBeCloseTo(content)
  })
})
