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

/** DT_BRACKETS as the hub reads it: attributes as sent, competitors by their key (odf.md 5.7). */
export interface BracketSource {
  /** Bracket@Code. */
  readonly code: string
  readonly rounds: readonly {
    /** BracketItems@Code. */
    readonly code: string
    readonly matches: readonly {
      /** Of BracketItem. */
      readonly attrs: Attrs
      readonly places: readonly {
        /** Of CompetitorPlace. */
        readonly attrs: Attrs
        readonly previous?: Attrs | undefined
        /** Key of its competitor; absent where there is none. */
        readonly competitor?: string | undefined
      }[]
    }[]
  }[]
}
type Attrs = Readonly<Record<string, string>>

/** Phases of a knock-out from the first to the last (odf.md 7). */
const ROUNDS = ['R256', 'R128', 'R64', 'R32', '8FNL', 'QFNL', 'SFNL', 'FNL']

/** Codes of a place without a competitor (odf.md 6): they are words on the board, no names. */
const PLACES: ReadonlySet<string> = new Set(['TBD', 'BYE', 'NOCOMP', 'NCT', 'NOAWARD'])

/** Is it a place to be filled, not somebody: TBD, BYE, or a reference as W19, L23, A1? */
export function isPlace(code: string): boolean {
  return code === '' || PLACES.has(code) || /^[WLA-H]\d{1,3}$/.test(code)
}

/** DT_BRACKETS → rounds and matches of `bracket/<rsc>`, in the order they are played. */
export function treePart(brackets: readonly BracketSource[]): JsonObject {
  const rounds: Record<string, JsonObject> = {}
  const matches: Record<string, JsonObject> = {}
  for (const bracket of brackets) {
    for (const round of bracket.rounds.toSorted(
      (a, b) => ROUNDS.indexOf(plain(a.code)) - ROUNDS.indexOf(plain(b.code)),
    )) {
      const id = `${bracket.code}/${round.code}`
      if (rounds[id] !== undefined) continue
      rounds[id] = { sortOrder: Object.keys(rounds).length + 1, bracket: bracket.code, code: plain(round.code) }
      const ordered = round.matches.toSorted((a, b) => slotOf(a.attrs) - slotOf(b.attrs))
      ordered.forEach((match, index) => {
        const { attrs } = match
        const key = `${id}/${attrs['Code'] ?? attrs['Position'] ?? attrs['Order'] ?? index + 1}`
        matches[matches[key] === undefined ? key : `${key}~${index + 1}`] = present({
          sortOrder: Object.keys(matches).length + 1,
          round: id,
          position: attrs['Position'],
          unit: attrs['Unit'],
          start: isoIn(attrs['TimeStamp']),
          date: attrs['Date'],
          time: attrs['Time'],
          result: attrs['Result'],
          sides: sidesOf(match.places),
        })
      })
    }
  }
  return { kind: 'tree', rounds, matches }
}

function sidesOf(places: BracketSource['rounds'][number]['matches'][number]['places']): JsonObject {
  const sides: Record<string, JsonObject> = {}
  places.forEach(({ attrs, previous, competitor }, index) => {
    const from =
      previous === undefined ? {} : present({ unit: previous['Unit'], value: previous['Value'], wlt: previous['WLT'] })
    sides[attrs['Pos'] ?? String(index + 1)] = present({
      competitor,
      place: competitor === undefined ? (attrs['Code'] ?? 'TBD') : undefined,
      previous: Object.keys(from).length === 0 ? undefined : from,
      wlt: attrs['WLT'],
      rank: attrs['Rank'],
      result: attrs['Result'],
      irm: attrs['IRM'],
      qualification: attrs['QualificationMark'],
      strikeOut: attrs['StrikeOut'],
    })
  })
  return sides
}

/** "FNL-" is FNL: fillers are no part of a phase. */
function plain(code: string): string {
  return code.replace(/-+$/, '')
}

/** The slot from top to bottom; slots may be skipped. */
function slotOf(attrs: Attrs): number {
  return Number(attrs['Position'] ?? attrs['Order'] ?? '') || 0
}

function isoIn(text: string | undefined): string | undefined {
  return text !== undefined && /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) ? text : undefined
}
