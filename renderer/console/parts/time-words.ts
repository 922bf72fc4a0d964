import type { Language } from '../words/say.ts'

/** "14:03:22" of this machine's time zone. @param at hub clock, ms */
export function clockWords(at: number, language: Language): string {
  return new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).format(at)
}

/** "14:03" of a time as the feed sent it: its own hour, whatever the zone of this machine. */
export function feedTime(iso: string | undefined): string | undefined {
  return /T(\d\d:\d\d)/.exec(iso ?? '')?.[1]
}

/** The next instant at which a clock on the wall says this. @param time "14:05" or "14:05:30" @param now ms */
export function nextAt(time: string, now: number): number | undefined {
  const match = /^(\d{1,2}):(\d\d)(?::(\d\d))?$/.exec(time)
  if (match === null) return undefined
  const at = new Date(now)
  at.setHours(Number(match[1]), Number(match[2]), Number(match[3] ?? 0), 0)
  if (at.getTime() <= now) at.setDate(at.getDate() + 1)
  return at.getTime()
}
