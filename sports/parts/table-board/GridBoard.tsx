import { givenWeight } from '../layout/measures.ts'
import { memo } from 'react'
import { Band } from '../board-frame/AsOf.tsx'
import { BoardFrame } from '../board-frame/BoardFrame.tsx'
import { frameSpecOf } from '../board-frame/frame-spec.ts'
import type { Column, Row, TableSpec } from '../board-spec.ts'
import type { CellRoom } from '../layout/cells.ts'
import type { Frame } from '../layout/measures.ts'
import { groupRowHeight, pageHold, pageRanges, placesOn } from '../layout/paging.ts'
import { fitPageNames } from '../layout/table-layout.ts'
import { measured } from '../layout/text-measure.ts'
import { widthsKey } from '../layout/width-key.ts'
import { usePage } from '../motion/use-page.ts'
import { useStage } from '../stage-context.ts'
import { useFontEpoch } from '../use-fonts.ts'
import { useKept, useSame } from '../use-kept.ts'
import { boardStyle } from './board-style.ts'
import { useColumnMemory } from './column-memory.ts'
import { layoutGrid, planGrid } from './grid-layout.ts'
import { pageOfRow, turnOf, withGroupWords } from './group-words.ts'
import { LabelRow } from './LabelRow.tsx'
import { TableRow, type PlacedColumn } from './TableRow.tsx'
import type { TableCard } from './table-card.ts'
import { useBoardRows } from './use-board-rows.ts'
import { usePlaced, useSameNames } from './use-same.ts'
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
  const portrait = stage.form === 'portrait'
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
  const places = placesOn(range)
  const page = useSame(places.flatMap((place) => rows[place] ?? []))
  const group = groups[from]
  // Another number of rows a page means another type size, and so does another seat: widths are remembered per size.
  const size = `${fonts} ${stage.width}x${stage.height} ${plan.cap} ${stage.look ?? ''} ${whole.rows.length}`
  const memory = useColumnMemory(`${size} ${group ?? ''}`)
  const laid = useKept([stage, memory.scope, around, group, widthsKey(whole.rows)], () =>
    measured((measure) => {
      const known = memory.widths()
      return { layout: layoutGrid(whole, group, stage, known, measure), widths: known }
    }),
  )
  memory.keep(laid.widths)
  const layout = useSame(laid.layout)
  const { frame } = layout
  const columns = usePlaced(whole.columns, layout.columns)
  const spec = withGroupWords(whole, group)
  const rowHeight = whole.groups === undefined ? layout.rowHeight : groupRowHeight(layout, page.length)
  const nameColumn = spec.columns.find((c) => c.kind === 'name')
  const corrected = page.map((row) => news[row.id]?.old?.text ?? '').join('\n')
  const fitted = useKept([stage, fonts, around, layout, page, corrected], () =>
    measured((measure) => {
      const room: CellRoom = { sizes: layout.sizes, body: layout.body, measure, givenWeight: givenWeight(stage.look) }
      const width = layout.columns.find((c) => c.id === nameColumn?.id)?.width ?? 0
      const fits = fitPageNames(page, nameColumn, width, room, news, spec.matrix === true ? 'matrix' : 'table')
      return withCrews(fits, page, columns, layout, measure)
    }),
  )
  const names = useSameNames(fitted)
  // A mark whose column has no room is not on the page: its word neither.
  const drawn = useKept([page, columns], () => page.map((row) => withCellsOf(row, columns)))
  const frameSpec = useSame(withOldRecords(frameSpecOf(spec), told))
  const line = told.line && tellerAtHand()?.newsWords(told.line, rows, spec.legend, say)
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
      {portrait ? null : <LitBands columns={columns} frame={frame} pinned={spec.pinned !== undefined} />}
      <div role="table" className="tb-table" aria-label={spec.title} aria-rowcount={rows.length}>
        <LabelRow columns={columns} layout={layout} />
        <div
          className={shown.leaving ? 'tb-rows tb-rows-leaving' : 'tb-rows'}
          style={{ top: frame.rowsTop, blockSize: frame.rowsHeight, insetInline: frame.margin }}
        >
          {page.map((row, i) => (
            <TableRow
              key={stage.reducedMotion ? `${row.id} ${i}` : row.id}
              row={row}
              index={(places[i] ?? i) + 1}
              left={0}
              top={i * rowHeight}
              columns={columns}
              names={names.get(row.id)}
              news={news[row.id]}
              date={spec.date}
            />
          ))}
          {stay === 0 ? null : <div className="tb-stay" style={{ top: stay * rowHeight }} />}
        </div>
      </div>
    </BoardFrame>
  )
}

/** The lit columns: raised bands over the whole height, from the status line (or the pinned athlete) to the footer. */
const LitBands = memo(function LitBands({
  columns,
  frame,
  pinned,
}: {
  columns: readonly PlacedColumn[]
  frame: Frame
  pinned: boolean
}) {
  const top = pinned ? frame.labelsTop : frame.lineTop + frame.lineHeight
  return columns.map(({ column, place }) =>
    isLit(column) ? (
      <div
        key={column.id}
        className={column.now === true ? 'tb-lit tb-lit-now' : 'tb-lit'}
        style={{ insetInlineStart: frame.margin + place.x, width: place.width, top, height: frame.footerTop - top }}
      />
    ) : null,
  )
})

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

/** Result columns and those lit by the family. */
function isLit(column: Column): boolean {
  return column.kind === 'result' || column.lit === true
}
