import type { JsonObject } from './json.ts'
import type { EventProfile } from './profile.ts'
import type { ResultStatus, Title } from './documents.ts'

/**
 * The neutral form of a results message, as the hub's ODF reader hands it to a family's `odf.ts`: lossless tuples, strings as
 * sent, nothing computed (odf.md 6 and 10.0).
 */
export interface Tuple {
  readonly type: string
  readonly code: string
  readonly pos?: string | undefined
  readonly value?: string | undefined
  readonly value2?: string | undefined
  /** Every attribute as sent, the above included: Rank, Diff, IRM, Move … */
  readonly attrs: Readonly<Record<string, string>>
  readonly extensions: readonly Extension[]
}
export interface Extension {
  readonly code: string
  readonly pos?: string | undefined
  readonly value?: string | undefined
}

/** One `Result` element with its competitor. */
export interface ResultRow {
  /** The key of this competitor in `competitors`. */
  readonly id: string
  /** Competitor@Code as sent: an athlete, a team, or a placeholder (TBD, BYE, NOCOMP, W19 …). */
  readonly code: string
  readonly sortOrder: number
  /** Attributes of the `Result` element as sent: Rank, Result, IRM, Diff, StartOrder … */
  readonly attrs: Readonly<Record<string, string>>
  /** ExtendedResults/ExtendedResult of the row. */
  readonly extended: readonly Tuple[]
  /** EventUnitEntry of the competitor and, for an individual, of the athlete. */
  readonly entries: readonly Tuple[]
  readonly stats: readonly Tuple[]
  readonly members: readonly MemberRow[]
  /** ResultItems/ResultItem: one per unit of a series. */
  readonly items: readonly ItemRow[]
}
export interface MemberRow {
  readonly code: string
  readonly order: number
  readonly attrs: Readonly<Record<string, string>>
  readonly extended: readonly Tuple[]
  readonly entries: readonly Tuple[]
  readonly stats: readonly Tuple[]
}
export interface ItemRow {
  readonly unit: string
  readonly order: number
  /** Attributes of the inner `Result`: Result, ResultPoints, Rank, IRM … */
  readonly attrs: Readonly<Record<string, string>>
  /** Codes of the athletes that stand with the item: who plays that match of a team tie. Absent where it names none. */
  readonly athletes?: readonly string[] | undefined
  readonly extended: readonly Tuple[]
}

/** Periods/Period (odf.md 6): HomeScore and AwayScore are cumulative at its end, …PeriodScore is that period alone. */
export interface PeriodRow {
  /** "Q1", "H2", "S3", "TOT" … as sent. */
  readonly code: string
  /** The place in the order sent, from 1. */
  readonly order: number
  /** Every attribute as sent. */
  readonly attrs: Readonly<Record<string, string>>
  /** ExtendedPeriods/ExtendedPeriod. */
  readonly extended: readonly Tuple[]
}

/** `Clock` of a message, as sent. */
export interface ClockRow {
  readonly period?: string | undefined
  readonly time: string
  /** "Y" or "N". */
  readonly running: string
}

/** A results message (DT_RESULT, DT_PHASE_RESULT, DT_CUMULATIVE_RESULT, DT_CURRENT) before a family looks at it. */
export interface ResultSource {
  readonly rsc: string
  readonly status: ResultStatus
  readonly title: Title
  /** ExtendedInfos/ExtendedInfo: UI, DISPLAY … */
  readonly infos: readonly Tuple[]
  readonly rows: readonly ResultRow[]
  readonly notes: readonly string[]
  readonly periods: readonly PeriodRow[]
  /** Competitor codes of Periods@Home and @Away, where sent. */
  readonly sides?: { readonly home?: string | undefined; readonly away?: string | undefined } | undefined
  readonly clock?: ClockRow | undefined
  /** StatsItems of the unit itself. */
  readonly stats: readonly Tuple[]
}

/** What a family adds to the shared base of a document: its own members of the unit, and of each competitor by id. */
export interface OwnPart {
  readonly unit: JsonObject
  readonly competitors: Readonly<Record<string, JsonObject>>
}

/** What a family's `odf.ts` exports as `odf`. Pure. */
export interface OdfFamily {
  /** DT_RESULT → the family's own part of `unit/<rsc>`. */
  readonly unit?: (source: ResultSource, profile: EventProfile) => OwnPart
  /** DT_CUMULATIVE_RESULT → the family's own part of `cumulative/<rsc>`. */
  readonly cumulative?: (source: ResultSource, profile: EventProfile) => OwnPart
  /**
   * DT_CURRENT → what the family adds to `current/<rsc>`, beside the shared base (`currentSchema`): read with the family's own
   * schema, since the shared one knows nothing of it.
   */
  readonly current?: (source: ResultSource, profile: EventProfile) => OwnPart
}

/** The first tuple of that type and code (and Pos, where given). */
export function tuple(tuples: readonly Tuple[], type: string, code: string, pos?: string): Tuple | undefined {
  for (const each of tuples) {
    if (each.code === code && each.type === type && (pos === undefined || each.pos === pos)) return each
  }
  return undefined
}

/** All tuples of that type and code, in the order sent. */
export function tuples(all: readonly Tuple[], type: string, code: string): readonly Tuple[] {
  return all.length === 0 ? all : all.filter((t) => t.code === code && t.type === type)
}

type Members = Readonly<Record<string, JsonObject[string] | undefined>>

/**
 * Drops members that are `undefined`, since a document holds no absent members. Parts come one after the other, the later
 * ones on top: quicker than spreading them into one object that is then copied (the hub's hot path).
 */
export function present(members: Members, ...parts: readonly Members[]): JsonObject {
  const out: Record<string, JsonObject[string]> = {}
  copyPresent(members, out)
  for (const part of parts) copyPresent(part, out)
  return out
}

function copyPresent(members: Members, out: Record<string, JsonObject[string]>): void {
  // No pairs are built only to be taken apart.
  for (const key in members) {
    const value = members[key]
    if (value !== undefined) out[key] = value
  }
}
