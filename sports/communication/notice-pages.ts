import type { NoticeView } from './notice-view.ts'
import { wrapText } from './wrap-text.ts'
import type { Measure } from '../parts/layout/text-measure.ts'

/** Faces of a notice; sizes are shares of the unit. */
export const NOTICE = {
  heading: { weight: 800, axis: 96 },
  text: { weight: 560, axis: 92 },
  details: { weight: 430, axis: 88 },
} as const
export type TextKind = keyof typeof NOTICE

/** From a text that fills a board to the least that a hall can read (look.md, the floor). */
const SIZES = [0.105, 0.09, 0.076, 0.064, 0.054, 0.046] as const
/** Line over line, and the air between two texts, as shares of the size. */
export const LEADING = 1.26
export const GAP = 0.55
const HEADING_SHARE = 1.14
const DETAILS_SHARE = 0.84
const FLOOR = 0.042

export interface NoticeLine {
  readonly kind: TextKind
  readonly text: string
  /** px */
  readonly size: number
  /** Middle of the line from the top of the texts, px. */
  readonly y: number
}
export interface NoticePage {
  readonly notice: NoticeView
  readonly lines: readonly NoticeLine[]
}

/**
 * A notice in the largest size at which it stands on one page whole; where even the least is too large, the details go, and a text
 * that is still too long turns pages, by whole lines. Pure.
 * @param room px.
 */
export function noticePages(
  notice: NoticeView,
  room: { readonly width: number; readonly height: number; readonly unit: number },
  measure: Measure,
): readonly NoticePage[] {
  for (const without of notice.details === undefined ? [false] : [false, true]) {
    for (const share of SIZES) {
      const lines = setLines(notice, without, share * room.unit, room, measure)
      if (heightOf(lines) <= room.height) return [{ notice, lines }]
    }
  }
  const least = (SIZES.at(-1) ?? FLOOR) * room.unit
  return turned(notice, setLines(notice, true, least, room, measure), room.height)
}

function setLines(
  notice: NoticeView,
  withoutDetails: boolean,
  size: number,
  room: { readonly width: number; readonly unit: number },
  measure: Measure,
): readonly NoticeLine[] {
  const texts = [
    { kind: 'heading', text: notice.heading, size: size * HEADING_SHARE },
    { kind: 'text', text: notice.text, size },
    {
      kind: 'details',
      text: withoutDetails ? undefined : notice.details,
      size: Math.max(FLOOR * room.unit, size * DETAILS_SHARE),
    },
  ] as const
  const lines: NoticeLine[] = []
  let y = 0
  for (const { kind, text, size: own } of texts) {
    if (text === undefined) continue
    if (lines.length > 0) y += GAP * own
    for (const line of wrapText(text, room.width, { ...NOTICE[kind], size: own }, measure)) {
      lines.push({ kind, text: line, size: own, y: y + (LEADING * own) / 2 })
      y += LEADING * own
    }
  }
  return lines
}

function heightOf(lines: readonly NoticeLine[]): number {
  const last = lines.at(-1)
  return last === undefined ? 0 : last.y + (LEADING * last.size) / 2
}

function turned(notice: NoticeView, lines: readonly NoticeLine[], height: number): readonly NoticePage[] {
  const pages: NoticePage[] = []
  let page: NoticeLine[] = []
  let top = 0
  for (const line of lines) {
    if (page.length > 0 && line.y + (LEADING * line.size) / 2 - top > height) {
      pages.push({ notice, lines: page })
      page = []
      top = line.y - (LEADING * line.size) / 2
    }
    page.push({ ...line, y: line.y - top })
  }
  return [...pages, { notice, lines: page }]
}
