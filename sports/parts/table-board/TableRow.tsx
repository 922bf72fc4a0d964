import { hasChips } from '../layout/cells.ts'
import { cellName } from '../layout/cell-name.ts'
import { memo } from 'react'
import type { Cell, Column, Row } from '../board-spec.ts'
import { Moved } from '../Glyphs.tsx'
import type { ColumnPlace } from '../layout/columns.ts'
import { firstMark } from '../layout/table-layout.ts'
import type { RowNews } from '../motion/news.ts'
import { useChanges } from '../motion/use-changes.ts'
import { CellPicture, type CellNames } from './TableCell.tsx'

export interface PlacedColumn {
  readonly id: string
  readonly column: Column
  readonly place: ColumnPlace
}
export interface RowProps {
  readonly row: Row
  /** Place in the whole table, from 1. */
  readonly index: number
  /** Where the row stands on the page, px. */
  readonly left: number
  readonly top: number
  readonly columns: readonly PlacedColumn[]
  readonly names: CellNames | undefined
  readonly news: RowNews | undefined
  readonly date: string | undefined
  /** A ribbon has no room for old values and places won: only what is marked on the cells themselves. */
  readonly bare?: boolean
}

/** One row of a landscape table. Painted again only when something on it has changed. */
export const TableRow = memo(function TableRow({ row, index, left, top, columns, names, news, date, bare }: RowProps) {
  const crewUnseen = unseenCrew(row, columns)
  return (
    <div
      role="row"
      aria-rowindex={index}
      className={rowClass(row, news)}
      style={{ transform: `translate(${left}px, ${top}px)` }}
      data-row={row.id}
    >
      <span className="tb-tab" />
      {news?.moved === undefined || row.current === true || bare === true ? null : <Moved by={news.moved.by} />}
      {columns.map(({ column, place }) =>
        place.unless !== undefined && hasChips(row.cells[place.unless]) ? null : (
          <TableCell
            key={column.id}
            cell={row.cells[column.id]}
            column={column}
            place={place}
            names={hasNames(row.cells[column.id]) ? names : undefined}
            description={row.cells[column.id]?.kind === 'name' ? crewUnseen : undefined}
            old={bare !== true && isResult(row.cells[column.id]) ? news?.old?.text : undefined}
            date={date}
          />
        ),
      )}
    </div>
  )
})

/** The classes a row has by its state; a schedule's live and next units are marked by their state cell. */
export function rowClass(row: Row, news?: RowNews): string {
  const state = Object.values(row.cells).find((cell) => cell.kind === 'state')
  const classes = ['tb-row']
  if (row.current === true) classes.push('tb-current')
  if (state?.shape === 'live') classes.push('tb-row-live')
  if (state?.shape === 'next') classes.push('tb-row-next')
  if (row.protest === true) classes.push('tb-row-protest')
  if (row.quiet === true) classes.push('tb-row-quiet')
  return [...classes, ...newsClasses(row, news)].join(' ')
}

function newsClasses(row: Row, news: RowNews | undefined): readonly string[] {
  if (news === undefined) return []
  const classes: string[] = []
  if (news.leader !== undefined) {
    classes.push('tb-row-leader')
    if (Object.values(row.cells).some(isResult)) classes.push('tb-row-has-result')
  }
  if (news.record !== undefined) classes.push('tb-row-record')
  if (news.record?.of === 'result') classes.push('tb-row-record-result')
  if (news.settled !== undefined) classes.push(`tb-row-settled-${news.settled.as}`)
  return classes
}

function hasNames(cell: Cell | undefined): boolean {
  return cell?.kind === 'name' || cell?.kind === 'crew'
}

/** The members of a team where they have no column on this stage: a screen reader says them with the name. */
function unseenCrew(row: Row, columns: readonly PlacedColumn[]): string | undefined {
  const [id, cell] = Object.entries(row.cells).find(([, each]) => each.kind === 'crew') ?? []
  return cell === undefined || columns.some((column) => column.id === id) ? undefined : cellName(cell)
}

function isResult(cell: Cell | undefined): boolean {
  return cell?.kind === 'result' || cell?.kind === 'irm'
}

const LIGHTS = new Set(['result', 'text', 'attempt', 'tries', 'irm', 'marks'])

interface CellProps extends Pick<RowProps, 'names' | 'date'> {
  readonly cell: Cell | undefined
  /** The value before a correction. */
  readonly old: string | undefined
  readonly description: string | undefined
  readonly column: Column
  readonly place: ColumnPlace
}

const TableCell = memo(function TableCell({ cell, column, place, names, old, description, date }: CellProps) {
  const name = cellName(cell)
  const changes = useChanges(name)
  const lights = cell !== undefined && LIGHTS.has(cell.kind)
  return (
    <div
      role="cell"
      aria-label={name}
      aria-description={description}
      data-column={column.id}
      className={`tb-cell tb-cell-${column.kind} tb-align-${alignOf(column)}${place.line === undefined ? '' : ` tb-line-${place.line}`}`}
      style={{ insetInlineStart: place.x, width: place.width, paddingInline: place.padding }}
    >
      {lights && changes > 0 ? <span key={changes} className="tb-light" /> : null}
      {old === undefined ? null : <span className="tb-old">{old}</span>}
      {place.prefix === undefined || cell === undefined ? null : <span className="tb-prefix">{place.prefix}</span>}
      {cell === undefined ? null : (
        <CellPicture cell={drawnCell(cell, place)} column={column} names={names} date={date} />
      )}
    </div>
  )
})

/** Where room is short only the first marks are drawn, and nothing small beside a value; the cell is named by all of it. */
function drawnCell(cell: Cell, place: ColumnPlace): Cell {
  if (place.bare === true && cell.kind === 'attempt') return { ...cell, small: undefined }
  if (place.bare === true && cell.kind === 'marks') return { ...cell, chips: firstMark(cell.chips) }
  return place.first === true && cell.kind === 'marks' ? { ...cell, chips: cell.chips.slice(0, 1) } : cell
}

/** Numbers to the right, words to the left; ranks, lanes and matrices in the middle. */
export function alignOf(column: Column): 'left' | 'right' | 'center' {
  if (column.align !== undefined) return column.align
  switch (column.kind) {
    case 'rank':
    case 'lane':
    case 'matrix':
      return 'center'
    case 'flag':
    case 'code':
    case 'name':
    case 'marks':
    case 'crew':
    case 'text':
    case 'time':
      return 'left'
    case 'result':
    case 'number':
    case 'state':
      return 'right'
  }
}
