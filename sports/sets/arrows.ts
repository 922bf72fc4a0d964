import { tuples, type PeriodRow, type ResultRow, type ResultSource } from '../../protocol/odf.ts'
import type { SetsProfile } from '../../protocol/duel-profile.ts'
import type { JsonObject } from '../../protocol/json.ts'
import { order } from '../parts/read-odf.ts'

const MOST = 10

/** ER/ARROW of a row by Pos (code unverified, odf.md 15): arrows of the set that is on, as sent. */
export function arrowsPart(row: ResultRow): JsonObject {
  const arrows: Record<string, JsonObject> = {}
  for (const { pos, value } of tuples(row.extended, 'ER', 'ARROW')) {
    if (pos === undefined || value === undefined || value === '') continue
    arrows[pos] = { sortOrder: order(pos, Object.keys(arrows).length), value }
  }
  return Object.keys(arrows).length === 0 ? {} : { arrows }
}

/**
 * What the last arrow of a set must score, for a side that has one left after the other has shot all of its own: more than the
 * other's sum wins the set (two set points), the same draws level (one each). Where all arrows add up that is said of the match,
 * in its last end. Nothing where an arrow is no number, an end before is missing, or it takes more than a ten.
 */
export function needPart(
  source: ResultSource,
  row: ResultRow,
  { arrows: rules, prefix, best }: SetsProfile,
): JsonObject {
  const other = source.rows.find((each) => each !== row)
  if (rules === undefined || other === undefined || source.rows.length !== 2 || source.status !== 'LIVE') return {}
  const [own, theirs] = [scores(row), scores(other)]
  if (own === undefined || theirs === undefined) return {}
  if (own.length !== rules.each - 1 || theirs.length !== rules.each) return {}
  const before = rules.rule === 'cumulative' ? endsBefore(source, row, prefix, best) : 0
  if (before === undefined) return {}
  const level = sum(theirs) - sum(own) - before
  const need = { ...said('win', level + 1), ...said('level', level) }
  return Object.keys(need).length === 0 ? {} : { need }
}

/** Nothing that an arrow scores is less than a miss. */
function said(what: 'win' | 'level', points: number): JsonObject {
  if (points > MOST) return {}
  if (points < 0) return what === 'win' ? { win: '0' } : {}
  return { [what]: String(points) }
}

/** How far the side is ahead after all ends but the last; undefined where one of them is missing, or another one is on. */
function endsBefore(source: ResultSource, row: ResultRow, prefix: string, best: number): number | undefined {
  const home = source.sides?.home === undefined ? row.sortOrder === 1 : source.sides.home === row.code
  let ahead = 0
  for (let end = 1; end < best; end += 1) {
    const period = source.periods.find(({ code }) => code === `${prefix}${end}`)
    const [own, other] = ofPeriod(period, home)
    if (own === undefined || other === undefined) return undefined
    ahead += own - other
  }
  return ahead
}

function ofPeriod(period: PeriodRow | undefined, home: boolean): readonly (number | undefined)[] {
  const said = [period?.attrs['HomePeriodScore'], period?.attrs['AwayPeriodScore']].map((text) =>
    text !== undefined && /^\d{1,2}$/.test(text) ? Number(text) : undefined,
  )
  return home ? said : said.toReversed()
}

/** Arrows in points: X is a ten, M a miss; undefined where one is neither nor a number. */
function scores(row: ResultRow): readonly number[] | undefined {
  const points = tuples(row.extended, 'ER', 'ARROW').flatMap(({ value }) =>
    value === undefined || value === '' ? [] : [pointsOf(value)],
  )
  return points.includes(undefined) ? undefined : points.filter((each) => each !== undefined)
}

function pointsOf(arrow: string): number | undefined {
  if (arrow === 'X') return MOST
  if (arrow === 'M') return 0
  const points = Number(arrow)
  return /^\d{1,2}$/.test(arrow) && points <= MOST ? points : undefined
}

const sum = (points: readonly number[]) => points.reduce((all, each) => all + each, 0)
