import type { JudgedCompetitor } from './model.ts'
import { isJudge, isKnown, partWord } from './part-words.ts'
import type { Contest } from './performer.ts'
import type { Cell, Column } from '../parts/board-spec.ts'
import { textCell } from '../parts/spec/cells.ts'
import { factColumn } from '../parts/spec/rows.ts'
import type { Entry } from '../parts/turns/field.ts'

export interface PartColumn {
  /** "D_SCORE", "ELEMENT/TOT". */
  readonly key: string
  readonly column: Column
}

/** More would be a table to study, not to read. */
const MOST = 5

/**
 * What scores are made of, as columns: parts with a word of the profile first, in its order, then those we know, then codes
 * nobody knows, which go first where room is short. Judges' marks and single elements belong to the panel.
 */
export function partColumns(
  shown: readonly Entry<JudgedCompetitor>[],
  { props, rounds }: Pick<Contest, 'props' | 'rounds'>,
): readonly PartColumn[] {
  const { words } = props.event.judged ?? {}
  const keys = new Map<string, { code: string; pos: string | undefined }>()
  for (const { own } of shown) {
    for (const [key, { code, pos, value }] of Object.entries(own.parts ?? {})) {
      if (isJudge(code) || value === own.result) continue
      if (pos !== undefined && pos !== 'TOT' && words?.[key] === undefined && /^(ELEMENT|COMPONENT)$/.test(code))
        continue
      keys.set(key, { code, pos })
    }
  }
  const order = Object.keys(words ?? {})
  const place = (key: string, code: string) => {
    const at = order.findIndex((each) => each === key || each === code)
    return at >= 0 ? at : isKnown(code, words) ? order.length : order.length + 1
  }
  return [...keys]
    .toSorted((a, b) => place(a[0], a[1].code) - place(b[0], b[1].code))
    .slice(0, MOST)
    .map(([key, { code, pos }], i) => {
      const label = partWord(code, pos, words)
      // Where rounds are the matter of the board, parts of the newest are less.
      const priority = (isKnown(code, words) ? 1.5 : 3.1) + i / 10 + (rounds.length > 1 ? 0.9 : 0)
      return {
        key,
        column: factColumn(`part-${key}`, label, priority, {
          shortLabel: label.length > 3 ? label.toLowerCase() : label,
          noRibbon: true,
        }),
      }
    })
}

export function partCells(own: JudgedCompetitor, columns: readonly PartColumn[]): Record<string, Cell | undefined> {
  return Object.fromEntries(columns.map(({ key }) => [`part-${key}`, textCell(own.parts?.[key]?.value)]))
}
