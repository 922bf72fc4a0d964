import type { Column } from '../board-spec.ts'

/** A column with the room it needs, px. */
export interface ColumnAsk {
  readonly id: string
  readonly kind: Column['kind']
  readonly priority: number
  /** Width of the widest cell or label, without padding. */
  readonly natural: number
  /** For the name column: what it can narrow to by the ladder of name fitting. */
  readonly least?: number | undefined
  readonly lit: boolean
  readonly large: boolean
}
export interface ColumnPlace {
  readonly id: string
  /** The box, from the left end of the content, px. */
  readonly x: number
  readonly width: number
  /** Inside the box, px: only lit columns have some. */
  readonly padding: number
  /** In rows of two lines: the upper or the lower one; the whole height where absent. */
  readonly line?: 1 | 2 | undefined
  /** Set before the value where there is no label row: "react". */
  readonly prefix?: string | undefined
}

const GUTTER: Partial<Record<Column['kind'], number>> = { rank: 0.018, lane: 0.018, flag: 0.0148, code: 0.033 }
const GUTTER_BEFORE: Partial<Record<Column['kind'], number>> = { result: 0.033, marks: 0.026 }
const GUTTER_USUAL = 0.028
const GUTTER_MATRIX = 0.012
const LIT_PADDING = 0.024

/**
 * Places the columns of a table: the result right beside the names, what is left of the width shared by the sport facts.
 * Columns of the highest priority number go first where room is short; the name gives up to `least` before that.
 * Pure. @returns the columns that stay, in order, filling `content` where there is more room than needed.
 */
export function placeColumns(asks: readonly ColumnAsk[], content: number, unit: number): readonly ColumnPlace[] {
  const stay = [...asks]
  while (needed(stay, unit, true) > content) {
    const worst = stay.reduce<ColumnAsk | undefined>(
      (found, ask) => (ask.priority > 0 && (found === undefined || ask.priority >= found.priority) ? ask : found),
      undefined,
    )
    if (worst === undefined) break
    stay.splice(stay.indexOf(worst), 1)
  }
  return spread(stay, content, unit)
}

function padding(ask: ColumnAsk, unit: number): number {
  return ask.lit ? LIT_PADDING * unit : 0
}

function gutter(before: ColumnAsk, after: ColumnAsk, unit: number): number {
  if (before.kind === 'matrix' && after.kind === 'matrix') return GUTTER_MATRIX * unit
  return Math.max(GUTTER[before.kind] ?? 0, GUTTER_BEFORE[after.kind] ?? 0) * unit || GUTTER_USUAL * unit
}

function needed(asks: readonly ColumnAsk[], unit: number, narrow: boolean): number {
  return asks.reduce((sum, ask, i) => {
    const next = asks[i + 1]
    const width = narrow ? (ask.least ?? ask.natural) : ask.natural
    return sum + width + 2 * padding(ask, unit) + (next === undefined ? 0 : gutter(ask, next, unit))
  }, 0)
}

function spread(asks: readonly ColumnAsk[], content: number, unit: number): readonly ColumnPlace[] {
  const widths = asks.map((ask) => ask.natural + 2 * padding(ask, unit))
  let slack = content - needed(asks, unit, false)
  const at = (index: number) => widths[index] ?? 0
  const grow = (index: number, share: number, most: number) => {
    const more = Math.min(Math.max(0, slack) * share, most * unit)
    widths[index] = at(index) + more
    slack -= more
  }
  const name = asks.findIndex((ask) => ask.kind === 'name')
  if (slack < 0 && name >= 0) {
    widths[name] = Math.max(asks[name]?.least ?? 0, at(name) + slack)
    slack = 0
  }
  const lit = asks.findIndex((ask) => ask.lit)
  const trailing = asks.map((_, i) => i).filter((i) => i > Math.max(name, lit) && asks[i]?.kind !== 'marks')
  if (slack > 0) {
    evenOut(
      asks,
      trailing,
      widths,
      (used) => {
        slack -= used
      },
      slack,
    )
    if (lit >= 0) {
      grow(name, 0.3, trailing.length > 0 ? 0.06 : 0.26)
      grow(lit, 0.3, trailing.length > 0 ? 0.08 : 0.16)
    }
    if (trailing.length > 0) {
      const each = Math.max(0, slack) / trailing.length
      for (const i of trailing) widths[i] = at(i) + each
    } else {
      const last = asks.length - 1
      widths[last] = at(last) + Math.max(0, slack)
    }
  }
  let x = 0
  return asks.map((ask, i) => {
    const place = { id: ask.id, x, width: at(i), padding: padding(ask, unit) }
    const next = asks[i + 1]
    x += at(i) + (next === undefined ? 0 : gutter(ask, next, unit))
    return place
  })
}

/** Columns of one kind get one width (attempts, counts), as far as the slack goes. */
function evenOut(
  asks: readonly ColumnAsk[],
  trailing: readonly number[],
  widths: number[],
  used: (px: number) => void,
  slack: number,
): void {
  for (const kind of ['matrix', 'number'] as const) {
    const group = trailing.filter((i) => asks[i]?.kind === kind)
    const most = Math.max(0, ...group.map((i) => widths[i] ?? 0))
    const cost = group.reduce((sum, i) => sum + most - (widths[i] ?? 0), 0)
    if (group.length < 2 || cost > slack / 2) continue
    for (const i of group) widths[i] = most
    used(cost)
    slack -= cost
  }
}
