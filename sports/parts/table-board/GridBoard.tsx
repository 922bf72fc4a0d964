import { useState, type CSSProperties } from 'react'
import type { Column, TableSpec } from '../board-spec.ts'
import { keepSame, keepSameById } from '../keep-same.ts'
import type { CellRoom } from '../layout/cells.ts'
import { pageHold, pageRange } from '../layout/paging.ts'
import { fitPageNames, type KnownWidths, type PageName } from '../layout/table-layout.ts'
import { measured } from '../layout/text-measure.ts'
import { usePage } from '../motion/use-page.ts'
import { useStage, type Stage } from '../stage-context.ts'
import { StatusLine } from '../StatusLine.tsx'
import { useFontEpoch } from '../use-fonts.ts'
import { givenWeight, layoutGrid, type GridLayout } from './grid-layout.ts'
import { LabelRow } from './LabelRow.tsx'
import { PinnedPanel } from './PinnedPanel.tsx'
import { TableFooter } from './TableFooter.tsx'
import { shownStatus, TableHeader } from './TableHeader.tsx'
import { TableRow, type PlacedColumn } from './TableRow.tsx'
import { useBoardRows } from './use-board-rows.ts'

/** A landscape or portrait board. */
export function GridBoard({ spec, accent }: { spec: TableSpec; accent: string }) {
  const stage = useStage()
  useFontEpoch()
  const { rows, news, status } = useBoardRows(spec)
  const [known] = useState<KnownWidths>(() => new Map())
  const aged = stage.aged !== undefined
  const slab = shownStatus(status, aged)
  const layout = measured((measure) => layoutGrid(spec, slab, stage, known, measure))
  const columns = usePlaced(spec.columns, layout)
  const shown = usePage(layout.plan.pages, pageHold(layout.plan.perPage))
  const { from, to } = pageRange(layout.plan, shown.page, rows.length)
  const page = rows.slice(from, to)
  const nameColumn = spec.columns.find((c) => c.kind === 'name')
  const fitted = measured((measure) => {
    const room: CellRoom = { sizes: layout.sizes, body: layout.body, measure, givenWeight: givenWeight(stage.look) }
    const width = layout.columns.find((c) => c.id === nameColumn?.id)?.width ?? 0
    return fitPageNames(page, nameColumn, width, room, news, spec.matrix === true ? 'matrix' : 'table')
  })
  const names = useSameNames(fitted)
  const { frame } = layout
  const held = stage.fixedPage !== undefined

  return (
    <section
      className={boardClass(stage)}
      style={boardStyle(stage, layout, accent)}
      data-status={status?.shape}
      data-look={stage.look ?? 'night'}
      aria-label={spec.title}
    >
      <TableHeader spec={spec} status={slab} layout={layout.header} frame={frame} />
      <div
        className="tb-line-place"
        style={{ top: frame.lineTop, blockSize: frame.lineHeight, insetInline: frame.margin }}
      >
        <StatusLine status={status} aged={aged} />
      </div>
      {spec.pinned === undefined ? null : (
        <PinnedPanel pinned={spec.pinned} frame={frame} givenWeight={givenWeight(stage.look)} date={spec.date} />
      )}
      {columns.map(({ column, place }) =>
        isBand(column) && stage.form === 'landscape' ? (
          <div
            key={column.id}
            className={column.now === true ? 'tb-lit tb-lit-now' : 'tb-lit'}
            style={{
              left: frame.margin + place.x,
              width: place.width,
              top: spec.pinned === undefined ? frame.lineTop + frame.lineHeight : frame.labelsTop,
              height:
                frame.footerTop - (spec.pinned === undefined ? frame.lineTop + frame.lineHeight : frame.labelsTop),
            }}
          />
        ) : null,
      )}
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
              index={from + i + 1}
              left={0}
              top={i * layout.rowHeight}
              columns={columns}
              names={names.get(row.id)}
              news={news[row.id]}
              date={spec.date}
            />
          ))}
        </div>
      </div>
      <TableFooter
        spec={spec}
        rows={page}
        frame={frame}
        page={{
          from,
          to,
          of: rows.length,
          page: shown.page + 1,
          pages: layout.plan.pages,
          hold: held ? undefined : pageHold(layout.plan.perPage),
        }}
      />
    </section>
  )
}

/** Result columns and those lit by the family stand on a raised band. */
export function isBand(column: Column): boolean {
  return column.kind === 'result' || column.lit === true
}

export function boardClass(stage: Stage): string {
  const classes = ['tb', `tb-${stage.form}`]
  if (stage.aged !== undefined) classes.push('tb-aged')
  if (stage.reducedMotion) classes.push('tb-still')
  return classes.join(' ')
}

type Lengths = CSSProperties & Record<`--${string}`, string>

function boardStyle(stage: Stage, layout: GridLayout, accent: string): Lengths {
  const { sizes, frame, rowHeight, body } = layout
  return {
    inlineSize: stage.width,
    blockSize: stage.height,
    '--H': `${frame.unit}px`,
    '--discipline': accent,
    '--row-height': `${rowHeight}px`,
    '--body': `${body}px`,
    '--name-size': `${sizes.name}px`,
    '--fact-size': `${sizes.fact}px`,
    '--chip-size': `${sizes.chip}px`,
    '--flag': `${0.66 * body}px`,
  }
}

/** The columns with their places; the same object while nothing moves, so that rows are not painted again. */
export function usePlaced(columns: readonly Column[], layout: Pick<GridLayout, 'columns'>): readonly PlacedColumn[] {
  const next = layout.columns.flatMap((place) => {
    const column = columns.find((c) => c.id === place.id)
    return column === undefined ? [] : [{ id: place.id, column, place }]
  })
  const [kept, setKept] = useState(next)
  const same = keepSameById(kept, next)
  if (same !== kept) setKept([...same])
  return same
}

export function useSameNames(fitted: ReadonlyMap<string, PageName>): ReadonlyMap<string, PageName> {
  const [kept, setKept] = useState(fitted)
  let changed = kept.size !== fitted.size
  const next = new Map<string, PageName>()
  for (const [id, name] of fitted) {
    const same = keepSame(kept.get(id), name)
    if (same !== kept.get(id)) changed = true
    next.set(id, same)
  }
  if (!changed) return kept
  setKept(next)
  return next
}
