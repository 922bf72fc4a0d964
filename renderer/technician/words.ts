const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const MB = 1024 * 1024

/** ms as "1:05", rounded up: what is left. */
export function countdown(ms: number): string {
  const seconds = Math.ceil(ms / SECOND)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** ms in the two largest units that are worth it: "3 d 4 h", "12 min", "8 s". */
export function duration(ms: number): string {
  if (ms < MINUTE) return `${Math.round(ms / SECOND)} s`
  if (ms < HOUR) return `${Math.floor(ms / MINUTE)} min`
  if (ms < DAY) return `${Math.floor(ms / HOUR)} h ${Math.floor((ms % HOUR) / MINUTE)} min`
  return `${Math.floor(ms / DAY)} d ${Math.floor((ms % DAY) / HOUR)} h`
}

/** Bytes as "512 MB" or "12.4 GB". */
export function size(bytes: number): string {
  return bytes < 1000 * MB ? `${Math.round(bytes / MB)} MB` : `${(bytes / MB / 1024).toFixed(1)} GB`
}

/** ms with a sign: "+120 ms", "−3 s", "+2 h 5 min". */
export function difference(ms: number): string {
  const amount = Math.abs(ms)
  const sign = ms < 0 ? '−' : '+'
  return amount < 10 * SECOND ? `${sign}${Math.round(amount)} ms` : `${sign}${duration(amount)}`
}

/** A wall clock's time, ms, as "26 Nov 21:05" in the machine's own zone. */
export function moment(at: number): string {
  const date = new Date(at)
  const month =
    ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][date.getMonth()] ?? ''
  const two = (n: number) => String(n).padStart(2, '0')
  return `${date.getDate()} ${month} ${two(date.getHours())}:${two(date.getMinutes())}`
}
