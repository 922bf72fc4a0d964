import * as z from 'zod/mini'
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
  key: z.string().check(z.minLength(1)),
  epoch: z.string().check(z.minLength(1)),
  version: z.int().check(z.positive()),
  asOf: z.optional(z.string()),
  receivedAt: z.number(),
  value: jsonObjectSchema,
})

/** A name in the feed's own forms, longest first; `family` is the part of `full` that is set bold. */
export const nameSchema = z.object({
  full: z.string(),
  short: z.optional(z.string()),
  family: z.optional(z.string()),
  /** The same name in its own script, with its language (BCP 47). */
  local: z.optional(z.object({ text: z.string(), lang: z.optional(z.string()) })),
})
export type Name = z.infer<typeof nameSchema>

export const recordSchema = z.object({ type: z.string(), equalled: z.optional(z.string()) })

/** What every competitor of every family has. All but `sortOrder` are strings as the feed sent them. */
export const competitorSchema = z.object({
  sortOrder: z.number(),
  name: nameSchema,
  organisation: z.optional(z.string()),
  bib: z.optional(z.string()),
  /** Para class, Description@Class. */
  class: z.optional(z.string()),
  /** The horse's name; what Description@Horse says where no horse of that code is known. `horseCode` where one is. */
  horse: z.optional(z.string()),
  horseCode: z.optional(z.string()),
  startOrder: z.optional(z.string()),
  startSortOrder: z.optional(z.string()),
  rank: z.optional(z.string()),
  /** "Y" where the rank is shared. */
  rankEqual: z.optional(z.string()),
  result: z.optional(z.string()),
  resultType: z.optional(z.string()),
  irm: z.optional(z.string()),
  qualification: z.optional(z.string()),
  diff: z.optional(z.string()),
  /** "P" pending, "E" evaluated (odf.md 8.6). */
  photoFinish: z.optional(z.string()),
  /** "Y": not checked yet, e.g. a transponder time. */
  unchecked: z.optional(z.string()),
  /** Under protest: ExtendedResult UNDER_PROTEST. */
  protest: z.optional(z.string()),
  /** By RecordIndicator@Order. */
  records: z.optional(z.record(z.string(), recordSchema)),
  /** The profile's own columns by id (`EventProfile.columns`), as sent. */
  more: z.optional(z.record(z.string(), z.string())),
  /** Members of a team, by athlete code. */
  members: z.optional(
    z.record(
      z.string(),
      z.object({
        sortOrder: z.number(),
        name: nameSchema,
        organisation: z.optional(z.string()),
        bib: z.optional(z.string()),
        class: z.optional(z.string()),
        horse: z.optional(z.string()),
        horseCode: z.optional(z.string()),
      }),
    ),
  ),
})
export type CompetitorBase = z.infer<typeof competitorSchema>

const titleWordsSchema = z.object({ discipline: z.string(), event: z.string(), sub: z.optional(z.string()) })
export type TitleWords = z.infer<typeof titleWordsSchema>

/** Title words as the feed's SportDescription says them. */
export const titleSchema = z.object({
  discipline: z.string(),
  event: z.string(),
  sub: z.optional(z.string()),
  unitNum: z.optional(z.string()),
  gender: z.optional(z.string()),
  /** The same in the other languages of the feed, by BCP 47 tag. */
  in: z.optional(z.record(z.string(), titleWordsSchema)),
})
/** As one message says them: what other languages say comes with their own messages. */
export type Title = Omit<z.infer<typeof titleSchema>, 'in'>

/** What every `unit/<rsc>` document has, whatever its family; a family extends it in its `model.ts`. */
export const unitSchema = z.object({
  family: z.string(),
  /** The discipline code, first three letters of the RSC. */
  discipline: z.string(),
  status: resultStatusSchema,
  title: titleSchema,
  competitors: z.record(z.string(), competitorSchema),
  /** Status of the unit in the schedule (odf.md 8.1), where the schedule has it: RUNNING, DELAYED … */
  scheduleStatus: z.optional(z.string()),
  /** ISO with offset, as the feed says. */
  start: z.optional(z.string()),
  end: z.optional(z.string()),
  venue: z.optional(z.string()),
  location: z.optional(z.string()),
  /** Name of the field of play as sent, "Mat 2", where it is another than the venue's. */
  place: z.optional(z.string()),
  /** "1" gold … as Unit@Medal; absent or "0" for none. */
  medal: z.optional(z.string()),
  /** Notes of the message, by their order: why an OFFICIAL was sent again. */
  notes: z.optional(z.record(z.string(), z.string())),
})
export type UnitBase = z.infer<typeof unitSchema>

/**
 * `current/<rsc>`: what happens this second (DT_CURRENT, odf.md 5.4). Never merged into the unit. Loose: a family may add members
 * of its own, which it reads with its own schema.
 */
export const currentSchema = z.looseObject({
  clock: z.optional(z.object({ period: z.optional(z.string()), time: z.string(), running: z.string() })),
  /** DISPLAY and UI infos by code, or by code + "/" + Pos. */
  infos: z.optional(z.record(z.string(), z.string())),
  /** Live place of competitors (ExtendedResult LIVE). */
  competitors: z.optional(
    z.record(
      z.string(),
      z.looseObject({
        sortOrder: z.number(),
        value: z.optional(z.string()),
        rank: z.optional(z.string()),
        rankEqual: z.optional(z.string()),
        diff: z.optional(z.string()),
        move: z.optional(z.string()),
        arrive: z.optional(z.string()),
        irm: z.optional(z.string()),
        /**
         * Every ExtendedResult by "CODE" or "CODE/Pos": value, value2, rank, rankEqual, diff, irm, speed, move as sent, and
         * its Extensions by their own codes ("CODE" or "CODE/Pos").
         */
        parts: z.optional(z.record(z.string(), z.record(z.string(), z.string()))),
      }),
    ),
  ),
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
      status: z.optional(z.string()),
      start: z.optional(z.string()),
      /** The schedule/<day> this unit belongs to. */
      day: z.optional(z.string()),
      session: z.optional(z.string()),
    }),
  ),
})
export type Now = z.infer<typeof nowSchema>

/** `actions/<rsc>`: the key events of a unit (DT_PLAY_BY_PLAY, odf.md 5.5); strings as sent. */
export const actionsSchema = z.object({
  actions: z.record(
    z.string(),
    z.object({
      /** Action@Order. */
      sortOrder: z.number(),
      period: z.optional(z.string()),
      /** Action@Action and @ActionAdd: codes. */
      action: z.optional(z.string()),
      detail: z.optional(z.string()),
      /** @ActionDesc, else @Comment. */
      text: z.optional(z.string()),
      /** Time of the game as sent. */
      when: z.optional(z.string()),
      result: z.optional(z.string()),
      /** @ScoreH, @ScoreA: the score after it. */
      home: z.optional(z.string()),
      away: z.optional(z.string()),
      /** Who took part, by code. */
      competitors: z.optional(
        z.record(
          z.string(),
          z.object({
            sortOrder: z.number(),
            name: nameSchema,
            organisation: z.optional(z.string()),
            bib: z.optional(z.string()),
            /** SCR, ASSIST1 … */
            role: z.optional(z.string()),
            /** The key of the unit's competitor he plays for. */
            team: z.optional(z.string()),
          }),
        ),
      ),
    }),
  ),
  /**
   * How many actions were left out, by the part of the match that a message tells ("all" where it tells the whole): of those
   * that are neither score, card, penalty nor period mark only the newest stand here.
   */
  leftOut: z.optional(z.record(z.string(), z.number())),
})
export type Actions = z.infer<typeof actionsSchema>

/** `source/<id>`: the health of one way in, as screens need it to word a fault. Changes only when `state` changes. */
export const sourceSchema = z.object({
  name: z.string(),
  /** running: news or keep-alives arrive · silent: keep-alives only, or nothing · cut: the source is lost · done · failed */
  state: z.enum(['running', 'silent', 'cut', 'done', 'failed']),
  /** Hub clock in ms when this state began. */
  since: z.number(),
  reason: z.optional(z.string()),
})
export type SourceHealth = z.infer<typeof sourceSchema>

/** `competition`. */
export const competitionSchema = z.object({
  name: z.string(),
  code: z.optional(z.string()),
  /** UTC offset of the venue, e.g. "-03:00", where known. */
  offset: z.optional(z.string()),
})
export type Competition = z.infer<typeof competitionSchema>
