import type { TimedCompetitor, TimedUnit } from './model.ts'
import type { BoardProps } from '../parts/board-props.ts'
import type { Entry } from '../parts/turns/field.ts'
import type { RunColumn } from '../parts/turns/totals.ts'

/** A unit as its board sees it. */
export interface Course {
  readonly unit: TimedUnit
  readonly props: BoardProps
  readonly rsc: string
  /** Ids of who is on course, in the feed's order. */
  readonly up: readonly string[]
  readonly field: readonly Entry<TimedCompetitor>[]
  readonly runs: readonly RunColumn[]
  /** Totals of several runs count. */
  readonly totalled: boolean
}
