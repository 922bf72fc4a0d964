import { hair, type SetsRoom } from './sets-layout.ts'
import type { SetsView } from './sets-view.ts'
import { labelsOf, matchCells, wonCell } from './tie-layout.ts'
import type { Box, DuelPicture, DuelRow, Mark } from '../parts/duel/picture.ts'
import { chipMarks, chipWidth, headCells, nameHeight, nameMarks } from '../parts/duel/side-block.ts'
import { squareNames } from '../parts/duel/square-names.ts'

/** Shares of the unit. */
const AT = { won: 0.16, air: 0.02, name: 0.1, least: 0.062, flag: 0.052, code: 0.05, chip: 0.04, line: 0.068 } as const
/** The name's part of a side. */
const UPPER = 0.34
const PAIR = 0.62

/** A tie of two teams in about a square: name and matches won, under them the matches in two columns. Pure but for the measure. */
export function layoutSquareTie(view: SetsView, room: SetsRoom): DuelPicture {
  const { unit, measure } = room
  const rowHeight = room.height / Math.max(2, view.sides.length)
  const upper = UPPER * rowHeight
  const right = room.left + room.width
  const perColumn = Math.ceil(view.columns.length / 2)
  const line = Math.min(AT.line * unit, (0.94 * (rowHeight - upper)) / Math.max(1, perColumn))
  const before = ((AT.flag * 4) / 3 + 0.92 * AT.code) * unit
  const codes = view.sides.map(({ organisation = '' }) =>
    organisation === '' ? 0 : before + measure(organisation, { size: AT.code * unit, weight: 560, axis: 92 }),
  )
  const left = room.left + Math.max(0, ...codes)
  const wonLeft = right - AT.won * unit
  const chips = view.sides.map(({ chip }) => (chip === undefined ? 0 : chipWidth(chip, AT.chip * unit, measure)))
  const end = wonLeft - AT.air * unit - Math.max(0, ...chips.map((width) => (width === 0 ? 0 : width + AT.air * unit)))
  const names = squareNames(
    view.sides.map((side) => side.names),
    {
      width: end - left,
      size: Math.min(AT.name * unit, 0.86 * upper),
      least: AT.least * unit,
      pair: PAIR,
      familyWeight: 780,
      givenWeight: room.givenWeight,
      measure,
    },
  )
  const under: Mark[] = []
  const rows = view.sides.map((side, i): DuelRow => {
    const box: Box = { left: room.left, top: room.top + i * rowHeight, width: room.width, height: rowHeight }
    const middle = box.top + 0.52 * upper
    const lines = names[i] ?? []
    if (i > 0) under.push({ kind: 'plate', fill: 'hairline', box: { ...box, height: hair(unit) } })
    const places = view.columns.map((_, n): Box => {
      const width = (room.width - AT.air * unit) / 2
      const column = Math.floor(n / perColumn)
      return {
        left: room.left + column * (width + AT.air * unit),
        top: box.top + upper + (n % perColumn) * line,
        width,
        height: line,
      }
    })
    const now = places[view.columns.findIndex(({ state }) => state === 'now')]
    if (now !== undefined) under.push({ kind: 'plate', fill: 'raised', box: now })
    const name = nameMarks(lines, left, middle - nameHeight(lines, 0.016 * unit) / 2, 0.016 * unit)
    return {
      id: side.id,
      box,
      cells: [
        ...headCells({
          organisation: side.organisation,
          facts: [],
          x: room.left,
          y: middle,
          flag: AT.flag * unit,
          size: AT.code * unit,
          small: AT.chip * unit,
          room: room.width,
          measure,
        }),
        { column: 'name', name: side.fullName, marks: name.marks },
        ...wonCell(side, wonLeft + (AT.won * unit) / 2, middle, room, Math.min(1, (1.16 * upper) / (0.2 * unit))),
        ...view.columns.flatMap((column, n) => {
          const place = places[n]
          return place === undefined ? [] : matchCells(side, column, place, room)
        }),
        ...(side.chip === undefined
          ? []
          : [
              {
                column: 'state',
                name: side.chip.text.toLowerCase(),
                marks: chipMarks(side.chip, wonLeft - AT.air * unit, middle, AT.chip * unit, measure).marks,
              },
            ]),
      ],
    }
  })
  return { under, labels: labelsOf(view, 0, 0, undefined), rows }
}
