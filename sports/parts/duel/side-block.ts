import { TYPE } from '../layout/cells.ts'
import type { Measure } from '../layout/text-measure.ts'
import type { Box, DuelCell, Mark, TextMark, Tone } from './picture.ts'
import type { NameLine } from './side-names.ts'

/** Flag, code and what stands beside them: seed, bodyweight; with their places from the left end. */
export interface HeadAsk {
  readonly organisation: string | undefined
  /** After the code, in this order. */
  readonly facts: readonly HeadFact[]
  readonly x: number
  /** Middle of the line. */
  readonly y: number
  /** px */
  readonly flag: number
  readonly size: number
  /** Of facts. */
  readonly small: number
  readonly room: number
  readonly measure: Measure
}
export interface HeadFact {
  readonly id: string
  /** Before the text, at label size: "Seed". */
  readonly label?: string | undefined
  readonly text: string
  readonly tone?: Tone | undefined
  readonly glyph?: 'serve' | undefined
  readonly strong?: boolean | undefined
  /** Goes where room is short; the others always stay. */
  readonly mayGo?: boolean | undefined
}

export const HEAD_LABEL = { weight: 450, axis: 88 } as const
export const HEAD_FACT = { weight: 600, axis: 90 } as const
const STRONG = { weight: 750, axis: 94 } as const

/** The line over a name. */
export function headCells(ask: HeadAsk): readonly DuelCell[] {
  const { organisation, y, flag, size, small, measure } = ask
  const cells: DuelCell[] = []
  let x = ask.x
  if (organisation !== undefined && organisation !== '') {
    const box: Box = { left: x, top: y - flag / 2, width: (flag * 4) / 3, height: flag }
    cells.push({ column: 'flag', name: organisation, marks: [{ kind: 'flag', organisation, box }] })
    x += box.width + 0.36 * size
    const style = { size, weight: TYPE.code.weight + 40, axis: TYPE.code.axis }
    cells.push({
      column: 'code',
      name: organisation,
      marks: [text(organisation, x, y, { ...style, tone: 'ink-2' })],
    })
    x += measure(organisation, style) + 0.56 * size
  }
  const wide = (fact: HeadFact) => factWidth(fact, small, measure)
  let facts = ask.facts
  while (x + facts.reduce((sum, fact) => sum + wide(fact).all, 0) > ask.x + ask.room) {
    const gone = facts.findLastIndex((fact) => fact.mayGo === true)
    if (gone < 0) break
    facts = facts.filter((_, i) => i !== gone)
  }
  for (const fact of facts) {
    const { label, glyph, face, all } = wide(fact)
    const marks: Mark[] = []
    if (fact.glyph !== undefined) {
      const side = 0.86 * small
      marks.push({
        kind: 'glyph',
        glyph: fact.glyph,
        tone: fact.tone ?? 'ink-2',
        box: { left: x, top: y - side / 2, width: side, height: side },
      })
    }
    if (fact.label !== undefined) {
      marks.push(text(fact.label, x + glyph, y, { size: small, ...HEAD_LABEL, tone: 'ink-3' }))
    }
    marks.push(text(fact.text, x + glyph + label, y, { size: small, ...face, tone: fact.tone ?? 'ink-2' }))
    cells.push({ column: fact.id, name: [fact.label, fact.text].filter((w) => w !== undefined).join(' '), marks })
    x += all
  }
  return cells
}

function factWidth(fact: HeadFact, small: number, measure: Measure) {
  const face = fact.strong === true ? STRONG : HEAD_FACT
  const label = fact.label === undefined ? 0 : measure(`${fact.label} `, { size: small, ...HEAD_LABEL }) + 0.1 * small
  const glyph = fact.glyph === undefined ? 0 : 1.12 * small
  return { face, label, glyph, all: label + glyph + measure(fact.text, { size: small, ...face }) + 0.7 * small }
}

/** Lines of a name under each other. @returns the marks and where the last line ends. */
export function nameMarks(
  lines: readonly NameLine[],
  x: number,
  top: number,
  gap: number,
): { marks: readonly Mark[]; bottom: number } {
  const marks: Mark[] = []
  let y = top
  for (const line of lines) {
    for (const piece of line.pieces) {
      marks.push({ kind: 'text', align: 'left', ...piece, x: x + piece.x, y: y + line.cap / 2 })
    }
    y += line.cap + gap
  }
  return { marks, bottom: y - gap }
}

export function nameHeight(lines: readonly NameLine[], gap: number): number {
  return lines.reduce((sum, line) => sum + line.cap, 0) + Math.max(0, lines.length - 1) * gap
}

/** A word on a plate of its own: MATCH POINT, WINNER, RETIRED. */
export interface Chip {
  readonly text: string
  readonly fill: 'accent' | 'solid' | 'outline' | 'protest'
  readonly narrow?: boolean | undefined
}
const CHIP = { weight: 780, axis: 96 } as const
const CHIP_PADDING = 0.42
const CHIP_HEIGHT = 1.42

/** @param end the right end of the chip. @returns its marks and its left end. */
export function chipMarks(
  chip: Chip,
  end: number,
  middle: number,
  size: number,
  measure: Measure,
): { readonly marks: readonly Mark[]; readonly left: number } {
  const width = chipWidth(chip, size, measure)
  const box: Box = { left: end - width, top: middle - (CHIP_HEIGHT * size) / 2, width, height: CHIP_HEIGHT * size }
  const tone: Tone = chip.fill === 'outline' ? 'ink-2' : `on-${chip.fill}`
  return {
    marks: [
      { kind: 'plate', fill: chip.fill, box },
      text(chip.text, box.left + width / 2, middle, { size, ...face(chip), tone, align: 'center' }),
    ],
    left: box.left,
  }
}

export function chipWidth(chip: Chip, size: number, measure: Measure): number {
  return measure(chip.text, { size, ...face(chip) }) + 2 * CHIP_PADDING * size
}

function face(chip: Chip) {
  return chip.narrow === true ? { ...CHIP, axis: 72 } : CHIP
}

/** A text mark; left-aligned where nothing else is said. */
export function text(
  words: string,
  x: number,
  y: number,
  style: Pick<TextMark, 'size' | 'weight' | 'axis' | 'tone'> &
    Partial<Pick<TextMark, 'align' | 'upright' | 'clock' | 'squeeze' | 'colour'>>,
): TextMark {
  return { kind: 'text', text: words, x, y, align: 'left', ...style }
}
