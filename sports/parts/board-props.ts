import type { Current, Versioned } from '../../protocol/documents.ts'
import type { JsonObject } from '../../protocol/json.ts'
import type { DisciplineProfile, EventProfile } from '../../protocol/profile.ts'

/**
 * What every `Board.tsx` is given. The stage (raster, page, ageing, clock) comes through `StageContext` of
 * `sports/parts/stage`, so that a board holds only what it says.
 */
export interface BoardProps {
  /** Not yet parsed: each board parses it with its own `model.ts`; a failed parse throws, and the stage shows the plain table. */
  readonly document: Versioned
  readonly profile: DisciplineProfile
  readonly event: EventProfile
  /** Profiles of other disciplines that a timetable names. */
  readonly profileOf?: ((discipline: string) => DisciplineProfile) | undefined
  /** Documents beside it, by kind: what happens this second, the records of the event, who won the medals. */
  readonly beside: {
    readonly current?: Versioned<Current> | undefined
    /** Key events of a match, `actionsSchema`: goals, cards, penalties. */
    readonly actions?: Versioned | undefined
    readonly records?: Versioned | undefined
    readonly cumulative?: Versioned | undefined
    /** The totals of the phase: the two runs of a heat, the four of a final. */
    readonly phaseCumulative?: Versioned | undefined
    readonly medallists?: Versioned | undefined
  }
}

/** What the stage asks of a board beyond drawing: which documents it wants beside it. */
export type BesideKeys = (document: Versioned<JsonObject>) => readonly string[]
