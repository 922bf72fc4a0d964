import type { Column, TableSpec } from '../board-spec.ts'
import type { Stage } from '../stage-context.ts'
import { bodyHeight, givenWeight, frameOf, MEASURE, type Frame } from '../layout/measures.ts'
import { crewsOf, landscapeLines, planWithCrews } from '../crew/crew-room.ts'
import {
  largestGroup,
  planPages,
  TWO_LINES,
  typeSizes,
  type PageAsk,
  type PagePlan,
  type TypeSizes,
} from '../layout/paging.ts'
import { hasPortraitLabel, portraitColumns } from '../layout/portrait-columns.ts'
import { fullNamesWidth, layoutColumns, type KnownWidths } from '../layout/table-layout.ts'
import type { ColumnPlace } from '../layout/columns.ts'
import type { Measure } from '../layout/text-measure.ts'
import type { CellRoom } from '../layout/cells.ts'

export interface GridLayout {
  readonly frame: Frame
  readonly plan: PagePlan
  /** px; a little less than the plan's where the band "As of …" takes room: pages stay as they were. */
  readonly rowHeight: number
  readonly sizes: TypeSizes
  readonly body: number
  readonly columns: readonly ColumnPlace[]
  readonly labels: boolean
  /** Lines of members in a row, and in portrait the room under its two lines, px. */
  readonly crewLines: number
  readonly under: number
}

/**
 * How far type may grow with few rows, where not as far as elsewhere: a matrix needs its width for the attempts, a schedule
 * for what is said beside each event.
 */
function mostCap(spec: TableSpec): number | undefined {
  if (spec.matrix === true) return MEASURE.minCap
  return spec.mark === 'schedule' ? MEASURE.minCap : undefined
}

/** The frame of a landscape or portrait board and its pages: what does not hang on the widths of texts. Pure. */
export function planGrid(
  spec: TableSpec,
  stage: Stage,
  most?: number,
): Omit<GridLayout, 'rowHeight' | 'sizes' | 'body' | 'columns'> {
  const portrait = stage.form === 'portrait'
  const labels = spec.columns.some((c) => c.label !== undefined && (!portrait || hasPortraitLabel(c)))
  const ask = {
    width: stage.width,
    height: stage.height,
    form: portrait ? ('portrait' as const) : ('landscape' as const),
    scale: stage.type?.scale,
    pinned: spec.pinned !== undefined,
    targets: (spec.pinned?.targets.length ?? 0) > 0,
    strip: (spec.pinned?.strip?.items.length ?? 0) > 0 || (portrait && spec.pinned?.drawing !== undefined),
    labels,
    second: spec.facts.length > 0 || spec.status !== undefined,
  }
  const fresh = frameOf({ ...ask, band: false })
  const frame = stage.aged === undefined ? fresh : frameOf({ ...ask, band: true })
  const rows: PageAsk = {
    rows: largestGroup(spec.rows.map((row) => row.group)),
    free: fresh.rowsHeight,
    unit: fresh.unit,
    stageHeight: stage.height,
    physicalHeight: stage.physicalHeight,
    farthestSeat: stage.farthestSeat,
    names: stage.type?.names,
    lines: portrait ? 2 : 1,
    final: spec.final,
    stay: spec.stay,
    pairs: spec.pairs,
    mostCap: most ?? (portrait ? undefined : mostCap(spec)),
  }
  const crews = crewsOf(spec)
  const small = MEASURE.label * fresh.unit
  if (portrait) {
    const { plan, lines, under } = planWithCrews(rows, crews, small, planPages)
    return { frame, plan, labels, crewLines: lines, under }
  }
  const plan = planPages(rows)
  return { frame, plan, labels, crewLines: landscapeLines(crews, plan.rowHeight, small), under: 0 }
}

/**
 * Where everything of a landscape or portrait board stands, px. Pure but for the memory of column widths.
 * @param group the group on the picture: its rows alone decide the columns, since another one has a page of its own.
 */
export function layoutGrid(
  whole: TableSpec,
  group: string | undefined,
  stage: Stage,
  known: KnownWidths,
  measure: Measure,
): GridLayout {
  const spec = whole.groups === undefined ? whole : { ...whole, rows: whole.rows.filter((row) => row.group === group) }
  const first = (stage.form === 'portrait' ? undefined : mostCap(spec)) ?? MEASURE.maxCap
  const caps = [first, ...SMALLER_CAPS.filter((cap) => cap < first)]
  for (const cap of caps) {
    const trial = new Map(known)
    const layout = layoutAt(cap, whole, spec, stage, trial, measure)
    if (layout.crowded && cap !== caps.at(-1)) continue
    for (const [id, width] of trial) known.set(id, width)
    return layout
  }
  throw new Error('A board has at least one type size')
}

/** Few rows make the type grow, but never so far that names lose their given names for it. */
const SMALLER_CAPS = [0.057, 0.05, MEASURE.usualCap]
/** Columns of this priority number and above may go for larger type. */
const MAY_GO = 3

function layoutAt(
  cap: number,
  whole: TableSpec,
  spec: TableSpec,
  stage: Stage,
  known: KnownWidths,
  measure: Measure,
): GridLayout & { readonly crowded: boolean } {
  const portrait = stage.form === 'portrait'
  const { frame, plan, labels, crewLines, under } = planGrid(whole, stage, cap)
  const sizes = typeSizes(plan.cap, frame.unit, portrait ? 2 : 1)
  const rowHeight = frame.rowsHeight / plan.perPage
  const body = bodyHeight(portrait ? (plan.rowHeight - under) / TWO_LINES : plan.rowHeight, plan.cap)
  const room: CellRoom = { sizes, body, measure, givenWeight: givenWeight(stage.look), crewLines }
  const columns = portrait
    ? portraitColumns(spec, frame.content, frame.unit, room, known)
    : layoutColumns(spec, frame.content, frame.unit, room, known)
  const place = (id: string) => columns.find((column) => column.id === id)
  const names = spec.columns.find((column) => column.kind === 'name')
  const gone = (column: Column) => !portrait && column.priority < MAY_GO && place(column.id) === undefined
  const crowded =
    spec.columns.some(gone) ||
    (names !== undefined && (place(names.id)?.width ?? 0) < fullNamesWidth(spec, names, room))
  return { frame, plan, rowHeight, sizes, body, columns, labels, crewLines, under, crowded }
}
