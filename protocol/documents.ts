import * as z from 'zod'
import { jsonObjectSchema, type JsonObject } from './json.ts'

/** The nine statuses of a result (odf.md 8.1). */
export const RESULT_STATUSES = [
  'START_LIST',
  'LIVE',
  'INTERMEDIATE',
  'UNCONFIRMED',
  'UNOFFICIAL',
  'OFFICIAL',
  'PARTIAL',
  'PROTESTED',
  'PROVISIONAL',
] as const
export const resultStatusSchema = z.enum(RESULT_STATUSES)
export type ResultStatus = z.infer<typeof resultStatusSchema>

/**
 * One document as the hub serves it.
 * `asOf` is the source's own Date + Time in ISO form, with the competition's offset where it is known: shown, never
 * subtracted. `receivedAt` is the hub's clock in ms since 1970: what ages are counted from.
 */
export interface Versioned<T = JsonObject> {
  readonly key: string
  readonly epoch: string
  readonly version: number
  readonly asOf?: string | undefined
  readonly receivedAt: number
  readonly value: T
}

export const versionedSchema = z.object({
  key: z.string().min(1),
  epoch: z.string().min(1),
  version: z.number().int().positive(),
  asOf: z.string().optional(),
  receivedAt: z.number(),
  value: jsonObjectSchema,
})

/** A name in the feed's own forms, longest first; `family` is the part of `full` that is set bold. */
export const nameSchema = z.object({
  full: z.string(),
  short: z.string().optional(),
  family: z.string().optional(),
  /** The same name in its own script, with its language (BCP 47). */
  local: z.object({ text: z.string(), lang: z.string().optional() }).optional(),
})
export type Name = z.infer<typeof nameSchema>

export const recordSchema = z.object({ type: z.string(), equalled: z.string().optional() })

/** What every competitor of every family has. All but `sortOrder` are strings as the feed sent them. */
export const competitorSchema = z.object({
  sortOrder: z.number(),
  name: nameSchema,
  organisation: z.string().optional(),
  bib: z.string().optional(),
  startOrder: z.string().optional(),
  startSortOrder: z.string().optional(),
  rank: z.string().optional(),
  /** "Y" where the rank is shared. */
  rankEqual: z.string().optional(),
  result: z.string().optional(),
  resultType: z.string().optional(),
  irm: z.string().optional(),
  qualification: z.string().optional(),
  diff: z.string().optional(),
  /** "P" pending, "E" evaluated (odf.md 8.6). */
  photoFinish: z.string().optional(),
  /** "Y": not checked yet, e.g. a transponder time. */
  unchecked: z.string().optional(),
  /** Under protest: ExtendedResult UNDER_PROTEST. */
  protest: z.string().optional(),
  /** By RecordIndicator@Order. */
  records: z.record(z.string(), recordSchema).optional(),
  /** Members of a team, by athlete code. */
  members: z
    .record(
      z.string(),
      z.object({
        sortOrder: z.number(),
        name: nameSchema,
        organisation: z.string().optional(),
        bib: z.string().optional(),
      }),
    )
    .optional(),
})
export type CompetitorBase = z.infer<typeof competitorSchema>

/** Title words as the feed's SportDescription says them. */
export const titleSchema = z.object({
  discipline: z.string(),
  event: z.string(),
  sub: z.string().optional(),
  unitNum: z.string().optional(),
  gender: z.string().optional(),
})
export type Title = z.infer<typeof titleSchema>

/** What every `unit/<rsc>` document has, whatever its family; a family extends it in its `model.ts`. */
export const unitSchema = z.object({
  family: z.string(),
  /** The discipline code, first three letters of the RSC. */
  discipline: z.string(),
  status: resultStatusSchema,
  title: titleSchema,
  competitors: z.record(z.string(), competitorSchema),
  /** Status of the unit in the schedule (odf.md 8.1), where the schedule has it: RUNNING, DELAYED … */
  scheduleStatus: z.string().optional(),
  /** ISO with offset, as the feed says. */
  start: z.string().optional(),
  end: z.string().optional(),
  venue: z.string().optional(),
  location: z.string().optional(),
  /** "1" gold … as Unit@Medal; absent or "0" for none. */
  medal: z.string().optional(),
  /** Notes of the message, by their order: why an OFFICIAL was sent again. */
  notes: z.record(z.string(), z.string()).optional(),
})
export type UnitBase = z.infer<typeof unitSchema>

/** `current/<rsc>`: what happens this second (DT_CURRENT, odf.md 5.4). Never merged into the unit. */
export const currentSchema = z.object({
  clock: z.object({ period: z.string().optional(), time: z.string(), running: z.string() }).optional(),
  /** DISPLAY and UI infos by code, or by code + "/" + Pos. */
  infos: z.record(z.string(), z.string()).optional(),
  /** Live place of competitors (ExtendedResult LIVE). */
  competitors: z
    .record(
      z.string(),
      z.object({
        sortOrder: z.number(),
        value: z.string().optional(),
        rank: z.string().optional(),
        rankEqual: z.string().optional(),
        diff: z.string().optional(),
        move: z.string().optional(),
        arrive: z.string().optional(),
      }),
    )
    .optional(),
})
export type Current = z.infer<typeof currentSchema>

export const MOMENTS = ['next', 'start list', 'live', 'result', 'ceremony'] as const

/** `now/<location>`: the units on a field of play. */
export const nowSchema = z.object({
  location: z.string(),
  units: z.record(
    z.string(),
    z.object({
      sortOrder: z.number(),
      moment: z.enum(MOMENTS),
      /** Hub clock in ms of the newest change; moves at most every 10 s while the moment stays the same. */
      changedAt: z.number(),
      status: z.string().optional(),
      start: z.string().optional(),
      /** The schedule/<day> this unit belongs to. */
      day: z.string().optional(),
      session: z.string().optional(),
    }),
  ),
})
export type Now = z.infer<typeof nowSchema>

/** `source/<id>`: the health of one way in, as screens need it to word a fault. Changes only when `state` changes. */
export const sourceSchema = z.object({
  name: z.string(),
  /** running: news or keep-alives arrive · silent: keep-alives only, or nothing · cut: the source is lost · done · failed */
  state: z.enum(['running', 'silent', 'cut', 'done', 'failed']),
  /** Hub clock in ms when this state began. */
  since: z.number(),
  reason: z.string().optional(),
})
export type SourceHealth = z.infer<typeof sourceSchema>

/** `competition`. */
export const competitionSchema = z.object({
  name: z.string(),
  code: z.string().optional(),
  /** UTC offset of the venue, e.g. "-03:00", where known. */
  offset: z.string().optional(),
})
export type Competition = z.infer<typeof competitionSchema>

/** `screen/<id>`: one display and what it must show; every member may be absent. Written by the console. */
export const screenSchema = z.object({
  name: z.string().optional(),
  zone: z.string().optional(),
  group: z.string().optional(),
  language: z.string().optional(),
  /** The stage in CSS pixels, where it is not the whole window. */
  raster: z.object({ width: z.number().int().positive(), height: z.number().int().positive() }).optional(),
  /** Degrees clockwise. */
  rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]).optional(),
  look: z.string().optional(),
  /** In metres: rows per page follow (look.md). */
  physicalHeight: z.number().positive().optional(),
  farthestSeat: z.number().positive().optional(),
  /** The key of the document to hold; absent: the screen is on follow. */
  show: z.string().optional(),
  page: z.number().int().positive().optional(),
  /** On follow: this field of play only. */
  location: z.string().optional(),
})
export type ScreenDocument = z.infer<typeof screenSchema>
