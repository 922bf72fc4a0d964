import { RESULT_STATUSES, type ResultStatus, type Title } from '../../protocol/documents.ts'
import type {
  ClockRow,
  Extension,
  ItemRow,
  MemberRow,
  PeriodRow,
  ResultRow,
  ResultSource,
  Tuple,
} from '../../protocol/odf.ts'
import { competitorIds } from './competitor-ids.ts'
import type { Message } from './header.ts'
import { padRsc } from './rsc.ts'
import { childOf, childrenOf } from './read-xml.ts'
import type { XmlElement } from './xml-element.ts'

/** A result row with the elements the shared base is made of. */
export interface ReadRow extends ResultRow {
  /** Of `Competitor`: Type, Bib, Organisation …; empty where a row has none. */
  readonly competitor: Readonly<Record<string, string>>
  readonly description: XmlElement | undefined
  readonly athletes: readonly XmlElement[]
  readonly recordIndicators: readonly XmlElement[]
}

/** A results message, read: neutral for the families, with what the hub itself needs beside it. */
export interface ReadResult extends ResultSource {
  readonly rows: readonly ReadRow[]
  readonly start: string | undefined
  readonly end: string | undefined
  readonly venue: string | undefined
  readonly location: string | undefined
  readonly venueName: string | undefined
  readonly locationName: string | undefined
  /** Status that was none of the nine: for the log. */
  readonly oddStatus: string | undefined
}

const NOTHING: readonly Tuple[] = []
const NO_ATTRS: Readonly<Record<string, string>> = {}
const NO_EXTENSIONS: readonly Extension[] = []
const NO_PERIODS: readonly PeriodRow[] = []

/**
 * Reads the body that DT_RESULT, DT_PHASE_RESULT and DT_CUMULATIVE_RESULT share (odf.md 6). Lossless tuples, strings as sent.
 * @param fallback the title where the message has no SportDescription.
 */
export function readResult(message: Message, competition: XmlElement, fallback: Title): ReadResult {
  const infos = childOf(competition, 'ExtendedInfos')
  const times = childOf(infos, 'UnitDateTime')?.attrs
  const venue = childOf(infos, 'VenueDescription')?.attrs
  const rows = readRows(competition)
  const status = readStatus(message.resultStatus, rows)
  return {
    rsc: message.code,
    status: status.status,
    oddStatus: status.odd,
    title: readTitle(infos, fallback),
    infos: childrenOf(infos, 'ExtendedInfo').map((element) => readTuple(element, 'UI')),
    rows,
    notes: message.notes,
    ...readPeriods(competition),
    clock: readClock(competition),
    stats: readTuples(childOf(competition, 'StatsItems'), 'StatsItem', 'ST'),
    start: times?.['StartDate'],
    end: times?.['EndDate'],
    venue: venue?.['Venue'],
    location: venue?.['Location'],
    venueName: venue?.['VenueName'],
    locationName: venue?.['LocationName'],
  }
}

/** The title as SportDescription says it. */
export function readTitle(infos: XmlElement | undefined, fallback: Title): Title {
  const attrs = childOf(infos, 'SportDescription')?.attrs
  if (attrs === undefined) return fallback
  return {
    discipline: attrs['DisciplineName'] || fallback.discipline,
    event: attrs['EventName'] || fallback.event,
    ...optional('sub', attrs['SubEventName']),
    ...optional('unitNum', attrs['UnitNum']),
    ...optional('gender', attrs['Gender']),
  }
}

export function readTuple(element: XmlElement, type: string): Tuple {
  const attrs = element.attrs
  return {
    type: attrs['Type'] ?? type,
    code: attrs['Code'] ?? '',
    pos: attrs['Pos'],
    value: attrs['Value'],
    value2: attrs['Value2'],
    attrs,
    extensions: element.children.length === 0 ? NO_EXTENSIONS : childrenOf(element, 'Extension').map(readExtension),
  }
}

function readRows(competition: XmlElement): ReadRow[] {
  const idOf = competitorIds()
  return childrenOf(competition, 'Result').map((element, index) => readRow(element, index, idOf))
}

function readRow(element: XmlElement, index: number, idOf: (code: string) => string): ReadRow {
  const attrs = element.attrs
  const competitor = childOf(element, 'Competitor')
  const athletes = childrenOf(childOf(competitor, 'Composition'), 'Athlete')
  const code = competitor?.attrs['Code'] ?? ''
  // An individual is one athlete with the competitor's own code: what is said of either is said of both.
  const self = individual(competitor, athletes)
  return {
    id: idOf(code),
    code,
    sortOrder: orderOf(attrs['SortOrder'], attrs['StartSortOrder'], index),
    attrs,
    extended: joined(extendedOf(element), extendedOf(self)),
    entries: joined(entriesOf(competitor), entriesOf(self)),
    stats: readTuples(childOf(competitor, 'StatsItems'), 'StatsItem', 'ST'),
    members: self === undefined ? athletes.map(readMember) : [],
    items: childrenOf(childOf(element, 'ResultItems'), 'ResultItem').map(readItem),
    competitor: competitor?.attrs ?? NO_ATTRS,
    description: childOf(self ?? competitor, 'Description'),
    athletes,
    recordIndicators: childrenOf(childOf(element, 'RecordIndicators'), 'RecordIndicator'),
  }
}

function individual(competitor: XmlElement | undefined, athletes: readonly XmlElement[]): XmlElement | undefined {
  const only = athletes.length === 1 ? athletes[0] : undefined
  if (only === undefined || competitor?.attrs['Type'] === 'T') return undefined
  return only
}

function readMember(athlete: XmlElement, index: number): MemberRow {
  return {
    code: athlete.attrs['Code'] ?? '',
    order: orderOf(athlete.attrs['Order'], athlete.attrs['StartSortOrder'], index),
    attrs: athlete.attrs,
    extended: extendedOf(athlete),
    entries: entriesOf(athlete),
    stats: readTuples(childOf(athlete, 'StatsItems'), 'StatsItem', 'ST'),
  }
}

function readPeriods(competition: XmlElement): Pick<ResultSource, 'periods' | 'sides'> {
  const element = childOf(competition, 'Periods')
  if (element === undefined) return { periods: NO_PERIODS }
  const periods = childrenOf(element, 'Period').map((period, index) => ({
    code: period.attrs['Code'] ?? '',
    order: index + 1,
    attrs: period.attrs,
    extended: readTuples(childOf(period, 'ExtendedPeriods'), 'ExtendedPeriod', 'EP'),
  }))
  return { periods, sides: { home: element.attrs['Home'], away: element.attrs['Away'] } }
}

function readClock(competition: XmlElement): ClockRow | undefined {
  const attrs = childOf(competition, 'Clock')?.attrs
  if (attrs === undefined) return undefined
  return { period: attrs['Period'], time: attrs['Time'] ?? '', running: attrs['Running'] ?? 'N' }
}

function readItem(item: XmlElement, index: number): ItemRow {
  const result = childOf(item, 'Result')
  return {
    unit: padRsc(item.attrs['Unit'] ?? ''),
    order: orderOf(item.attrs['Order'], undefined, index),
    attrs: result?.attrs ?? NO_ATTRS,
    extended: extendedOf(result),
    athletes: itemAthletes(item, result),
  }
}

/** A dictionary that says where they stand was not readable (odf.md 15): with the item, or with its result. */
function itemAthletes(item: XmlElement, result: XmlElement | undefined): readonly string[] | undefined {
  const competitor = childOf(result, 'Competitor') ?? childOf(item, 'Competitor')
  const athletes = childrenOf(childOf(competitor, 'Composition'), 'Athlete')
  return athletes.length === 0
    ? undefined
    : athletes.flatMap(({ attrs }) => (attrs['Code'] === undefined ? [] : [attrs['Code']]))
}

function extendedOf(element: XmlElement | undefined): readonly Tuple[] {
  return readTuples(childOf(element, 'ExtendedResults'), 'ExtendedResult', 'ER')
}

function entriesOf(element: XmlElement | undefined): readonly Tuple[] {
  return readTuples(element, 'EventUnitEntry', 'EUE')
}

function readTuples(parent: XmlElement | undefined, name: string, type: string): readonly Tuple[] {
  if (parent === undefined) return NOTHING
  let tuples: Tuple[] | undefined
  for (const child of parent.children) {
    if (child.name !== name) continue
    tuples ??= []
    tuples.push(readTuple(child, type))
  }
  return tuples ?? NOTHING
}

function joined(a: readonly Tuple[], b: readonly Tuple[]): readonly Tuple[] {
  return b.length === 0 ? a : a.length === 0 ? b : [...a, ...b]
}

function readExtension(element: XmlElement): Extension {
  return { code: element.attrs['Code'] ?? '', pos: element.attrs['Pos'], value: element.attrs['Value'] }
}

/** SortOrder, else StartSortOrder, else the place in the document (odf.md 2, Sorting). */
function orderOf(sort: string | undefined, start: string | undefined, index: number): number {
  for (const text of [sort, start]) {
    const order = text === undefined || text === '' ? Number.NaN : Number(text)
    if (Number.isFinite(order)) return order
  }
  return index + 1
}

/** Unknown or absent: told from the rows, since a board must say something. LIVE_MANDATORY was ODF1's LIVE. */
function readStatus(
  text: string | undefined,
  rows: readonly ReadRow[],
): { status: ResultStatus; odd: string | undefined } {
  const known = RESULT_STATUSES.find((status) => status === text)
  if (known !== undefined) return { status: known, odd: undefined }
  if (text === 'LIVE_MANDATORY') return { status: 'LIVE', odd: undefined }
  const results = rows.some((row) => row.attrs['Result'] !== undefined || row.attrs['Rank'] !== undefined)
  return { status: results ? 'LIVE' : 'START_LIST', odd: text ?? '' }
}

function optional<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
  const part: Partial<Record<K, string>> = {}
  if (value !== undefined && value !== '') part[key] = value
  return part
}
