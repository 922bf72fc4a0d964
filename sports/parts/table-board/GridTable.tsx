import { memo } from 'react'
import type { Column, Row } from '../board-spec.ts'
import type { Frame } from '../layout/measures.ts'
import type { RowNews } from '../motion/news.ts'
import { useStage } from '../stage-context.ts'
import type { GridLayout } from './grid-layout.ts'
import { LabelRow } from './LabelRow.tsx'
import type { CellNames } from './TableCell.tsx'
import { TableRow, type PlacedColumn } from './TableRow.tsx'

export interface GridTableProps {
  readonly title: string
  readonly date: string | undefined
  /** Does somebody stand above the rows? */
  readonly pinned: boolean
  /** Rows of all pages. */
  readonly of: number
  /** The rows of this page. */
  readonly rows: readonly Row[]
  /** Their places in the whole table, from 0. */
  readonly places: readonly number[]
  /** So many of them are on every page. */
  readonly stay: number
  readonly columns: readonly PlacedColumn[]
  /** Fitted names by row id. */
  readonly names: Readonly<Record<string, CellNames>>
  /** One for each row of this page. */
  readonly news: readonly (RowNews | undefined)[]
  readonly layout: GridLayout
  /** px. */
  readonly rowHeight: number
  /** The rows are on their way out. */
  readonly leaving: boolean
}

/** The table itself: lit columns, labels, the rows of a page. */
export function GridTable(table: GridTableProps) {
  const { columns, layout, news, rowHeight, rows, places, stay } = table
  const { frame } = layout
  const { form, reducedMotion } = useStage()
  return (
    <>
      {form === 'portrait' ? null : <LitBands columns={columns} frame={frame} pinned={table.pinned} />}
      <div role="table" className="tb-table" aria-label={table.title} aria-rowcount={table.of}>
        <LabelRow columns={columns} layout={layout} />
        <div
          className={table.leaving ? 'tb-rows tb-rows-leaving' : 'tb-rows'}
          style={{ top: frame.rowsTop, blockSize: frame.rowsHeight, insetInline: frame.margin }}
        >
          {rows.map((row, i) => (
            <TableRow
              key={reducedMotion ? `${row.id} ${i}` : row.id}
              row={row}
              index={(places[i] ?? i) + 1}
              left={0}
              top={i * rowHeight}
              columns={columns}
              names={table.names[row.id]}
              news={news[i]}
              date={table.date}
            />
          ))}
          {stay === 0 ? null : <div className="tb-stay" style={{ top: stay * rowHeight }} />}
        </div>
      </div>
    </>
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

/** Result columns and those lit by the family. */
function isLit(column: Column): boolean {
  return column.kind === 'result' || column.lit === true
}
