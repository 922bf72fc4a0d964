import { recordHolders } from './records.ts'
import { dayOf, shortEvent, timeOfDay, typeset } from './words.ts'
import { statusNote, statusView } from './status.ts'
import type { UnitBase } from '../../../protocol/documents.ts'
import type { BoardProps } from '../board-props.ts'
import type { Fact, TableSpec } from '../board-spec.ts'

/** Is a medal decided here? Then places one to three are rings, and discs once OFFICIAL. */
export function isFinal(unit: Pick<UnitBase, 'medal' | 'title'>): boolean {
  if (unit.medal !== undefined) return unit.medal !== '0'
  // Final B to F of rowing or short track decides places, no medals.
  return /^final\b(?!\s+[B-F]\b)/i.test(unit.title.sub ?? '')
}

/** What the header of every unit says: title, subtitle, status, the day. */
export function unitHeader(
  unit: UnitBase,
  props: Pick<BoardProps, 'document'>,
): Pick<
  TableSpec,
  'title' | 'shortTitle' | 'subtitle' | 'sent' | 'in' | 'place' | 'status' | 'final' | 'date' | 'notes'
> {
  const { title } = unit
  // "Semifinal 1" says its number, and a final has none to say: UnitNum speaks only where there are no words.
  const sent = [title.discipline, title.sub ?? title.unitNum, unit.place].flatMap((word) =>
    word === undefined || word === '' ? [] : [typeset(word)],
  )
  const note = statusNote(unit.status)
  return {
    title: typeset(title.event),
    shortTitle: shortEvent(title.event),
    subtitle: note === undefined ? sent : [...sent, note],
    sent,
    ...(title.in === undefined ? {} : { in: title.in }),
    status: statusView(unit.status, unit.scheduleStatus),
    final: isFinal(unit),
    date: dayOf(unit.start) ?? dayOf(props.document.asOf),
    ...notesOf(unit),
    ...(unit.place === undefined ? {} : { place: typeset(unit.place) }),
  }
}

/** Notes of the message in their order; no member where there are none. */
function notesOf({ notes }: UnitBase): Pick<TableSpec, 'notes'> {
  if (notes === undefined) return {}
  const inOrder = Object.entries(notes).toSorted((a, b) => Number(a[0]) - Number(b[0]))
  return { notes: inOrder.map(([, text]) => text) }
}

/** Facts of the header in the order given, without those that are not there. */
export function facts(...maybe: readonly (Fact | undefined)[]): readonly Fact[] {
  return maybe.filter((fact) => fact !== undefined)
}

/** When it begins, on a start list only. */
export function startFact(unit: UnitBase): Fact | undefined {
  const time = unit.status === 'START_LIST' ? timeOfDay(unit.start) : undefined
  return time === undefined ? undefined : { id: 'start', value: time, label: 'Start' }
}

/** The wind as sent, signed. */
export function windFact(wind: string | undefined): Fact | undefined {
  return wind === undefined ? undefined : { id: 'wind', value: wind, label: 'Wind m/s' }
}

/** The running clock of `current/<rsc>`, until the result is there. */
export function clockFact(unit: UnitBase, props: BoardProps): Fact | undefined {
  const current = props.beside.current
  const clock = current?.value.clock
  const over = unit.status === 'OFFICIAL' || unit.status === 'UNOFFICIAL' || unit.status === 'PROTESTED'
  if (current === undefined || clock === undefined || over) return undefined
  const running = /^(y|true|s)/i.test(clock.running)
  return {
    id: 'clock',
    value: clock.time,
    label: clock.period ?? 'Race clock',
    clock: { running, direction: props.profile.clock, receivedAt: current.receivedAt },
  }
}

/** The record that matters most: world, else the first one the feed sends. */
export function recordFact(props: BoardProps): Fact | undefined {
  const record = recordHolders(props.beside.records)[0]
  return record === undefined
    ? undefined
    : { id: 'record', value: record.result, label: record.words, mark: record.type }
}
