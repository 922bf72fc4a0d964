import type { JudgedCompetitor, Round } from './model.ts'
import type { Cell, Column } from '../parts/board-spec.ts'
import { compareDecimals } from '../parts/decimal.ts'
import { textCell } from '../parts/spec/cells.ts'
import { factColumn } from '../parts/spec/rows.ts'

/** A heat shows the two waves that count and the newest one: the others are history. */
export const WAVE_COLUMNS: readonly Column[] = [
  factColumn('wave-best', 'Best', 1.2, { shortLabel: 'best', noRibbon: true }),
  factColumn('wave-second', 'Second', 1.3, { shortLabel: 'second', noRibbon: true }),
  factColumn('wave-last', 'Last', 1.4, { shortLabel: 'last', noRibbon: true }),
]

export function waveCells(own: JudgedCompetitor): Readonly<Record<string, Cell | undefined>> {
  const waves = Object.values(own.rounds ?? {}).toSorted((a, b) => a.sortOrder - b.sortOrder)
  const counting = waves.filter((wave) => wave.counts === 'Y').toSorted(higherFirst)
  return {
    'wave-best': textCell(counting[0]?.score),
    'wave-second': textCell(counting[1]?.score),
    'wave-last': textCell(waves.at(-1)?.score),
  }
}

function higherFirst(a: Round, b: Round): number {
  return compareDecimals(b.score ?? '', a.score ?? '') ?? 0
}
