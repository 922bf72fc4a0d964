import type { Session } from './model.ts'
import { timeOfDay } from '../parts/spec/words.ts'

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
/** SessionType (odf.md 5.1). */
const PARTS_OF_DAY: Readonly<Record<string, string>> = {
  MOR: 'morning',
  AFT: 'afternoon',
  EAF: 'early afternoon',
  LAF: 'late afternoon',
  EVE: 'evening',
}

/** "Sunday" of "2016-08-14". @param day YYYY-MM-DD, as it stands in the feed. */
export function weekday(day: string): string {
  return WEEKDAYS[new Date(`${day}T12:00:00Z`).getUTCDay()] ?? day
}

/** "14 August". */
export function dayAndMonth(day: string): string {
  const date = new Date(`${day}T12:00:00Z`)
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ''}`
}

/** "Sunday evening"; the session's own name where its type says no part of the day; the weekday without a session. */
export function sessionTitle(day: string, session: Session | undefined): string {
  const part = PARTS_OF_DAY[session?.type ?? '']
  if (part !== undefined) return `${weekday(day)} ${part}`
  return session?.name ?? weekday(day)
}

/** What the page before says of a session: "Evening 20:30". */
export function sessionShort(session: Session | undefined): string | undefined {
  const part = PARTS_OF_DAY[session?.type ?? '']
  const words = [part, timeOfDay(session?.start)].filter((word) => word !== undefined).join(' ')
  return words === '' ? undefined : words.charAt(0).toUpperCase() + words.slice(1)
}

/**
 * Is it that competition day at the venue now? A day ends at 03:00 (odf.md 1, LogicalDate).
 * @param start any time of that day, with its offset. @param now hub clock, ms since 1970.
 */
export function isToday(day: string, start: string | undefined, now: number): boolean {
  const offset = offsetOf(start)
  if (offset === undefined) return false
  return new Date(now + offset - 3 * 3_600_000).toISOString().slice(0, 10) === day
}

/** The offset an ISO time carries, ms. */
function offsetOf(iso: string | undefined): number | undefined {
  const match = /T.*(?:(Z)|([+-])(\d\d):?(\d\d))$/.exec(iso ?? '')
  if (match === null) return undefined
  if (match[1] !== undefined) return 0
  const minutes = Number(match[3]) * 60 + Number(match[4])
  return (match[2] === '-' ? -minutes : minutes) * 60_000
}
