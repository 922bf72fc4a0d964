import { NOTICE, type NoticePage } from './notice-pages.ts'
import type { NoticeView } from './notice-view.ts'
import { wrapText } from './wrap-text.ts'
import { fittedMark } from '../parts/duel/fitted-mark.ts'
import type { Box, DuelCell, DuelPicture, Mark } from '../parts/duel/picture.ts'
import { chipMarks, chipWidth, type Chip } from '../parts/duel/side-block.ts'
import type { Measure } from '../parts/layout/text-measure.ts'

export interface NoticeRoom extends Box {
  readonly unit: number
}

/** Shares of the unit. */
const HEAD = { height: 0.15, chip: 0.058, state: 0.05, time: 0.062 } as const
const FOOT = { height: 0.075, size: 0.041 } as const
/** Between the texts and the rule under them. */
const AIR = 0.025
const RULE = 0.0019
const STATE = { weight: 650, from: 92, to: 66, tone: 'ink-2' } as const
const TIME = { weight: 700, from: 92, to: 70, tone: 'ink' } as const
const BY = { weight: 450, from: 88, to: 62, tone: 'ink-3' } as const
const TONES = { heading: 'ink', text: 'ink', details: 'ink-2' } as const
const NARROWEST = 62

/** Room for the texts of a notice: under its head, over who signed it. */
export function textRoom({ unit, width, height }: NoticeRoom) {
  return { unit, width, height: height - (HEAD.height + FOOT.height + AIR) * unit }
}

/** A page of a notice: what it is and when, its words, who issued it. Pure. */
export function layoutNotice({ notice, lines }: NoticePage, room: NoticeRoom, measure: Measure): DuelPicture {
  const { unit, left, top, width, height } = room
  const foot = top + height - FOOT.height * unit
  const texts = top + HEAD.height * unit
  const cells: DuelCell[] = [...headCells(notice, room, measure)]
  for (const kind of ['heading', 'text', 'details'] as const) {
    const own = lines.filter((line) => line.kind === kind)
    if (own.length === 0) continue
    cells.push({
      column: kind,
      name: own.map(({ text }) => text).join(' '),
      marks: own.map(({ text, size, y }) => {
        const ask = { size, weight: NOTICE[kind].weight, from: NOTICE[kind].axis, to: NARROWEST, tone: TONES[kind] }
        return fittedMark(text, left, texts + y, width, ask, measure)
      }),
    })
  }
  if (notice.by !== undefined) {
    const ask = { ...BY, size: FOOT.size * unit }
    cells.push({
      column: 'by',
      name: notice.by,
      marks: [fittedMark(notice.by, left, foot + 0.5 * FOOT.height * unit, width, ask, measure)],
    })
  }
  const rule: Mark = {
    kind: 'plate',
    fill: 'hairline',
    box: { left, top: foot, width, height: Math.max(2, RULE * unit) },
  }
  return {
    under: notice.by === undefined ? [] : [rule],
    labels: [],
    rows: [{ id: notice.id, box: { left, top, width, height }, cells }],
  }
}

function headCells(notice: NoticeView, { unit, left, top, width }: NoticeRoom, measure: Measure): readonly DuelCell[] {
  const y = top + 0.5 * HEAD.height * unit
  const size = HEAD.chip * unit
  const chip: Chip = chipOf(notice)
  const end = left + chipWidth(chip, size, measure)
  const cells: DuelCell[] = [{ column: 'kind', name: notice.word, marks: chipMarks(chip, end, y, size, measure).marks }]
  const time = { ...TIME, size: HEAD.time * unit, align: 'right' } as const
  const wide = notice.time === undefined ? 0 : measure(notice.time, { ...time, axis: TIME.from }) + 0.04 * unit
  if (notice.state !== undefined) {
    const x = end + 0.03 * unit
    const ask = { ...STATE, size: HEAD.state * unit }
    cells.push({
      column: 'state',
      name: notice.state,
      marks: [fittedMark(notice.state, x, y, left + width - wide - x, ask, measure)],
    })
  }
  if (notice.time !== undefined) {
    cells.push({
      column: 'time',
      name: notice.time,
      marks: [fittedMark(notice.time, left + width, y, wide, time, measure)],
    })
  }
  return cells
}

/** The amber of a protest is of one that is not closed. */
function chipOf({ kind, word, state }: NoticeView): Chip {
  const fill = kind === 'protest' && state !== 'Closed' ? 'protest' : kind === 'decision' ? 'solid' : 'outline'
  return { text: word, fill }
}

const RIBBON = { chip: 0.3, one: 0.42, two: 0.3, weight: 600, from: 84, to: 62 } as const

export interface RibbonRoom {
  readonly unit: number
  readonly left: number
  readonly width: number
  readonly height: number
}

/** Where the words of a notice stand on a ribbon: right of its chip. */
function ribbonText(notice: NoticeView, room: RibbonRoom, measure: Measure) {
  const left = room.left + 0.3 * room.unit + chipWidth(chipOf(notice), RIBBON.chip * room.unit, measure)
  return { left, width: room.left + room.width - 0.14 * room.unit - left }
}

/** The words of a notice on a ribbon: one large line, else two lines a page. Pure. */
export function ribbonPages(notice: NoticeView, room: RibbonRoom, measure: Measure): readonly (readonly string[])[] {
  const { width } = ribbonText(notice, room, measure)
  const words = [notice.heading, notice.text].filter((text) => text !== undefined).join(' · ')
  const whole = measure(words, { size: RIBBON.one * room.unit, weight: RIBBON.weight, axis: RIBBON.to })
  if (whole <= width) return [[words]]
  const style = { size: RIBBON.two * room.unit, weight: RIBBON.weight, axis: RIBBON.from }
  const lines = wrapText(words, width, style, measure)
  return Array.from({ length: Math.ceil(lines.length / 2) }, (_, i) => lines.slice(2 * i, 2 * i + 2))
}

/** Its chip and a page of its words. Pure. */
export function layoutRibbonNotice(
  notice: NoticeView,
  lines: readonly string[],
  room: RibbonRoom,
  measure: Measure,
): DuelPicture {
  const { unit, height } = room
  const chip = chipOf(notice)
  const start = room.left + 0.12 * unit
  const size = RIBBON.chip * unit
  const { left, width } = ribbonText(notice, room, measure)
  const share = lines.length > 1 ? RIBBON.two : RIBBON.one
  const ask = { size: share * unit, weight: RIBBON.weight, from: RIBBON.from, to: RIBBON.to, tone: 'ink' } as const
  const kind = chipMarks(chip, start + chipWidth(chip, size, measure), height / 2, size, measure).marks
  const cells: DuelCell[] = [
    { column: 'kind', name: notice.word, marks: kind },
    {
      column: 'text',
      name: lines.join(' '),
      marks: lines.map((line, i) =>
        fittedMark(line, left, height * (lines.length > 1 ? 0.29 + 0.42 * i : 0.5), width, ask, measure),
      ),
    },
  ]
  const box = { left: room.left, top: 0, width: room.width, height }
  return { under: [], labels: [], rows: [{ id: notice.id, box, cells }] }
}
