import type { Language } from './say.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const MB = 1024 * 1024

const UNITS = {
  en: { day: 'd', mega: 'MB', giga: 'GB', point: '.' },
  fr: { day: 'j', mega: 'Mo', giga: 'Go', point: ',' },
} as const
const MONTHS = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  fr: ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
} as const

/** ms as "1:05", rounded up: what is left. */
export function countdown(ms: number): string {
  const seconds = Math.ceil(ms / SECOND)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** ms in the two largest units that are worth it: "3 d 4 h", "12 min", "8 s". */
export function duration(ms: number, language: Language): string {
  if (ms < MINUTE) return `${Math.round(ms / SECOND)} s`
  if (ms < HOUR) return `${Math.floor(ms / MINUTE)} min`
  if (ms < DAY) return `${Math.floor(ms / HOUR)} h ${Math.floor((ms % HOUR) / MINUTE)} min`
  return `${Math.floor(ms / DAY)} ${UNITS[language].day} ${Math.floor((ms % DAY) / HOUR)} h`
}

/** ms as "2.5", in seconds. */
export function seconds(ms: number, language: Language): string {
  return String(ms / SECOND).replace('.', UNITS[language].point)
}

/** Bytes as "512 MB" or "12.4 GB". */
export function size(bytes: number, language: Language): string {
  const { mega, giga, point } = UNITS[language]
  return bytes < 1000 * MB
    ? `${Math.round(bytes / MB)} ${mega}`
    : `${(bytes / MB / 1024).toFixed(1).replace('.', point)} ${giga}`
}

/** The same with a sign. */
export function change(bytes: number, language: Language): string {
  return `${bytes < 0 ? '−' : '+'}${size(Math.abs(bytes), language)}`
}

/** ms with a sign: "+120 ms", "−3 s", "+2 h 5 min". */
export function difference(ms: number, language: Language): string {
  const amount = Math.abs(ms)
  const sign = ms < 0 ? '−' : '+'
  return amount < 10 * SECOND ? `${sign}${Math.round(amount)} ms` : `${sign}${duration(amount, language)}`
}

/** A wall clock's time, ms, as "26 Nov 21:05" in the machine's own zone. */
export function moment(at: number, language: Language): string {
  const date = new Date(at)
  const month = MONTHS[language][date.getMonth()] ?? ''
  const two = (n: number) => String(n).padStart(2, '0')
  return `${date.getDate()} ${month} ${two(date.getHours())}:${two(date.getMinutes())}`
}
