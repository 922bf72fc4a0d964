import { CAP, MEASURE } from './measures.ts'

export interface PageAsk {
  readonly rows: number
  /** Height free for rows, px. */
  readonly free: number
  /** The unit of all lengths, px: stage height, in portrait the width. */
  readonly unit: number
  /** Stage height, px. */
  readonly stageHeight: number
  /** Metres; the reading distance asks for larger type where both are known. */
  readonly physicalHeight?: number | undefined
  readonly farthestSeat?: number | undefined
  /** Two-line rows (portrait). */
  readonly lines: 1 | 2
  /** What stands under the lines of a row, px: the members of a team. */
  readonly under?: number | undefined
  /** How much larger than usual names, ranks and results are at least: a venue's look may say so. */
  readonly names?: number | undefined
  /** Share of the unit the cap height may grow to; MEASURE.maxCap where absent. */
  readonly mostCap?: number | undefined
  /** A final may go down to D/400 to keep all rows on one page. */
  readonly final?: boolean | undefined
  /** So many first rows stand on every page. */
  readonly stay?: number | undefined
  /** Two rows belong together: no page ends between them. */
  readonly pairs?: boolean | undefined
}

export interface PagePlan {
  readonly perPage: number
  readonly pages: number
  /** px */
  readonly rowHeight: number
  /** Cap height of name, rank and result, px. */
  readonly cap: number
}

const MOST_ROWS = 10
const COMFORTABLE = 0.51
const TIGHTEST = 0.6
/** A two-line row is that many one-line rows high. */
export const TWO_LINES = 1.78

/**
 * Rows per page by the formula of look.md ("Rows per page"): primary cap ≥ max(0.042, D/(250·P)) of the stage, row height =
 * cap / 0.51 and at the tightest cap / 0.60, whole rows only, at most 10. Tighter rows are used only where they save a
 * page; then rows stretch to fill, type grows with them up to 0.065, after that only air.
 */
export function planPages(ask: PageAsk): PagePlan {
  const plan = planAt(ask, 250)
  if (ask.final !== true || plan.pages === 1) return plan
  const whole = planAt(ask, 400)
  return whole.pages === 1 ? whole : plan
}

function planAt(ask: PageAsk, distance: number): PagePlan {
  const seat =
    ask.physicalHeight !== undefined && ask.farthestSeat !== undefined && ask.physicalHeight > 0
      ? (ask.farthestSeat / (distance * ask.physicalHeight)) * ask.stageHeight
      : 0
  const least = Math.max(MEASURE.minCap * ask.unit * (ask.names ?? 1), seat)
  const lines = ask.lines === 2 ? TWO_LINES : 1
  const under = ask.under ?? 0
  const fits = (share: number) =>
    Math.min(MOST_ROWS, Math.max(1, Math.floor(ask.free / ((least * lines) / share + under))))
  const tight = fits(TIGHTEST)
  const rows = Math.max(1, ask.rows)
  const pages = pagesOf(rows, tight, ask.stay)
  let perPage = Math.min(fits(COMFORTABLE), rows)
  while (pagesOf(rows, perPage, ask.stay) > pages) perPage += 1
  if (ask.pairs === true && perPage < rows && perPage > 1 && perPage % 2 > 0) perPage += perPage < tight ? 1 : -1
  const rowHeight = ask.free / perPage
  const grown = Math.min(
    ((rowHeight - under) / lines) * COMFORTABLE,
    Math.max((ask.mostCap ?? MEASURE.maxCap) * ask.unit, least),
  )
  const tallest = ((rowHeight - under) / lines) * TIGHTEST
  return { perPage, pages: pagesOf(rows, perPage, ask.stay), rowHeight, cap: Math.min(Math.max(grown, least), tallest) }
}

/** How many pages so many rows take. @param stay first rows that stand on every page */
function pagesOf(rows: number, perPage: number, stay: number | undefined): number {
  const beside = perPage - staying(perPage, stay)
  return rows <= perPage ? 1 : 1 + Math.ceil((rows - perPage) / beside)
}

/** How many of the rows that should stay do: more than half of a page turns. */
function staying(perPage: number, stay = 0): number {
  return Math.min(stay, Math.max(0, Math.ceil(perPage / 2) - 1))
}

export interface TypeSizes {
  /** px */
  readonly name: number
  readonly fact: number
  readonly chip: number
  readonly label: number
}

/** Font sizes of a page, px: facts grow with the names, labels keep their own size. A lower line keeps the facts small. */
export function typeSizes(cap: number, unit: number, lines: 1 | 2 = 1): TypeSizes {
  if (lines === 2) {
    const label = MEASURE.label * unit
    return { name: cap / CAP, fact: 1.08 * label, chip: label, label }
  }
  const grow = Math.min(1.33, Math.max(1, cap / (MEASURE.usualCap * unit)))
  return {
    name: cap / CAP,
    fact: MEASURE.fact * unit * grow,
    chip: MEASURE.label * unit * grow,
    label: MEASURE.label * unit,
  }
}

export interface PageRange {
  /** First row, counted from 0, and the one after the last. */
  readonly from: number
  readonly to: number
  /** So many of the first rows of all stand over them. */
  readonly stay?: number
}

/**
 * Where each page begins and ends. Rows of different groups never share a page.
 * @param groups the group of each row, in order; all alike on boards without groups.
 * @param stay so many first rows stand on every page, as far as more than half of it turns; not where there are groups.
 * @returns at least one page.
 */
export function pageRanges(perPage: number, groups: readonly (string | undefined)[], stay = 0): readonly PageRange[] {
  const pages: PageRange[] = []
  const kept = groups.some((group) => group !== undefined) ? 0 : staying(perPage, stay)
  let from = 0
  for (let i = 1; i <= groups.length; i++) {
    const room = pages.length === 0 ? perPage : perPage - kept
    if (i < groups.length && groups[i] === groups[from] && i - from < room) continue
    pages.push(pages.length === 0 || kept === 0 ? { from, to: i } : { from, to: i, stay: kept })
    from = i
  }
  return pages.length === 0 ? [{ from: 0, to: 0 }] : pages
}

/** The rows of a page by their places, counted from 0: those that stay, then its own. */
export function placesOn({ from, to, stay = 0 }: PageRange): readonly number[] {
  const own = Array.from({ length: to - from }, (_, i) => from + i)
  return [...Array.from({ length: stay }, (_, i) => i), ...own]
}

/** How many rows the largest group has: the page is planned for that many. */
export function largestGroup(groups: readonly (string | undefined)[]): number {
  const counts = new Map<string | undefined, number>()
  for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1)
  return Math.max(0, ...counts.values())
}

const MOST_AIR = 1.5

/** Rows of a small group get more air, up to half as much again; the type stays that of the largest group. px */
export function groupRowHeight(
  layout: { readonly rowHeight: number; readonly plan: Pick<PagePlan, 'perPage'> },
  rows: number,
): number {
  const fill = (layout.rowHeight * layout.plan.perPage) / Math.max(1, rows)
  return Math.min(fill, MOST_AIR * layout.rowHeight)
}

/** How long a page stays: at least 8 s, or 1 s per row (look.md, Motion). */
export function pageHold(rowsOnPage: number): number {
  return Math.max(8, rowsOnPage) * 1000
}
