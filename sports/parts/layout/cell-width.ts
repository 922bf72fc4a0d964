import type { Cell, Chip, Column } from '../board-spec.ts'
import { crewWidth } from '../crew/crew-fit.ts'
import { chipText, FLAG, IRM_SHARE, PLATE, TYPE, type CellRoom } from './cells.ts'

const CHIP_PADDING = 0.4
const PROTEST_PADDING = 0.72
const QUALIFIED_LEAST = 1.5
const CHIP_GAP = 0.22
const TRY_GLYPH = 0.77
/** Air that three tries keep to the three at the next height. */
const TRIES_AIR = 0.24
/** A shot: closer together than tries, since a round has many. */
const SHOT_GLYPH = 0.76
const ATTEMPT_PADDING = 0.28
/** What stands around the word of a state: a glyph, a frame. */
const STATE_ROOM = { official: 0.95, unofficial: 0.95, live: 1.9, protest: 1.9, next: 1.05, quiet: 0.1 } as const

export function chipsWidth(chips: readonly Chip[], room: CellRoom): number {
  const size = room.sizes.chip
  const each = chips.map((chip) => {
    const padding = chip.kind === 'protest' ? PROTEST_PADDING : CHIP_PADDING
    const width = room.measure(chipText(chip), { size, ...TYPE.chip }) + 2 * padding * size
    return chip.kind === 'qualified' ? Math.max(width, QUALIFIED_LEAST * size) : width
  })
  return each.reduce((sum, width) => sum + width, 0) + Math.max(0, chips.length - 1) * CHIP_GAP * size
}

/** Room the cell needs in its column, px, without padding; names and local scripts are counted by the name fitting. */
export function cellWidth(cell: Cell, column: Column, room: CellRoom): number {
  const { sizes, measure, body } = room
  const fact = { weight: TYPE.fact.weight, axis: room.facts ?? TYPE.fact.axis }
  const code = { weight: TYPE.code.weight, axis: room.facts ?? TYPE.code.axis }
  const figure = { weight: TYPE.result.weight, axis: room.figures ?? TYPE.result.axis }
  const factSize = column.large === true ? sizes.name : sizes.fact
  switch (cell.kind) {
    case 'rank':
      return Math.max(PLATE * body, measure(cell.equal ? `=${cell.text}` : cell.text, { size: sizes.name, ...figure }))
    case 'photo':
      return PLATE * body
    case 'lane':
      return Math.max(PLATE * body, measure(cell.text, { size: sizes.name, ...figure }) + 0.4 * sizes.name)
    case 'flag':
      return (FLAG * body * 4) / 3
    case 'code':
      return measure(cell.text, { size: sizes.fact, ...code })
    case 'name':
      return 0
    case 'crew':
      return crewWidth([cell], { lines: room.crewLines ?? 1, size: sizes.label, measure }, 'needed')
    case 'result':
      return measure(cell.text, { size: sizes.name, ...figure })
    case 'irm':
      return measure(cell.text, { size: sizes.name * IRM_SHARE, ...figure })
    case 'marks':
      return chipsWidth(cell.chips, room)
    case 'text': {
      const lit = column.lit === true || column.kind === 'result' || column.kind === 'time'
      const main = measure(cell.text, {
        size: lit ? sizes.name : factSize,
        ...(lit ? figure : { ...TYPE.strong, axis: fact.axis }),
      })
      const small = cell.small === undefined ? 0 : measure(cell.small, { size: sizes.fact, ...fact }) + 0.4 * sizes.fact
      const lead = cell.lead === undefined ? 0 : measure(cell.lead, { size: factSize, ...TYPE.lead }) + 0.3 * factSize
      const chips = cell.chips === undefined ? 0 : chipsWidth(cell.chips, room) + 0.3 * factSize
      return main + small + lead + chips
    }
    case 'attempt': {
      const main = measure(cell.text ?? '', { size: sizes.fact, ...TYPE.attempt })
      const small =
        cell.small === undefined ? 0 : measure(cell.small, { size: sizes.label, ...TYPE.label }) + 0.25 * sizes.label
      return Math.max(main + small, sizes.fact * 1.6) + ATTEMPT_PADDING * sizes.fact
    }
    case 'move':
      return measure(String(Math.abs(cell.by)), { size: sizes.fact, ...fact }) + 0.8 * sizes.fact
    case 'tries':
      return (Math.max(1, cell.tries.length + (cell.now === true ? 1 : 0)) * TRY_GLYPH + TRIES_AIR) * sizes.fact
    case 'shots':
      return Math.max(1, cell.shots.length) * SHOT_GLYPH * sizes.fact
    case 'state':
      return measure(cell.text, { size: sizes.fact, ...TYPE.strong }) + STATE_ROOM[cell.shape] * sizes.fact
  }
}
