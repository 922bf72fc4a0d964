import type { HeightsUnit } from './model.ts'

export interface Bar {
  readonly id: string
  readonly height: string
}

/** So many heights are readable beside a name and a best (odf.md F5). */
const SHOWN = 6

/**
 * The heights on the picture: the last six, following the bar. While the event is open, the bar that stands and one more that
 * the feed has named; afterwards the last heights that anybody has tried.
 */
export function heightWindow(unit: HeightsUnit): readonly Bar[] {
  const bars = Object.entries(unit.heights)
    .map(([id, bar]) => ({ id, ...bar }))
    .toSorted((a, b) => a.sortOrder - b.sortOrder)
  const tried = new Set(
    Object.values(unit.competitors).flatMap((c) => [...Object.keys(c.tries ?? {}), ...Object.keys(c.boulders ?? {})]),
  )
  const stands = bars.findIndex((bar) => bar.id === unit.currentHeight)
  const lastTried = bars.findLastIndex((bar) => tried.has(bar.id))
  const open = unit.status === 'LIVE' || unit.status === 'INTERMEDIATE' || unit.status === 'PARTIAL'
  const last = open ? Math.max(stands, lastTried) + 1 : lastTried
  const end = Math.min(bars.length, Math.max(last + 1, Math.min(SHOWN, open ? bars.length : 0)))
  return bars.slice(Math.max(0, end - SHOWN), end).map(({ id, height }) => ({ id, height }))
}
