import type { GapsCompetitor, GapsUnit } from './model.ts'
import { pointWords } from './point.ts'
import type { Cell, Column } from '../parts/board-spec.ts'

/**
 * A race of several parts (swim, T1, bike, T2, run): one column for what each part took, the short ones between them
 * (T1, T2) first to go where room is short.
 */
export function sectionColumns(unit: GapsUnit): readonly Column[] {
  const all = Object.entries(unit.points ?? {}).toSorted((a, b) => a[1].sortOrder - b[1].sortOrder)
  return all.map(([id, point], i) => ({
    id: `section-${id}`,
    kind: 'matrix',
    label: pointWords(point.label),
    shortLabel: pointWords(point.label),
    spoken: pointWords(point.label),
    priority: /^T\d$/.test(point.label) ? 4 : 3 - (i + 1) / (all.length + 1),
  }))
}

/** What each part took (the section of its split). */
export function sectionCells(competitor: GapsCompetitor): Readonly<Record<string, Cell>> {
  return Object.fromEntries(
    Object.entries(competitor.splits ?? {}).flatMap(([id, split]) =>
      split.section === undefined
        ? []
        : [[`section-${id}`, { kind: 'attempt', state: 'mark', text: split.section } as const]],
    ),
  )
}
