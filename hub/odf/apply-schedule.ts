import type { Apply, Clear, Context } from './context.ts'
import { stampOf } from './apply-medals.ts'
import { saidBefore } from './header.ts'
import { readSessions, readUnits, type PlannedSessionRow, type PlannedUnitRow } from './plan.ts'
import { withSchedule } from './result-document.ts'
import { disciplineOf } from './rsc.ts'

/**
 * DT_SCHEDULE: the whole timetable of a discipline for the days it holds. It replaces those days, except for what an update
 * has said since (updates may arrive first); other days stay.
 */
export const applySchedule: Apply = (context, message, competition) => {
  const units = readUnits(message, competition)
  const sessions = readSessions(message, competition)
  const discipline = disciplineOf(message.code)
  const days = new Set([...units, ...sessions].map((each) => each.day))
  if (days.size === 0) days.add(message.logicalDate)
  const named = new Set(units.map((unit) => unit.rsc))
  const codes = new Set(sessions.map((session) => session.code))
  const goes = (row: PlannedUnitRow | PlannedSessionRow) =>
    row.discipline === discipline && days.has(row.day) && !saidBefore(message.at, row.at)
  const oldUnits = [...context.memory.units.entries()].filter(([rsc, row]) => goes(row) && !named.has(rsc))
  const oldSessions = [...context.memory.sessions.entries()].filter(([code, row]) => goes(row) && !codes.has(code))
  for (const [rsc, row] of oldUnits) removeUnit(context, rsc, row)
  for (const [code, row] of oldSessions) removeSession(context, code, row)
  const changed = putAll(context, units, sessions)
  return changed || oldUnits.length + oldSessions.length > 0 ? undefined : 'It says what is known already'
}

/** DT_SCHEDULE_UPDATE: replaces only the units and sessions it holds, each whole; the newest word on each counts. */
export const applyScheduleUpdate: Apply = (context, message, competition) => {
  const units = readUnits(message, competition)
  const sessions = readSessions(message, competition)
  return putAll(context, units, sessions) ? undefined : 'Nothing in it is newer than what is known'
}

/** No content: the discipline has no timetable from that day on. */
export const clearSchedule: Clear = (context, message) => {
  const discipline = disciplineOf(message.code)
  const goes = (row: PlannedUnitRow | PlannedSessionRow) =>
    row.discipline === discipline && row.day >= message.logicalDate && !saidBefore(message.at, row.at)
  const units = [...context.memory.units.entries()].filter(([, row]) => goes(row))
  const sessions = [...context.memory.sessions.entries()].filter(([, row]) => goes(row))
  for (const [rsc, row] of units) removeUnit(context, rsc, row)
  for (const [code, row] of sessions) removeSession(context, code, row)
  return units.length + sessions.length > 0 ? undefined : 'There was nothing to take back'
}

function putAll(context: Context, units: readonly PlannedUnitRow[], sessions: readonly PlannedSessionRow[]): boolean {
  let changed = false
  for (const unit of units) changed = putUnit(context, unit) || changed
  for (const session of sessions) changed = putSession(context, session) || changed
  return changed
}

/** @returns false where a newer word is known, or the same one. */
function putUnit(context: Context, unit: PlannedUnitRow): boolean {
  const { memory, picture, store } = context
  const held = memory.units.get(unit.rsc)
  if (held !== undefined && (saidBefore(unit.at, held.at) || sameRow(held, unit))) return false
  memory.units.set(unit.rsc, unit)
  picture.plan(unit.rsc, held, unit)
  const doc = store.get(`unit/${unit.rsc}`)
  if (doc === undefined) return true
  const next = withSchedule(doc.value, unit)
  if (next !== doc.value) store.put(doc.key, next, stampOf(doc))
  return true
}

function putSession({ memory, picture }: Context, session: PlannedSessionRow): boolean {
  const held = memory.sessions.get(session.code)
  if (held !== undefined && (saidBefore(session.at, held.at) || sameRow(held, session))) return false
  memory.sessions.set(session.code, session)
  for (const day of [held?.day, session.day]) if (day !== undefined) picture.touchDay(day)
  return true
}

function removeUnit({ memory, picture }: Context, rsc: string, row: PlannedUnitRow): void {
  memory.units.delete(rsc)
  picture.plan(rsc, row, undefined)
}

function removeSession({ memory, picture }: Context, code: string, row: PlannedSessionRow): void {
  memory.sessions.delete(code)
  picture.touchDay(row.day)
}

/** The same words, whenever they were said. */
function sameRow<T extends Readonly<Record<string, string | undefined>>>(a: T, b: T): boolean {
  return Object.keys({ ...a, ...b }).every((key) => key === 'at' || a[key] === b[key])
}
