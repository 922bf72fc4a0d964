import type { SeriesCompetitor, SeriesUnit } from './model.ts'
import type { Cell, Column, LegendItem } from '../parts/board-spec.ts'
import { inOrder } from '../parts/spec/rows.ts'

/** Half a course is what stands beside a name and can be read. */
const HALF = 9

export interface Hole {
  readonly id: string
  readonly par?: string | undefined
  /** The leader plays it, or the next one, now. */
  readonly now: boolean
}

/**
 * The holes on the picture: the half of the course that the leader is on, since the hall follows the leader; before anybody has
 * played one, the first half. Nothing where the feed has no holes.
 */
export function holesShown(unit: SeriesUnit): readonly Hole[] {
  const course = new Map(inOrder(unit.holes ?? {}).map(([id, { par }]) => [id, par]))
  const field = inOrder(unit.competitors)
  for (const [, { holes = {} }] of field)
    for (const id of Object.keys(holes)) if (!course.has(id)) course.set(id, undefined)
  if (course.size === 0 || unit.status === 'START_LIST') return []
  const all = [...course].map(([id, par]) => ({ id, par }))
  const [leader] = field
  const played = Object.keys(leader?.[1].holes ?? {})
  const last = all.findLastIndex(({ id }) => played.includes(id))
  const open = unit.status === 'LIVE'
  const next = open ? Math.min(last + 1, all.length - 1) : last
  const from = Math.max(0, Math.floor(next / HALF)) * HALF
  return all
    .slice(from, from + HALF)
    .map((hole, i) => ({ ...hole, now: open && from + i === next && played.length < all.length }))
}

export function holeColumns(holes: readonly Hole[]): readonly Column[] {
  const at = holes.findIndex(({ now }) => now)
  return holes.map(({ id, par, now }, i): Column => ({
    id: `hole-${id}`,
    kind: 'matrix',
    label: id,
    spoken: par === undefined ? `Hole ${id}` : `Hole ${id}, par ${par}`,
    // Where room is short those far from the one that is played go first.
    priority: 1.6 + Math.abs(i - (at < 0 ? holes.length : at)) / 50,
    now,
    sample: '0',
  }))
}

/** Strokes of each hole, in the shape of a scorecard: a circle is under par, a square over it, drawn twice from two on. */
export function holeCells(own: SeriesCompetitor, holes: readonly Hole[]): Readonly<Record<string, Cell | undefined>> {
  return Object.fromEntries(
    holes.map(({ id }) => {
      const played = own.holes?.[id]
      if (played === undefined) return [`hole-${id}`, undefined]
      const { strokes, toPar } = played
      const shape = shapeOf(toPar)
      const spoken = toPar === undefined ? strokes : `${strokes}, ${toPar === '0' ? 'par' : toPar}`
      return [`hole-${id}`, { kind: 'attempt', state: 'mark', text: strokes, shape, spoken }]
    }),
  )
}

/** Signs of the shapes: the board shows those on the page. */
export const HOLE_LEGEND: readonly LegendItem[] = [
  { sign: '-2', words: 'eagle or better', glyph: 'mark', shape: 'hole-under2' },
  { sign: '-1', words: 'birdie', glyph: 'mark', shape: 'hole-under' },
  { sign: '+1', words: 'bogey', glyph: 'mark', shape: 'hole-over' },
  { sign: '+2', words: 'double bogey or worse', glyph: 'mark', shape: 'hole-over2' },
]

function shapeOf(toPar: string | undefined): string | undefined {
  const more = Number(toPar ?? 0)
  return more === 0 ? undefined : `hole-${more < 0 ? 'under' : 'over'}${Math.abs(more) > 1 ? '2' : ''}`
}
