import { textBox, type Box, type DuelCell, type DuelPicture, type Mark } from './picture.ts'
import type { Measure } from '../layout/text-measure.ts'

/**
 * What is wrong with a picture of two sides, in sentences: for tests of layouts, without a browser.
 * @param stage what everything must stay within, px.
 */
export function duelFaults(picture: DuelPicture, stage: Box, measure: Measure): readonly string[] {
  const faults: string[] = []
  for (const row of picture.rows) {
    const cells = row.cells.map((cell) => ({ cell, box: boundsOf(cell, measure) }))
    cells.forEach(({ cell, box }, i) => {
      if (box === undefined) return
      if (!within(box, stage)) faults.push(`${row.id} ${cell.column} "${cell.name}" leaves the body`)
      for (const other of cells.slice(i + 1)) {
        if (other.box !== undefined && meet(box, other.box))
          faults.push(`${row.id}: ${cell.column} "${cell.name}" meets ${other.cell.column} "${other.cell.name}"`)
      }
    })
  }
  return faults
}

function boundsOf(cell: DuelCell, measure: Measure): Box | undefined {
  const boxes = cell.marks.map((mark) => boxOf(mark, measure))
  if (boxes.length === 0) return undefined
  const left = Math.min(...boxes.map((box) => box.left))
  const top = Math.min(...boxes.map((box) => box.top))
  const right = Math.max(...boxes.map((box) => box.left + box.width))
  const bottom = Math.max(...boxes.map((box) => box.top + box.height))
  return { left, top, width: right - left, height: bottom - top }
}

function boxOf(mark: Mark, measure: Measure): Box {
  if (mark.kind !== 'text') return mark.box
  const box = textBox(mark, measure(mark.text, { size: mark.size, weight: mark.weight, axis: mark.axis }))
  if (mark.upright === true || !/^[\d:.A-Z]+$/.test(mark.text)) return box
  // Figures and capitals have no accents and no descenders.
  return { ...box, top: mark.y - FIGURE * mark.size, height: 2 * FIGURE * mark.size }
}

/** Half the height of capitals with a little air, a share of the size. */
const FIGURE = 0.36

function within(box: Box, stage: Box): boolean {
  return (
    box.left >= stage.left - 1 &&
    box.top >= stage.top - 1 &&
    box.left + box.width <= stage.left + stage.width + 1 &&
    box.top + box.height <= stage.top + stage.height + 1
  )
}

/** Lines of different cells may come close; what overlaps by a third of a line meets. */
function meet(a: Box, b: Box): boolean {
  const wide = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left)
  const high = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top)
  return wide > 1 && high > Math.min(a.height, b.height) / 3
}
