import type { TimedCompetitor } from './model.ts'
import type { Course } from './on-course.ts'
import type { Cell, Column, LegendItem } from '../parts/board-spec.ts'
import { factColumn } from '../parts/spec/rows.ts'
import type { Entry } from '../parts/turns/field.ts'
import type { RunColumn } from '../parts/turns/totals.ts'
import type { Run } from '../parts/turns/turn-model.ts'

/** So many runs stand as close as attempts. */
export const MATRIX_FROM = 3
/** What stands small before an earlier run: said where there is one (`legendOnPage`). */
export const PENALTY_LEGEND: readonly LegendItem[] = [{ sign: 'small figure', words: 'penalty seconds of that run' }]

/**
 * A run's time as sent, the seconds of its gates small before it; struck from the total it stands in brackets. The penalty of the
 * run that is on has its own column.
 */
export function runCells({ runs }: Entry<TimedCompetitor>, course: Course): Record<string, Cell | undefined> {
  const seconds = course.props.event.penalty === 'seconds'
  const cell = (id: string, run: Run | undefined): Cell | undefined => {
    const text = run?.irm ?? run?.result ?? run?.points
    if (text === undefined || text === '') return undefined
    const small = seconds && id !== course.rsc ? addedSeconds(run?.penalty) : undefined
    return {
      kind: 'text',
      text: run?.discard === 'Y' ? `(${text})` : text,
      ...(small === undefined ? {} : { small }),
    }
  }
  return Object.fromEntries(course.runs.map(({ id }) => [`run-${id}`, cell(id, runs[id])]))
}

/** "+4"; a clean run adds nothing. */
export function addedSeconds(penalty: string | undefined): string | undefined {
  return penalty === undefined || !/[1-9]/.test(penalty) ? undefined : `+${penalty.replace('+', '')}`
}

/** The earliest run goes first where room is short; many runs stand close. */
export function runColumn({ id, label }: RunColumn, place: number, of: number): Column {
  return factColumn(`run-${id}`, label, 1.3 + (of - place) / 10, {
    kind: of >= MATRIX_FROM ? 'matrix' : 'number',
    shortLabel: label.toLowerCase(),
    noRibbon: true,
  })
}
