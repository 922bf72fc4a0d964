import type { Language } from '../words/say.ts'

const MINUTE = 60_000
const FORMATS = { en: 'en-GB', fr: 'fr-FR' } as const

/** Times as the boards of the venue say them. Instants are hub clock, ms. */
export interface Times {
  /** "14:03:22". */
  readonly clock: (at: number) => string
  /** "13 Aug, 14:03". */
  readonly date: (at: number) => string
  /** The next instant at which a clock on the wall says this. @param time "14:05" or "14:05:30" */
  readonly next: (time: string, now: number) => number | undefined
  /** "UTC+2", where this device's own clock stands in another zone. */
  readonly otherZone: string | undefined
}

/**
 * In the zone of the venue, else in that of this device. Pure but for the device's zone.
 * @param offset of the competition, e.g. "-03:00".
 * @param deviceMinutes minutes east of UTC that this device's clock is at an instant.
 */
export function timesOf(
  offset: string | undefined,
  language: Language,
  deviceMinutes: (at: number) => number = (at) => -new Date(at).getTimezoneOffset(),
  now: number = Date.now(),
): Times {
  const venue = minutesOf(offset)
  const minutesAt = (at: number) => venue ?? deviceMinutes(at)
  const format = (options: Intl.DateTimeFormatOptions) => {
    const words = new Intl.DateTimeFormat(FORMATS[language], { timeZone: 'UTC', ...options })
    return (at: number) => words.format(at + minutesAt(at) * MINUTE)
  }
  const twoDigits = { hour: '2-digit', minute: '2-digit' } as const
  return {
    clock: format({ ...twoDigits, second: '2-digit' }),
    date: format({ ...twoDigits, day: 'numeric', month: 'short' }),
    next: (time, from) => nextAt(time, from, minutesAt(from)),
    otherZone: venue === undefined || venue === deviceMinutes(now) ? undefined : zoneWords(venue),
  }
}

/** "14:03" of a time as the feed sent it: its own hour, whatever the zone of this machine. */
export function feedTime(iso: string | undefined): string | undefined {
  return /T(\d\d:\d\d)/.exec(iso ?? '')?.[1]
}

function nextAt(time: string, now: number, minutes: number): number | undefined {
  const match = /^(\d{1,2}):(\d\d)(?::(\d\d))?$/.exec(time)
  if (match === null) return undefined
  const wall = new Date(now + minutes * MINUTE)
  wall.setUTCHours(Number(match[1]), Number(match[2]), Number(match[3] ?? 0), 0)
  const at = wall.getTime() - minutes * MINUTE
  return at > now ? at : at + 24 * 60 * MINUTE
}

function minutesOf(offset: string | undefined): number | undefined {
  const match = /^([+-])(\d\d):(\d\d)$/.exec(offset ?? '')
  if (match === null) return offset === 'Z' ? 0 : undefined
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]))
}

/** "UTC−3", "UTC+5:30". */
function zoneWords(minutes: number): string {
  if (minutes === 0) return 'UTC'
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`
}
