import type { JsonObject } from '../../protocol/json.ts'
import { present, type OwnPart, type ResultRow, type ResultSource } from '../../protocol/odf.ts'
import { extPart, unknownTuples, unknownValues } from '../parts/read-odf.ts'

/** `Result@…` to the members of a balance (odf.md 5.6). */
const BALANCE: Readonly<Record<string, string>> = {
  played: 'Played',
  won: 'Won',
  tied: 'Tied',
  lost: 'Lost',
  for: 'For',
  against: 'Against',
  ratio: 'Ratio',
}

const KNOWN: ReadonlySet<string> = new Set(['ER/UNDER_PROTEST'])

/** `Competitor/Opponent` as sent: Code, Unit, Result, Date, Time … */
export type OpponentAttrs = Readonly<Record<string, string>>

/**
 * DT_POOL_STANDING → the family's part of `pool/<rsc>`: the balance, and the cross table.
 * @param opponentsOf the Opponent elements of a row, in the order sent.
 */
export function poolPart(source: ResultSource, opponentsOf: (id: string) => readonly OpponentAttrs[]): OwnPart {
  return balancePart('pool', source, (row) => opponentsPart(opponentsOf(row.id)))
}

/** DT_RANKING → the family's part of `ranking/<rsc>`. */
export function rankingPart(source: ResultSource): OwnPart {
  return balancePart('ranking', source, () => ({}))
}

function balancePart(kind: string, source: ResultSource, more: (row: ResultRow) => JsonObject): OwnPart {
  const competitors: Record<string, JsonObject> = {}
  for (const row of source.rows) {
    const balance = Object.entries(BALANCE).map(([key, name]) => [key, row.attrs[name]] as const)
    competitors[row.id] = {
      ...present(Object.fromEntries(balance)),
      ...more(row),
      ...extPart(unknownValues(row.extended, KNOWN)),
    }
  }
  return { unit: { kind, ...unknownTuples(source.infos, KNOWN) }, competitors }
}

/** Meetings by the other side's code; a second one of the same two has "~2" behind it. Pos, else the order sent. */
function opponentsPart(opponents: readonly OpponentAttrs[]): JsonObject {
  if (opponents.length === 0) return {}
  const meetings: Record<string, JsonObject> = {}
  opponents.forEach((attrs, index) => {
    const code = attrs['Code'] ?? ''
    if (code === '' || code === '__proto__') return
    let key = code
    for (let time = 2; meetings[key] !== undefined; time += 1) key = `${code}~${time}`
    meetings[key] = present({
      sortOrder: Number(attrs['Pos']) || index + 1,
      result: attrs['Result'],
      unit: attrs['Unit'],
      date: attrs['Date'],
      time: attrs['Time'],
    })
  })
  return Object.keys(meetings).length === 0 ? {} : { opponents: meetings }
}

/** A pool as the hub holds it, for the document of all pools of an event. */
export interface HeldPool {
  /** The phase code of its RSC: "GPA". */
  readonly id: string
  readonly document: JsonObject
}

/**
 * `pool/<event>`: all pools of an event on one document, in the order of their codes. The status is theirs where they agree, else
 * INTERMEDIATE: some are over, some are not.
 */
export function allPools(held: readonly HeldPool[]): JsonObject | undefined {
  const sorted = held.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const [first] = sorted
  if (first === undefined || sorted.length < 2) return undefined
  const pools: Record<string, JsonObject> = {}
  const competitors: Record<string, JsonObject> = {}
  sorted.forEach(({ id, document }, index) => {
    const title = objectOf(document['title'])
    pools[id] = { sortOrder: index + 1, title: textOf(title['sub']) ?? id }
    const rows = Object.entries(objectOf(document['competitors'])).map(([code, row]) => [code, objectOf(row)] as const)
    for (const [code, competitor] of rows.toSorted((a, b) => Number(a[1]['sortOrder']) - Number(b[1]['sortOrder']))) {
      let key = code
      for (let time = 2; competitors[key] !== undefined; time += 1) key = `${code}~${time}`
      competitors[key] = {
        ...competitor,
        sortOrder: Object.keys(competitors).length + 1,
        pool: id,
      }
    }
  })
  const statuses = new Set(sorted.map(({ document }) => document['status']))
  const { discipline, event, gender } = objectOf(first.document['title'])
  return present({
    family: 'bracket',
    kind: 'pool',
    discipline: first.document['discipline'],
    status: statuses.size === 1 ? first.document['status'] : 'INTERMEDIATE',
    title: present({ discipline, event, gender }),
    pools,
    competitors,
  })
}

function objectOf(json: JsonObject[string] | undefined): JsonObject {
  return typeof json === 'object' && !isList(json) ? json : {}
}

function isList(json: JsonObject | readonly JsonObject[string][]): json is readonly JsonObject[string][] {
  return Array.isArray(json)
}

function textOf(json: JsonObject[string] | undefined): string | undefined {
  return typeof json === 'string' && json !== '' ? json : undefined
}
