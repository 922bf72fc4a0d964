import { present, tuple, tuples, type OdfFamily, type ResultRow, type ResultSource } from '../../protocol/odf.ts'
import type { JsonObject } from '../../protocol/json.ts'
import { infoValue, order, qualifyPart, startListPart, unknownTuples } from '../parts/read-odf.ts'

/** The dictionary of shooting was not read (odf.md 15): these codes are ours, and the usual words beside them are read, too. */
const SERIES = ['SERIES', 'INTERMEDIATE', 'ROUND', 'END']
const SHOT = ['SHOT', 'ARROW']
const INNER = ['INNER_TENS', 'INNER_TEN']
const XS = ['XS', 'X']
const TENS = ['TENS', 'TEN']
const SHOOT_OFF = ['SHOOT_OFF', 'SHOOTOFF', 'SO']
const OUT = ['ELIMINATED', 'OUT']
/** A board shows the newest shots; the document carries no more of them than a series of twenty-five has. */
const LAST_SHOTS = 25

const KNOWN = new Set(
  [...SERIES, ...SHOT, ...INNER, ...XS, ...TENS, ...SHOOT_OFF, ...OUT, 'UNDER_PROTEST'].map((code) => `ER/${code}`),
)
const KNOWN_INFOS = new Set(
  ['UI/INTERMEDIATE', 'UI/SERIES', 'UI/NEXT_ELIMINATION', 'DISPLAY/CURRENT', 'DISPLAY/LAST_COMP'].concat(
    ['FROM_RANK', 'TO_RANK', 'BT', 'BP'].map((code) => `UI/QUAL_${code}`),
  ),
)

/** DT_RESULT of a shooting event or an archery ranking round → the own part of its unit (odf.md F11). */
export const odf: OdfFamily = {
  unit(source) {
    const competitors: Record<string, JsonObject> = {}
    for (const row of source.rows) competitors[row.id] = competitor(row)
    const shot = newestShot(source)
    const next = infoValue(source, 'UI', 'NEXT_ELIMINATION') ?? tuple(source.infos, 'UI', 'NEXT_ELIMINATION')?.pos
    return {
      unit: present({
        ...seriesLabels(source),
        current: infoValue(source, 'DISPLAY', 'CURRENT'),
        shot: shot === 0 ? undefined : String(shot),
        nextElimination: next,
        shotsToGo: toGo(shot, next),
        ...qualifyPart(source),
        ...unknownTuples(source.infos, KNOWN_INFOS),
      }),
      competitors,
    }
  },
}

function competitor(row: ResultRow): JsonObject {
  return present({
    ...startListPart(row),
    series: byPos(row, SERIES),
    shots: newest(byPos(row, SHOT)),
    innerTens: first(row, INNER),
    tens: first(row, TENS),
    xs: first(row, XS),
    shootOff: byPos(row, SHOOT_OFF),
    closest: isClosest(row) ? 'Y' : undefined,
    out: first(row, OUT),
    ...unknownTuples(row.extended, KNOWN),
  })
}

/** The values of the first of these codes that is there at all, by Pos; a single one without Pos is number 1. */
function byPos(row: ResultRow, codes: readonly string[]): Record<string, string> | undefined {
  for (const code of codes) {
    const all = tuples(row.extended, 'ER', code).filter((each) => each.value !== undefined)
    if (all.length > 0) return Object.fromEntries(all.map((each) => [each.pos ?? '1', each.value ?? '']))
  }
  return undefined
}

/** Extension CLOSEST of a shoot-off (ours: the dictionary was not read), or the star behind its value. */
function isClosest(row: ResultRow): boolean {
  return row.extended.some(
    ({ type, code, value, extensions }) =>
      type === 'ER' &&
      SHOOT_OFF.includes(code) &&
      (value?.endsWith('*') === true || extensions.some((each) => each.code === 'CLOSEST' && each.value === 'Y')),
  )
}

function newest(shots: Record<string, string> | undefined): Record<string, string> | undefined {
  if (shots === undefined) return undefined
  const sorted = Object.entries(shots).toSorted((a, b) => Number(a[0]) - Number(b[0]))
  return Object.fromEntries(sorted.slice(-LAST_SHOTS))
}

function first(row: ResultRow, codes: readonly string[]): string | undefined {
  return codes.map((code) => tuple(row.extended, 'ER', code)?.value).find((value) => value !== undefined)
}

function newestShot(source: ResultSource): number {
  const numbers = source.rows.flatMap((row) => Object.keys(byPos(row, SHOT) ?? {}).map(Number))
  return Math.max(0, ...numbers.filter((n) => Number.isInteger(n)))
}

function toGo(shot: number, next: string | undefined): string | undefined {
  const at = Number(next)
  return next === undefined || !Number.isInteger(at) || shot === 0 || at < shot ? undefined : String(at - shot)
}

/** The series by number: what the feed calls them, else their number. */
function seriesLabels(source: ResultSource): JsonObject {
  const labels: Record<string, JsonObject> = {}
  for (const info of [...tuples(source.infos, 'UI', 'SERIES'), ...tuples(source.infos, 'UI', 'INTERMEDIATE')]) {
    if (info.pos === undefined || labels[info.pos] !== undefined) continue
    labels[info.pos] = { sortOrder: order(info.pos, Object.keys(labels).length), label: info.value ?? info.pos }
  }
  for (const row of source.rows) {
    for (const pos of Object.keys(byPos(row, SERIES) ?? {})) {
      labels[pos] ??= { sortOrder: order(pos, Object.keys(labels).length), label: pos }
    }
  }
  return Object.keys(labels).length === 0 ? {} : { series: labels }
}
