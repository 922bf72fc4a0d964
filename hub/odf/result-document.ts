import type { Title } from '../../protocol/documents.ts'
import type { JsonObject } from '../../protocol/json.ts'
import { present, type OwnPart } from '../../protocol/odf.ts'
import type { EventProfile } from '../../protocol/profile.ts'
import { eventOf, profileOf } from '../../sports/disciplines/find-profile.ts'
import { competitorOf } from './competitor.ts'
import { cumulativeReader, unitReader } from './families.ts'
import type { NameBook } from './names.ts'
import type { ReadResult } from './read-result.ts'
import { withOtherWords } from './other-words.ts'
import { withColumns } from './profile-columns.ts'
import { disciplineOf, eventCode } from './rsc.ts'

/** Results that a family reads with hooks of its own. */
export type ResultKind = 'unit' | 'cumulative'

/** What the schedule knows of a unit, for its document. */
export interface ScheduleFacts {
  readonly status?: string | undefined
  readonly start?: string | undefined
  readonly end?: string | undefined
  readonly venue?: string | undefined
  readonly location?: string | undefined
  readonly venueName?: string | undefined
  readonly locationName?: string | undefined
  readonly medal?: string | undefined
}

/**
 * The document of a result: the shared base with the family's own part beside it.
 * The start is the planned one (schedule first) until the unit runs, the unit's own afterwards.
 */
export function resultDocument(
  kind: ResultKind,
  result: ReadResult,
  facts: ScheduleFacts | undefined,
  names: NameBook,
): JsonObject {
  return documentOf(result, readOwn(kind, result, eventOf(result.rsc)), facts, names)
}

/** What a family makes of a result. */
export interface FamilyPart {
  readonly family: string
  readonly own: OwnPart
}

/** The same for any message whose body is that of a result: pool standings, rankings. */
export function documentOf(
  result: ReadResult,
  { family, own }: FamilyPart,
  facts: ScheduleFacts | undefined,
  names: NameBook,
): JsonObject {
  const competitors: Record<string, JsonObject> = {}
  const { columns } = eventOf(result.rsc)
  for (const row of result.rows) {
    const base = competitorOf(row, names, own.competitors[row.id])
    competitors[row.id] = columns === undefined ? base : withColumns(base, row, columns)
  }
  const planned = result.status === 'START_LIST'
  return {
    ...present({
      family,
      discipline: disciplineOf(result.rsc),
      status: result.status,
      title: withOtherWords(present({ ...result.title }), names.titleWords?.(result.rsc)),
      scheduleStatus: facts?.status,
      start: planned ? (facts?.start ?? result.start) : (result.start ?? facts?.start),
      end: planned ? (facts?.end ?? result.end) : (result.end ?? facts?.end),
      venue: facts?.venue ?? result.venue,
      location: facts?.location ?? result.location,
      place: placeOf(result) ?? placeOf(facts),
      medal: facts?.medal,
      notes: notesOf(result.notes),
      competitors,
    }),
    ...own.unit,
  }
}

/** The same document with what the schedule says now; `doc` itself where nothing changed. */
export function withSchedule(doc: JsonObject, facts: ScheduleFacts): JsonObject {
  const planned = doc['status'] === 'START_LIST'
  const changes = present({
    scheduleStatus: facts.status,
    start: planned || doc['start'] === undefined ? facts.start : undefined,
    end: planned || doc['end'] === undefined ? facts.end : undefined,
    venue: facts.venue,
    location: facts.location,
    place: placeOf(facts),
    medal: facts.medal,
  })
  return Object.entries(changes).every(([key, value]) => doc[key] === value) ? doc : { ...doc, ...changes }
}

/** "Mat 2": the name of the field of play, where the feed calls it otherwise than the venue. */
function placeOf(said: Pick<ScheduleFacts, 'venueName' | 'locationName'> | undefined): string | undefined {
  const name = said?.locationName?.trim()
  return name === '' || name === said?.venueName?.trim() ? undefined : name
}

/** The title of a message without SportDescription: the profile's word, the schedule's name, the RSC's own codes. */
export function fallbackTitle(rsc: string, itemName: string | undefined): Title {
  const code = disciplineOf(rsc)
  const discipline = profileOf(code).name ?? code
  return { discipline, event: itemName ?? (eventCode(rsc) || discipline) }
}

function readOwn(kind: ResultKind, result: ReadResult, event: EventProfile): FamilyPart {
  if (kind === 'cumulative') {
    const reader = cumulativeReader(event.family)
    return { family: reader.family, own: reader.read(result, event) }
  }
  const reader = unitReader(event.family)
  return { family: reader.family, own: reader.read(result, event) }
}

function notesOf(notes: readonly string[]): JsonObject | undefined {
  if (notes.length === 0) return undefined
  return Object.fromEntries(notes.map((note, index) => [String(index + 1), note]))
}
