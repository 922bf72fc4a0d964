import type { Column } from '../board-spec.ts'

/** A column with the room it needs, px. */
export interface ColumnAsk {
  readonly id: string
  readonly kind: Column['kind']
  readonly priority: number
  /** Width of the widest cell or label, without padding. */
  readonly natural: number
  /** Of a matrix: without what stands small beside the value (wind, points); of its marks: one of them. Both go before a column does. */
  readonly bare?: number | undefined
  /** What it would like where there is more room than needed. */
  readonly wish?: number | undefined
  /** For the name column: what it can narrow to by the ladder of name fitting. */
  readonly least?: number | undefined
  /** And what it narrows to before a column of priority 1 or 2 goes. */
  readonly last?: number | undefined
  /** Columns of one group stand close, two groups apart. */
  readonly group?: string | undefined
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
  /** In rows of lines: the upper or the lower one, or what stands under both; the whole height where absent. */
  readonly line?: 1 | 2 | 3 | undefined
  /** Set before the value where there is no label row: "react". */
  readonly prefix?: string | undefined
  /** Not drawn in a row that has marks in that column: both share a place. */
  readonly unless?: string | undefined
  /** Only the first mark is drawn. */
  readonly first?: boolean | undefined
  /** What stands small beside the value, or the other marks, are not drawn: no room. */
  readonly bare?: boolean | undefined
}

const GUTTER: Partial<Record<Column['kind'], number>> = { rank: 0.018, lane: 0.018, flag: 0.0148, code: 0.033 }
const GUTTER_BEFORE: Partial<Record<Column['kind'], number>> = { result: 0.033, marks: 0.026 }
const GUTTER_USUAL = 0.028
const GUTTER_MATRIX = 0.0105
const GUTTER_GROUPS = 0.036
const GUTTER_MARKS_MATRIX = 0.018
/** A matrix is a dense picture: its columns stand that much closer. */
const MATRIX_AIR = 0.66
const LIT_PADDING = 0.024
/** What each fact takes of a wide stage before names and results get more air. */
const TRAILING_SHARE = 0.08
/** Counts that are the matter of the board (medals) get that width where there is room. */
const COUNT_WIDTH = 0.2
/** Facts of this priority number and above go before names narrow to their last width. */
const LEAST_NEEDED = 3

/**
 * Places the columns of a table: the result right beside the names, what is left of the width shared by the sport facts.
 * Columns of the highest priority number go first where room is short; the name gives up to `least` before that.
 * Pure. @returns the columns that stay, in order, filling `content` where there is more room than needed.
 */
export function placeColumns(asks: readonly ColumnAsk[], content: number, unit: number): readonly ColumnPlace[] {
  const least = (ask: ColumnAsk) => ask.least ?? ask.natural
  const barer = (bare: (ask: ColumnAsk) => boolean) =>
    asks.map((ask) => (ask.bare !== undefined && bare(ask) ? { ...ask, natural: ask.bare, isBare: true } : ask))
  // As much as there is room for: everything; the first mark only; no wind and no points either.
  const tries = [asks, barer((ask) => ask.kind === 'marks'), barer(() => true)].map((each) =>
    drop(each, content, unit, least, LEAST_NEEDED),
  )
  const rich = tries.find((each) => needed(each, unit, least) <= content) ?? tries.at(-1) ?? asks
  const stay: readonly (ColumnAsk & { readonly isBare?: boolean })[] = drop(
    rich,
    content,
    unit,
    (ask) => ask.last ?? ask.natural,
    1,
  )
  return spread(stay, content, unit).map((place, i) => (stay[i]?.isBare === true ? { ...place, bare: true } : place))
}

/** Drops columns of that priority number or a higher one, the highest first, until the others fit. */
function drop(
  asks: readonly ColumnAsk[],
  content: number,
  unit: number,
  width: (ask: ColumnAsk) => number,
  priority: number,
): readonly ColumnAsk[] {
  const stay = [...asks]
  while (needed(stay, unit, width) > content) {
    const worst = stay.reduce<ColumnAsk | undefined>(
      (found, ask) =>
        ask.priority >= priority && (found === undefined || ask.priority >= found.priority) ? ask : found,
      undefined,
    )
    if (worst === undefined) break
    stay.splice(stay.indexOf(worst), 1)
  }
  return stay
}

function padding(ask: ColumnAsk, unit: number): number {
  return ask.lit ? LIT_PADDING * unit : 0
}

/** The unit of gutters and paddings, px. */
function air(asks: readonly ColumnAsk[], unit: number): number {
  return asks.some((ask) => ask.kind === 'matrix') ? MATRIX_AIR * unit : unit
}

function gutter(before: ColumnAsk, after: ColumnAsk, unit: number): number {
  if (after.kind === 'matrix' && before.kind === 'matrix') {
    return (before.group === after.group ? GUTTER_MATRIX : GUTTER_GROUPS) * unit
  }
  if (after.kind === 'matrix' && before.kind === 'marks') return GUTTER_MARKS_MATRIX * unit
  return Math.max(GUTTER[before.kind] ?? 0, GUTTER_BEFORE[after.kind] ?? 0) * unit || GUTTER_USUAL * unit
}

function needed(asks: readonly ColumnAsk[], unit: number, widthOf: (ask: ColumnAsk) => number): number {
  return asks.reduce((sum, ask, i) => {
    const next = asks[i + 1]
    return (
      sum +
      widthOf(ask) +
      2 * padding(ask, air(asks, unit)) +
      (next === undefined ? 0 : gutter(ask, next, air(asks, unit)))
    )
  }, 0)
}

function spread(asks: readonly ColumnAsk[], content: number, unit: number): readonly ColumnPlace[] {
  const widths = asks.map((ask) => ask.natural + 2 * padding(ask, air(asks, unit)))
  let slack = content - needed(asks, unit, (ask) => ask.natural)
  const at = (index: number) => widths[index] ?? 0
  const grow = (index: number, share: number, most: number) => {
    const more = Math.min(Math.max(0, slack) * share, most * unit)
    widths[index] = at(index) + more
    slack -= more
  }
  const name = asks.findIndex((ask) => ask.kind === 'name')
  if (slack < 0 && name >= 0) {
    widths[name] = Math.max(asks[name]?.last ?? 0, at(name) + slack)
    slack = 0
  }
  const lit = asks.findIndex((ask) => ask.lit)
  const trailing = asks.map((_, i) => i).filter((i) => i > Math.max(name, lit) && asks[i]?.kind !== 'marks')
  if (slack > 0) {
    for (const [i, ask] of asks.entries()) grow(i, 1, Math.max(0, (ask.wish ?? 0) - at(i)) / unit)
    evenOut(
      asks,
      trailing,
      widths,
      (used) => {
        slack -= used
      },
      slack,
    )
    const counts = asks.map((_, i) => i).filter((i) => asks[i]?.large === true)
    if (counts.length > 1) {
      for (const i of counts) grow(i, 1, Math.max(0, COUNT_WIDTH - at(i) / unit))
    }
    if (lit >= 0) {
      trailing.forEach((i, place) => grow(i, 1 / (trailing.length - place), TRAILING_SHARE))
      grow(name, 0.4, trailing.length > 0 ? 0.1 : 0.26)
      grow(lit, 0.6, trailing.length > 0 ? 0.1 : 0.16)
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
    const place = { id: ask.id, x, width: at(i), padding: padding(ask, air(asks, unit)) }
    const next = asks[i + 1]
    x += at(i) + (next === undefined ? 0 : gutter(ask, next, air(asks, unit)))
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
    if (group.length < 2 || cost > (kind === 'matrix' ? slack : slack / 2)) continue
    for (const i of group) widths[i] = most
    used(cost)
    slack -= cost
  }
}
