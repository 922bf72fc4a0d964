import { givenWeight } from '../layout/measures.ts'
import { Band } from '../board-frame/AsOf.tsx'
import { BoardFrame } from '../board-frame/BoardFrame.tsx'
import { frameSpecOf } from '../board-frame/frame-spec.ts'
import type { Row, TableSpec } from '../board-spec.ts'
import type { CellRoom } from '../layout/cells.ts'
import { groupRowHeight, pageHold, pageRanges, placesOn } from '../layout/paging.ts'
import { fitPageNames } from '../layout/table-layout.ts'
import { measured } from '../layout/text-measure.ts'
import { widthKey } from '../layout/width-key.ts'
import { usePage } from '../motion/use-page.ts'
import { useStage } from '../stage-context.ts'
import { useFontEpoch } from '../use-fonts.ts'
import { useKept, useSame } from '../use-kept.ts'
import { boardStyle } from './board-style.ts'
import { useColumnMemory } from './column-memory.ts'
import { layoutGrid, planGrid } from './grid-layout.ts'
import { pageOfRow, turnOf, withGroupWords } from './group-words.ts'
import { GridTable, type GridTableProps } from './GridTable.tsx'
import type { PlacedColumn } from './TableRow.tsx'
import type { TableCard } from './table-card.ts'
import { useBoardRows } from './use-board-rows.ts'
import { placedColumns } from './placed-columns.ts'
import { withCrews } from './with-crews.ts'
import { tellerAtHand } from '../motion/news-teller.ts'
import { useWords } from '../words/use-say.ts'
import { withOldRecords } from './old-records.ts'

/** A landscape or portrait board. */
export function GridBoard({
  spec: whole,
  accent,
  card,
}: {
  spec: TableSpec
  accent: string
  card?: TableCard | undefined
}) {
  const stage = useStage()
  const fonts = useFontEpoch()
  const { say } = useWords()
  const { rows, news: told } = useBoardRows(whole)
  const news = told.rows
  /** All but the rows: the same as long as only they change. */
  const around = useSame(withoutRows(whole))
  const { plan } = planGrid(whole, stage)
  const groups = rows.map((row) => row.group)
  const ranges = pageRanges(plan.perPage, groups, whole.stay)
  const hold = pageHold(plan.perPage)
  // The card is the last page, and the first to be seen.
  const cardAt = ranges.length
  const shown = usePage(
    ranges.length + (card === undefined ? 0 : 1),
    hold,
    card === undefined ? pageOfRow(ranges, rows, whole.first) : cardAt,
    card === undefined ? turnOf(ranges, rows, whole.turnTo) : { id: card.id, page: cardAt },
  )
  const range = ranges[shown.page] ?? { from: 0, to: 0 }
  const { from, to, stay = 0 } = range
  const places = useSame(placesOn(range))
  const page = useSame(places.flatMap((place) => rows[place] ?? []))
  const group = groups[from]
  // Another number of rows a page means another type size, and so does another seat: widths are remembered per size.
  const size = `${fonts} ${stage.width}x${stage.height} ${plan.cap} ${stage.look ?? ''} ${whole.rows.length}`
  const memory = useColumnMemory(`${size} ${group ?? ''}`)
  const asked = useSame(whole.rows.map(widthKey))
  const laid = useKept([stage, memory.scope, around, group, asked], () =>
    measured((measure) => {
      const known = memory.widths()
      return { layout: layoutGrid(whole, group, stage, known, measure), widths: known }
    }),
  )
  memory.keep(laid.widths)
  const layout = useSame(laid.layout)
  const { frame } = layout
  const columns = useSame(placedColumns(whole.columns, layout.columns))
  const spec = withGroupWords(whole, group)
  const rowHeight = whole.groups === undefined ? layout.rowHeight : groupRowHeight(layout, page.length)
  const nameColumn = spec.columns.find((c) => c.kind === 'name')
  const corrected = page.map((row) => news[row.id]?.old?.text ?? '').join('\n')
  const fitted = useKept([stage, fonts, around, layout, page, corrected], () =>
    measured((measure) => {
      const room: CellRoom = { sizes: layout.sizes, body: layout.body, measure, givenWeight: givenWeight(stage.look) }
      const width = layout.columns.find((c) => c.id === nameColumn?.id)?.width ?? 0
      const fits = fitPageNames(page, nameColumn, width, room, news, spec.matrix === true ? 'matrix' : 'table')
      return Object.fromEntries(withCrews(fits, page, columns, layout, measure))
    }),
  )
  const names = useSame(fitted)
  // A mark whose column has no room is not on the page: its word neither.
  const drawn = useKept([page, columns], () => page.map((row) => withCellsOf(row, columns)))
  const frameSpec = useSame(withOldRecords(frameSpecOf(spec), told))
  const line = useSame(told.line && tellerAtHand()?.newsWords(told.line, rows, spec.legend, say))
  const style = useSame(boardStyle(stage, accent, { ...layout, rowHeight, unit: frame.unit }))
  const pageView = useSame({
    from,
    to,
    of: rows.length,
    page: shown.page + 1,
    pages: ranges.length + (card === undefined ? 0 : 1),
    words: shown.page === cardAt ? card?.words : undefined,
    hold: stage.fixedPage === undefined ? hold : undefined,
  })

  const table: GridTableProps = {
    title: spec.title,
    date: spec.date,
    pinned: spec.pinned !== undefined,
    of: rows.length,
    rows: page,
    places,
    stay,
    columns,
    names,
    news: useSame(page.map((row) => news[row.id])),
    layout,
    rowHeight,
    leaving: shown.leaving,
  }
  // The same element for the same table: what stands around it is not asked either when a row of another page changes.
  const body = useKept(Object.values(table), () => <GridTable {...table} />)

  if (card !== undefined && shown.page === cardAt) {
    const bare = withoutStrip(whole)
    const own = planGrid({ ...bare, columns: [] }, stage).frame
    return (
      <BoardFrame spec={withoutStrip(frameSpec)} frame={own} style={style} rows={[]} page={pageView} news={line}>
        <Band frame={own} />
        <div className={shown.leaving ? 'tb-rows-leaving' : undefined}>{card.draw(own)}</div>
      </BoardFrame>
    )
  }
  return (
    <BoardFrame spec={frameSpec} frame={frame} style={style} rows={drawn} page={pageView} news={line}>
      {body}
    </BoardFrame>
  )
}

/** The card says what the strip says. */
function withoutStrip<Spec extends Pick<TableSpec, 'pinned'>>(spec: Spec): Spec {
  return spec.pinned?.strip === undefined ? spec : { ...spec, pinned: { ...spec.pinned, strip: undefined } }
}

/** The row as it is drawn: with the cells of columns that have room. */
function withCellsOf(row: Row, columns: readonly PlacedColumn[]): Row {
  const ids = new Set(columns.map(({ id }) => id))
  return { ...row, cells: Object.fromEntries(Object.entries(row.cells).filter(([id]) => ids.has(id))) }
}

/** What decides the layout beside the rows. */
function withoutRows(spec: TableSpec): TableSpec {
  return { ...spec, rows: [], first: undefined, turnTo: undefined }
}
