import { givenWeight } from '../layout/measures.ts'
import { mostCells, nameRoomOf, ribbonColumns, widestFamily } from '../layout/ribbon-columns.ts'
import { RibbonFrame } from '../board-frame/RibbonFrame.tsx'
import type { Row, TableSpec } from '../board-spec.ts'
import type { CellRoom } from '../layout/cells.ts'
import { pageHold, pageRanges } from '../layout/paging.ts'
import { layoutRibbon, RIBBON } from '../layout/ribbon-layout.ts'
import { fitPageNames } from '../layout/table-layout.ts'
import { measured, type Measure } from '../layout/text-measure.ts'
import { widthKey } from '../layout/width-key.ts'
import { usePage } from '../motion/use-page.ts'
import { useStage } from '../stage-context.ts'
import { useFontEpoch } from '../use-fonts.ts'
import { useKept, useSame } from '../use-kept.ts'
import { directionOf } from '../words/say.ts'
import { useWords } from '../words/use-say.ts'
import { boardStyle } from './board-style.ts'
import { useColumnMemory } from './column-memory.ts'

import { pageOfRow, turnOf } from './group-words.ts'
import { RibbonPinned } from './RibbonPinned.tsx'
import type { CellNames } from './TableCell.tsx'
import { TableRow } from './TableRow.tsx'
import { useBoardRows } from './use-board-rows.ts'
import { placedColumns } from './placed-columns.ts'

/** A name that is too long at 62 is drawn a little narrower: better than one cell less, and much better than one alone. */
const NEARLY = { three: 0.9, pair: 0.6 } as const

/** Without the code where the name that has room is the code. */
const once = new WeakMap<Row, Row>()
function saidOnce(row: Row, names: CellNames | undefined): Row {
  const { code, ...cells } = row.cells
  const shown = names?.fitted.form.pieces.map(({ text }) => text).join(' ')
  if (code?.kind !== 'text' || code.text !== shown) return row
  const known = once.get(row) ?? { ...row, cells }
  once.set(row, known)
  return known
}

/** A ribbon: status plate, short event form, equal cells; the status line is the bottom edge. */
export function RibbonBoard({ spec, accent }: { spec: TableSpec; accent: string }) {
  const stage = useStage()
  const fonts = useFontEpoch()
  const { rows, news: told } = useBoardRows(spec)
  const { status } = spec
  const { width, height } = stage
  const title = spec.shortTitle ?? spec.title
  // The title keeps its room when the picture grows old, so that no cell moves or goes.
  const word = status?.word ?? ''
  const sizes = {
    name: RIBBON.name * height,
    fact: RIBBON.fact * height,
    chip: RIBBON.fact * height,
    label: RIBBON.fact * height,
  }
  const body = RIBBON.body * height
  const memory = useColumnMemory(`${fonts} ${width}x${height} ${stage.look ?? ''}`)
  const roomFor = (measure: Measure): CellRoom => ({
    sizes,
    body,
    measure,
    givenWeight: givenWeight(stage.look),
    figures: RIBBON.figures,
    facts: RIBBON.facts,
    family: RIBBON.family,
  })
  const asked = useSame(spec.rows.map(widthKey))
  const laid = useKept([stage, memory.scope, title, word, spec.columns, asked], () =>
    measured((measure) => {
      const room = roomFor(measure)
      const lay = (cells: number) => {
        const known = memory.widths()
        const at = layoutRibbon(title, word, width, height, measure, cells)
        const columns = ribbonColumns(spec, at.cellWidth, height, room, known)
        return { ribbon: at, places: columns, widths: known, nameRoom: nameRoomOf(spec, columns) }
      }
      const family = widestFamily(spec, room)
      return lay(mostCells(lay, (free, cells) => NEARLY[cells === 2 ? 'pair' : 'three'] * family <= free))
    }),
  )
  const { ribbon, places, widths } = laid
  memory.keep(widths)
  const columns = useSame(placedColumns(spec.columns, places))
  // Who is up keeps the first cell; the others turn their pages beside it.
  const held = spec.pinned !== undefined && ribbon.cells > 1 ? 1 : 0
  const ranges = pageRanges(
    ribbon.cells - held,
    rows.map((row) => row.group),
  )
  const shown = usePage(
    ranges.length,
    pageHold(ribbon.cells - held),
    pageOfRow(ranges, rows, spec.first),
    turnOf(ranges, rows, spec.turnTo),
  )
  const { from, to } = ranges[shown.page] ?? { from: 0, to: 0 }
  const page = rows.slice(from, to)
  const names = useSame(
    measured((measure) => {
      const name = spec.columns.find((c) => c.kind === 'name')
      const free = places.find((p) => p.id === name?.id)?.width ?? 0
      return Object.fromEntries(fitPageNames(page, name, free, roomFor(measure), {}, 'ribbon'))
    }),
  )
  const cellStep = directionOf(useWords().tag) === 'rtl' ? -ribbon.cellWidth : ribbon.cellWidth
  const style = boardStyle(stage, accent, {
    unit: height,
    rowHeight: height * (1 - RIBBON.edge),
    body,
    sizes,
    figures: RIBBON.figures,
  })
  return (
    <RibbonFrame spec={spec} layout={ribbon} style={style}>
      {spec.pinned === undefined || held === 0 ? null : (
        <RibbonPinned pinned={spec.pinned} left={ribbon.cellsX} width={ribbon.cellWidth} height={height} />
      )}
      <div role="table" className="tb-table" aria-label={spec.title} aria-rowcount={rows.length}>
        <div
          className={shown.leaving ? 'tb-rows tb-rows-leaving' : 'tb-rows'}
          style={{ insetInline: `${ribbon.cellsX}px 0` }}
        >
          {page.map((row, i) => (
            <TableRow
              key={stage.reducedMotion ? `${row.id} ${i}` : row.id}
              row={saidOnce(row, names[row.id])}
              index={from + i + 1}
              left={(i + held) * cellStep}
              top={0}
              columns={columns}
              names={names[row.id]}
              news={told.rows[row.id]}
              bare
              date={spec.date}
            />
          ))}
        </div>
      </div>
    </RibbonFrame>
  )
}
