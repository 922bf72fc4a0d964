import type { JsonObject } from '../../protocol/json.ts'
import { present, tuple, tuples, type OdfFamily, type ResultRow, type ResultSource } from '../../protocol/odf.ts'
import { infoValue, periodsPart, unknownTuples } from '../parts/read-odf.ts'
import { addressed, coveredBy } from '../parts/tuple-address.ts'
import { arrowsPart, needPart } from './arrows.ts'
import { LIVE_INFOS, livePart, type SideKeys } from './live.ts'

const KNOWN_INFOS = new Set([...LIVE_INFOS, 'UI/DURATION', 'UI/RES_CODE'])
const KNOWN_RESULTS = ['ER/ARROW', 'ER/SETS_WON', 'ER/CHALLENGES_REMAIN', 'ER/UNDER_PROTEST']
const KNOWN_ENTRIES = new Set(['EUE/SEED', 'EUE/RANK_WLD', 'EUE/PREVIOUS'])

/** DT_RESULT of a match by sets → the own part of its unit (odf.md F7). */
export const odf: OdfFamily = {
  unit(source, profile) {
    const points = profile.sets?.points
    const addresses = points === undefined || points === 'set' ? [] : points
    const known = new Set([...KNOWN_RESULTS, ...coveredBy(addresses)])
    const competitors: Record<string, JsonObject> = {}
    for (const row of source.rows) {
      competitors[row.id] = {
        ...competitor(row, addresses, known),
        ...arrowsPart(row),
        ...(profile.sets === undefined ? {} : needPart(source, row, profile.sets)),
      }
    }
    return {
      unit: present({
        ...periodsPart(source),
        ...livePart(infosOf(source), sidesOf(source)),
        duration: infoValue(source, 'UI', 'DURATION') ?? durationOf(source),
        decision: infoValue(source, 'UI', 'RES_CODE'),
        ...unknownTuples(source.infos, KNOWN_INFOS),
      }),
      competitors,
    }
  },
}

function competitor(row: ResultRow, addresses: readonly string[], known: ReadonlySet<string>): JsonObject {
  const entry = (code: string) => tuple(row.entries, 'EUE', code)?.value
  return present({
    wlt: row.attrs['WLT'],
    seed: entry('SEED'),
    worldRank: entry('RANK_WLD'),
    points: addressed(row, addresses),
    won: addressed(row, ['ER/SETS_WON']),
    challenges: addressed(row, ['ER/CHALLENGES_REMAIN']),
    way: wayOf(row),
    matches: matchesOf(row),
    ...extOf(row, known),
  })
}

function extOf(row: ResultRow, known: ReadonlySet<string>): JsonObject {
  const results = unknownTuples(row.extended, known)['ext']
  const entries = unknownTuples(row.entries, KNOWN_ENTRIES)['ext']
  return results === undefined && entries === undefined ? {} : { ext: Object.assign({}, results, entries) }
}

/** EUE/PREVIOUS by Pos: results on the way, where the feed has them (code unverified, odf.md 15). */
function wayOf(row: ResultRow): JsonObject | undefined {
  const way: Record<string, string> = {}
  for (const each of tuples(row.entries, 'EUE', 'PREVIOUS')) {
    if (each.value !== undefined) way[each.pos ?? '1'] = each.value
  }
  return Object.keys(way).length === 0 ? undefined : way
}

/** ResultItems of a team tie: one per match. */
function matchesOf(row: ResultRow): JsonObject | undefined {
  if (row.items.length === 0) return undefined
  const matches: Record<string, JsonObject> = {}
  for (const { unit, order, attrs, athletes } of row.items) {
    const players = athletes?.map((code, i) => [code, { sortOrder: i + 1 }] as const)
    matches[unit] = present({
      sortOrder: order,
      result: attrs['Result'],
      irm: attrs['IRM'],
      players: players === undefined ? undefined : Object.fromEntries(players),
    })
  }
  return matches
}

function infosOf(source: ResultSource): Record<string, string> {
  const infos: Record<string, string> = {}
  for (const { type, code, pos, value } of source.infos) {
    if (type === 'UI' && value !== undefined) infos[pos === undefined ? code : `${code}/${pos}`] = value
  }
  return infos
}

function sidesOf(source: ResultSource): readonly SideKeys[] {
  return source.rows
    .toSorted((a, b) => a.sortOrder - b.sortOrder)
    .map((row) => ({ id: row.id, code: row.code, members: row.members.map((member) => member.code) }))
}

function durationOf(source: ResultSource): string | undefined {
  return source.periods.find((period) => period.code === 'TOT')?.attrs['Duration']
}
