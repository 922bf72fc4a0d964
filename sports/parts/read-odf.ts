import { present, tuple, tuples, type ResultRow, type ResultSource, type Tuple } from '../../protocol/odf.ts'
import type { JsonObject } from '../../protocol/json.ts'
import { timeGapTo } from './decimal.ts'

const NOTHING: JsonObject = {}

/** What a start list says of a competitor: PB, SB, world rank, group. */
export function startListPart(row: ResultRow): JsonObject {
  if (row.entries.length === 0) return NOTHING
  const value = (code: string) => tuple(row.entries, 'EUE', code)?.value
  return present({ pb: value('PB'), sb: value('SB'), worldRank: value('RANK_WLD'), group: value('GROUP') })
}

/** ER/INTERMEDIATE of a race by Pos: cumulative time, section, place there. */
export function splitsPart(row: ResultRow): JsonObject {
  if (row.extended.length === 0) return NOTHING
  const splits: Record<string, JsonObject> = {}
  for (const passage of tuples(row.extended, 'ER', 'INTERMEDIATE')) {
    if (passage.pos === undefined) continue
    splits[passage.pos] = present({
      time: passage.value,
      section: passage.value2,
      rank: passage.attrs['Rank'],
      rankEqual: passage.attrs['RankEqual'],
      diff: passage.attrs['Diff'],
      move: passage.attrs['Move'],
      speed: passage.attrs['Speed'] ?? passage.extensions.find((each) => each.code === 'SPEED')?.value,
    })
  }
  return Object.keys(splits).length === 0 ? {} : { splits }
}

/** Points, the point reached, the rule, the last lap: what all races say of the unit. */
export function racePart(source: ResultSource): JsonObject {
  return present({
    ...pointsPart(source),
    pointCurrent: infoValue(source, 'DISPLAY', 'INTERMEDIATE_CURRENT'),
    pointsTotal: infoValue(source, 'UI', 'INTERMEDIATES_TOTAL'),
    lastLap: infoValue(source, 'UI', 'LAST_LAP'),
    last: infoValue(source, 'DISPLAY', 'LAST_COMP'),
    ...qualifyPart(source),
  })
}

export const RACE_INFOS: ReadonlySet<string> = new Set([
  'UI/INTERMEDIATE',
  'UI/INTERMEDIATES_TOTAL',
  'UI/LAST_LAP',
  'UI/QUAL_FROM_RANK',
  'UI/QUAL_TO_RANK',
  'UI/QUAL_BT',
  'UI/QUAL_BP',
  'DISPLAY/INTERMEDIATE_CURRENT',
  'DISPLAY/LAST_COMP',
])

/** UI/QUAL_FROM_RANK, QUAL_TO_RANK, QUAL_BT (races) and QUAL_BP (field). */
export function qualifyPart(source: ResultSource): JsonObject {
  const standard = tuple(source.infos, 'UI', 'QUAL_BP')
  const qualify = present({
    fromRank: infoValue(source, 'UI', 'QUAL_FROM_RANK'),
    toRank: infoValue(source, 'UI', 'QUAL_TO_RANK'),
    byTime: infoValue(source, 'UI', 'QUAL_BT'),
    mark: standard?.value,
    best: standard?.value2,
  })
  return Object.keys(qualify).length === 0 ? {} : { qualify }
}

export function infoValue(source: ResultSource, type: string, code: string): string | undefined {
  return tuple(source.infos, type, code)?.value
}

/**
 * Gaps to the leader, by id, for a board whose feed sends no Diff. The leader is the row of Rank 1 that stands first.
 * Only times are compared, only without IRM, and only where the arithmetic is exact.
 */
export function gapsById(source: ResultSource): ReadonlyMap<string, string> {
  const gaps = new Map<string, string>()
  if (source.status === 'START_LIST') return gaps
  const timed = source.rows.filter(isTimed)
  const leader = timed.find((row) => row.attrs['Rank'] === '1')
  const best = leader?.attrs['Result']
  if (leader === undefined || best === undefined) return gaps
  const gapOf = timeGapTo(best)
  for (const row of timed) {
    const time = row.attrs['Result']
    if (row === leader || time === undefined || row.attrs['Diff'] !== undefined) continue
    const gap = gapOf(time)
    if (gap !== undefined) gaps.set(row.id, gap)
  }
  return gaps
}

/** Tuples whose "TYPE/CODE" is not in `known`, as "TYPE/CODE" or "TYPE/CODE/Pos" to the value as sent. */
export function unknownValues(all: readonly Tuple[], known: ReadonlySet<string>): Record<string, string> {
  const ext: Record<string, string> = {}
  for (const item of all) {
    const name = `${item.type}/${item.code}`
    if (known.has(name)) continue
    const value = item.value ?? item.value2 ?? item.attrs['Rank'] ?? item.attrs['Diff']
    if (value !== undefined) ext[item.pos === undefined ? name : `${name}/${item.pos}`] = value
  }
  return ext
}

/** The same as a member `ext`, where there is anything. */
export function unknownTuples(all: readonly Tuple[], known: ReadonlySet<string>): JsonObject {
  return all.length === 0 ? NOTHING : extPart(unknownValues(all, known))
}

export function extPart(ext: Record<string, string>): JsonObject {
  return Object.keys(ext).length === 0 ? {} : { ext }
}

function pointsPart(source: ResultSource): JsonObject {
  const points: Record<string, JsonObject> = {}
  for (const info of tuples(source.infos, 'UI', 'INTERMEDIATE')) {
    if (info.pos === undefined) continue
    const extension = (code: string) => info.extensions.find((e) => e.code === code)?.value
    points[info.pos] = present({
      sortOrder: order(info.pos, Object.keys(points).length),
      label: info.value ?? info.pos,
      time: extension('TIME'),
      leader: extension('LEADER'),
    })
  }
  // A point that only competitors name is a point all the same.
  for (const row of source.rows) {
    for (const passage of tuples(row.extended, 'ER', 'INTERMEDIATE')) {
      if (passage.pos === undefined || points[passage.pos] !== undefined) continue
      points[passage.pos] = { sortOrder: order(passage.pos, Object.keys(points).length), label: passage.pos }
    }
  }
  return Object.keys(points).length === 0 ? {} : { points }
}

/** Periods, sides and clock of a match or bout: the members of `periodsShape`. */
export function periodsPart(source: ResultSource): JsonObject {
  const periods: Record<string, JsonObject> = {}
  for (const { code, order: sortOrder, attrs, extended } of source.periods) {
    const parts: Record<string, string> = {}
    for (const each of extended) {
      const value = each.value ?? each.value2
      if (value !== undefined) parts[each.pos === undefined ? each.code : `${each.code}/${each.pos}`] = value
    }
    periods[code] = present({
      sortOrder,
      home: attrs['HomeScore'],
      away: attrs['AwayScore'],
      homePeriod: attrs['HomePeriodScore'],
      awayPeriod: attrs['AwayPeriodScore'],
      duration: attrs['Duration'],
      parts: Object.keys(parts).length === 0 ? undefined : parts,
    })
  }
  const idOf = (code: string | undefined) => source.rows.find((row) => code !== undefined && row.code === code)?.id
  return present({
    periods: Object.keys(periods).length === 0 ? undefined : periods,
    home: idOf(source.sides?.home),
    away: idOf(source.sides?.away),
    clock:
      source.clock === undefined
        ? undefined
        : present({ period: source.clock.period, time: source.clock.time, running: source.clock.running }),
  })
}

/** Positions are numbers ("1", "2"), or words ("F"), which come after them in the order sent. */
export function order(pos: string, place: number): number {
  const number = Number(pos)
  return Number.isFinite(number) ? number : 1000 + place
}

function isTimed(row: ResultRow): boolean {
  const type = row.attrs['ResultType']
  return (type === undefined || type === 'TIME') && row.attrs['IRM'] === undefined && row.attrs['Result'] !== undefined
}
