/**
 * A running clock as it is drawn: the value as sent plus the time since it came.
 * @param text "1:23:45", "4:37", "58.2"; anything else is returned as it is.
 * @param elapsed ms since the value came, hub clock.
 * @param game the clock of a game: minutes never become hours ("90:41").
 */
export function runningClock(text: string, direction: 'up' | 'down', elapsed: number, game = false): string {
  const parts = /^(?:(\d+):)?(?:(\d+):)?(\d+)(\.\d+)?$/.exec(text)
  if (parts === null || elapsed < 0) return text
  const [, first, second, seconds = '0', decimals = ''] = parts
  const hours = second === undefined ? 0 : Number(first)
  const minutes = second === undefined ? Number(first ?? 0) : Number(second)
  const sent = hours * 3600 + minutes * 60 + Number(seconds) + Number(`0${decimals}`)
  const at = Math.max(0, direction === 'up' ? sent + elapsed / 1000 : sent - elapsed / 1000)
  const places = Math.max(0, decimals.length - 1)
  // Whole seconds turn when they are full, not half full.
  const scale = 10 ** places
  const cut = (direction === 'up' ? Math.floor(at * scale) : Math.ceil(at * scale)) / scale
  const minutesOnly = game && second === undefined
  const h = minutesOnly ? 0 : Math.floor(cut / 3600)
  const m = Math.floor((minutesOnly ? cut : cut % 3600) / 60)
  const s = (cut % 60).toFixed(places).padStart(places === 0 ? 2 : places + 3, '0')
  if (h > 0) return `${h}:${String(m).padStart(2, '0')}:${s}`
  return first === undefined && m === 0 ? s.replace(/^0(?=\d)/, '') : `${m}:${s}`
}

/** How long something lasts, for a sentence: "45 s", "3 min", "2 h 05 min". */
export function spoken(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return `${minutes} min`
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`
}
