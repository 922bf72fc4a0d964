import { factColumn } from './rows.ts'
import type { EventProfile } from '../../../protocol/profile.ts'
import type { Column } from '../board-spec.ts'

/** A Para class, then the columns the profile adds to an event; those without a cell go by `withCells`. */
export function moreColumns(event: Pick<EventProfile, 'columns'>): readonly Column[] {
  return [
    factColumn('class', 'Class', 2.2, { kind: 'text', align: 'left' }),
    ...(event.columns ?? []).map((column) =>
      factColumn(`more-${column.id}`, column.label, column.priority ?? 3, {
        shortLabel: column.label.toLowerCase(),
      }),
    ),
  ]
}
