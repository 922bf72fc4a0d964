import * as z from 'zod'
import { jsonObjectSchema, type JsonObject } from '../../protocol/json.ts'
import { MOMENTS } from '../../protocol/documents.ts'
import type { Tables } from '../store/store.ts'
import { knownNameSchema, type KnownName, type NameBook } from './names.ts'
import type { FieldUnit } from './now-units.ts'
import { otherWordsSchema, type OtherWords } from './other-words-row.ts'
import { plannedSessionSchema, plannedUnitSchema, type PlannedSessionRow, type PlannedUnitRow } from './plan.ts'
import { TypedTable } from './typed-table.ts'

const text = z.string().optional()

const versionSchema = z.object({
  version: z.number(),
  source: z.string(),
  /** "Y": that version was taken back. */
  cleared: text,
})
export type VersionRow = z.infer<typeof versionSchema>

/** What of a result the schedule and the field of play need. */
const resultRowSchema = z.object({
  rsc: z.string(),
  status: z.string(),
  day: z.string(),
  start: text,
  venue: text,
  location: text,
  name: z.string(),
  winner: z.optional(jsonObjectSchema),
})
export type ResultRowFacts = z.infer<typeof resultRowSchema>

const fieldUnitSchema: z.ZodType<FieldUnit & Record<string, string | number | undefined>> = z.object({
  rsc: z.string(),
  location: z.string(),
  day: z.string(),
  session: text,
  start: text,
  order: text,
  phaseType: text,
  scheduleStatus: text,
  resultStatus: text,
  moment: z.enum(MOMENTS),
  changedAt: z.number(),
})

const metaSchema = z.object({
  /** Newest competition day heard of. */
  today: z.string(),
  /** The language that is shown: the first that came. */
  language: z.string(),
  /** UTC offset of the venue. */
  offset: text,
})
export type Meta = z.infer<typeof metaSchema>

/** Everything the ingest remembers between messages. */
export class OdfMemory implements NameBook {
  readonly versions: TypedTable<VersionRow>
  readonly people: TypedTable<KnownName>
  readonly teams: TypedTable<KnownName>
  readonly horses: TypedTable<KnownName>
  readonly units: TypedTable<PlannedUnitRow>
  readonly sessions: TypedTable<PlannedSessionRow>
  readonly results: TypedTable<ResultRowFacts>
  readonly fields: TypedTable<FieldUnit & Record<string, string | number | undefined>>
  /** Documents that hold competitors, by key: where a corrected name may stand. */
  readonly named: TypedTable<{ key: string }>
  /** What events are called in the feed's other languages, by RSC. */
  readonly otherWords: TypedTable<OtherWords>
  readonly #meta: TypedTable<Meta>

  constructor(tables: Tables) {
    this.versions = new TypedTable(tables, 'version', versionSchema)
    this.people = new TypedTable(tables, 'person', knownNameSchema)
    this.teams = new TypedTable(tables, 'team', knownNameSchema)
    this.horses = new TypedTable(tables, 'horse', knownNameSchema)
    this.units = new TypedTable(tables, 'planned', plannedUnitSchema)
    this.sessions = new TypedTable(tables, 'session', plannedSessionSchema)
    this.results = new TypedTable(tables, 'result', resultRowSchema)
    this.fields = new TypedTable(tables, 'field', fieldUnitSchema)
    this.named = new TypedTable(tables, 'named', z.object({ key: z.string() }))
    this.otherWords = new TypedTable(tables, 'words', otherWordsSchema)
    this.#meta = new TypedTable(tables, 'meta', metaSchema)
  }

  load(): void {
    for (const table of [this.versions, this.people, this.teams, this.horses]) table.load()
    for (const table of [this.units, this.sessions]) table.load()
    for (const table of [this.results, this.fields, this.named, this.otherWords, this.#meta]) table.load()
  }

  person(code: string): KnownName | undefined {
    return this.people.get(code)
  }

  team(code: string): KnownName | undefined {
    return this.teams.get(code)
  }

  horse(code: string): KnownName | undefined {
    return this.horses.get(code)
  }

  titleWords(rsc: string): JsonObject | undefined {
    return this.otherWords.get(rsc)?.words
  }

  get meta(): Meta | undefined {
    return this.#meta.get('')
  }

  set meta(meta: Meta) {
    this.#meta.set('', meta)
  }
}
