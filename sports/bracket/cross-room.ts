import type { Pool } from './model.ts'
import type { Measure } from '../parts/layout/text-measure.ts'

/** More teams have no room on any screen. */
const MOST = 6
/** Shares of the height, at the type of eight rows (look.md, Measures). */
const NAME = { size: 0.065, weight: 750, axis: 84 } as const
const FACT = { size: 0.0445, weight: 560, axis: 88 } as const
/** Margins, rank, flag, code, points, won, lost, difference, with their gutters. */
const FIXED = 0.112 + 0.1 + 0.11 + 0.12 + 0.15 + 0.1 + 0.1 + 0.12
const MARKS = 0.14
const TIED = 0.1
const GUTTER = 0.03

/**
 * Have all columns of who met whom room beside the standings of one pool? All or none: half a cross table says less than none.
 * @param width of the stage, px; `height` likewise.
 */
export function crossTableFits(pool: Pool, width: number, height: number, measure: Measure): boolean {
  const teams = Object.values(pool.competitors)
  const results = teams.flatMap((team) =>
    Object.values(team.opponents ?? {}).map(({ result, time }) => result ?? time ?? ''),
  )
  if (pool.pools !== undefined || results.length === 0 || teams.length > MOST) return false
  const widest = (texts: readonly string[], style: { size: number; weight: number; axis: number }) =>
    Math.max(0, ...texts.map((text) => measure(text, { ...style, size: style.size * height })))
  const names = widest(
    teams.map(({ name }) => name.full),
    NAME,
  )
  const cell = widest([...results, ...teams.map(({ organisation }) => organisation ?? '')], FACT) + GUTTER * height
  const marks = teams.some(({ qualification }) => qualification !== undefined) ? MARKS * height : 0
  const tied = teams.some((team) => team.tied !== undefined) ? TIED * height : 0
  return FIXED * height + names + marks + tied + teams.length * cell <= width
}
