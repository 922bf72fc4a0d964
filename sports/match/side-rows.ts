import type { Measure } from '../parts/layout/text-measure.ts'
import type { KeyEvent } from './key-events.ts'
import type { MatchView } from './match-view.ts'
import type { Counter, SideView } from './side-view.ts'

/** A row under the score of a side. */
export type FactRow =
  | {
      readonly kind: 'counters'
      readonly word: string
      readonly counters: readonly Counter[]
      readonly flags: readonly string[]
      readonly protest: boolean
    }
  | { readonly kind: 'flags'; readonly flags: readonly string[]; readonly protest: boolean }
  | { readonly kind: 'serving'; readonly serving: SideView['serving']; readonly first: boolean }
  | { readonly kind: 'shootout'; readonly marks: readonly boolean[]; readonly least: number }
  | { readonly kind: 'events'; readonly events: readonly KeyEvent[] }
  | { readonly kind: 'none' }

const NONE: FactRow = { kind: 'none' }
const SHOTS = 5
const MANY = 3
/** Counters that matter only while somebody plays. */
const PLAYING: ReadonlySet<Counter['draw']> = new Set(['squares', 'dots'])

/**
 * The rows of both sides, in step: what one side has not is an empty row of the other, so that equals stand beside each other.
 * @param flagsApart BONUS, WINNER … have a row of their own: rows are short.
 * @param room width of a row, px: events fill it one after the other.
 */
export function sideRows(
  view: MatchView,
  room: number,
  size: number,
  measure: Measure,
  flagsApart: boolean,
): readonly (readonly [FactRow, FactRow])[] {
  const { sides } = view
  const rows: (readonly [FactRow, FactRow])[] = []
  const add = (row: (side: SideView) => FactRow) => {
    const pair = [row(sides[0]), row(sides[1])] as const
    if (pair.some(({ kind }) => kind !== 'none')) rows.push(pair)
  }
  const least = Math.max(SHOTS, ...sides.map(({ shootout }) => shootout?.length ?? 0))
  if (sides.some(({ shootout }) => shootout !== undefined)) {
    add(({ shootout }) => ({ kind: 'shootout', marks: shootout ?? [], least }))
  }
  add(({ called }) => (called.length === 0 ? NONE : { kind: 'flags', flags: called, protest: false }))
  // Who has more men stands beside who sits out.
  const someServe = sides.some(({ serving }) => serving.length > 0)
  const beside = (side: SideView) => someServe && side.serving.length === 0 && side.flags.length > 0
  const serving = sides.map((side) => servingLines(side.serving, room, size, measure))
  for (let i = 0; i < Math.max(1, ...serving.map((lines) => lines.length)); i += 1) {
    add((side) => {
      const line = serving[sides.indexOf(side)]?.[i]
      if (line !== undefined) return { kind: 'serving', serving: line, first: i === 0 }
      return i === 0 && beside(side) ? { kind: 'flags', flags: side.flags, protest: false } : NONE
    })
  }
  // A line that neither side has a word for is not there; when all is over only cards and figures still say something.
  const said = (index: number) =>
    sides.some(({ lines }) =>
      lines[index]?.counters.some(
        ({ text, draw }) => text !== undefined && (view.moment !== 'over' || !PLAYING.has(draw)),
      ),
    )
  const lines = sides[0].lines.map((_, index) => index).filter(said)
  const flagsOf = (side: SideView, roomForWinner = true) => {
    const flags = beside(side) ? [] : side.flags
    return { flags: side.outcome === 'won' && roomForWinner ? ['WINNER', ...flags] : flags, protest: side.protest }
  }
  if (flagsApart || lines.length === 0) {
    add((side) => {
      const { flags, protest } = flagsOf(side)
      return flags.length === 0 && !protest ? NONE : { kind: 'flags', flags, protest }
    })
  }
  for (const index of lines) {
    const flagged = index === lines[0] && !flagsApart
    add((side) => {
      const line = side.lines[index]
      if (line === undefined) return NONE
      // Three kinds of cards leave no room for the word: the winner's plate has its tick.
      const more = flagged ? flagsOf(side, line.counters.length < MANY) : { flags: [], protest: false }
      return { kind: 'counters', ...line, ...more }
    })
  }
  const listed = counted(sides) ? view.events.filter(({ kind }) => kind !== 'yellow') : view.events
  const events = sides.map(({ side }) =>
    eventLines(
      listed.filter((event) => event.side === side),
      room,
      size,
      measure,
    ),
  )
  const most = Math.max(0, ...events.map((each) => each.length))
  const eventRow = (side: 0 | 1, i: number): FactRow => {
    const of = events[side]?.[i]
    return of === undefined ? NONE : { kind: 'events', events: of }
  }
  for (let i = 0; i < most; i += 1) rows.push([eventRow(0, i), eventRow(1, i)])
  return rows
}

/** Yellow cards are counted: then nobody reads their list. */
function counted(sides: MatchView['sides']): boolean {
  return sides.some(({ lines }) =>
    lines.some((line) => line.counters.some(({ draw, text }) => draw === 'yellow' && text !== undefined)),
  )
}

/** What an event says: "23′ ALVES". */
export function eventText({ when, name, bib, word }: KeyEvent): string {
  const who = name?.family ?? name?.short ?? name?.full ?? (bib === undefined ? '' : `No. ${bib}`)
  return [when, who, word === undefined ? undefined : `(${word})`]
    .filter((each) => each !== undefined && each !== '')
    .join(' ')
}

export const EVENT_TYPE = { weight: 560, axis: 82 } as const

/** Events one after the other, as many as a row holds. */
function eventLines(events: readonly KeyEvent[], room: number, size: number, measure: Measure): readonly KeyEvent[][] {
  return inLines(events, room, (event) => {
    const text = measure(eventText(event), { size, ...EVENT_TYPE })
    return text + (event.kind === 'goal' ? 0.75 : 1) * size
  })
}

/** As match.css sets it: type, the word before with its gap, and the air in and around one of them; shares of the type. */
const SERVING = { weight: 720, axis: 84, word: 4.42, air: 1.3 } as const

/** Who sits out one after the other, as many as a row holds beside its word. */
function servingLines(
  serving: SideView['serving'],
  room: number,
  size: number,
  measure: Measure,
): readonly SideView['serving'][] {
  const type = { size, weight: SERVING.weight, axis: SERVING.axis }
  return inLines(
    serving,
    room - SERVING.word * size,
    ({ bib = '', time = '' }) => measure(bib, type) + measure(time, type) + SERVING.air * size,
  )
}

function inLines<T>(all: readonly T[], room: number, widthOf: (each: T) => number): readonly T[][] {
  const lines: T[][] = []
  let used = 0
  for (const each of all) {
    const width = widthOf(each)
    const line = lines.at(-1)
    if (line === undefined || used + width > room) {
      lines.push([each])
      used = width
    } else {
      line.push(each)
      used += width
    }
  }
  return lines
}
