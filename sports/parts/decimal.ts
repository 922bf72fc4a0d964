/** A result as the feed prints it, taken apart exactly: "1:42.35" is 10235 units of 2 decimals. */
interface Exact {
  readonly units: number
  readonly decimals: number
  readonly colons: number
}

/** Reads "9.81", "1:42.35", "2:08:01", "6810"; anything else (IRM, codes, signs) gives undefined. */
function exact(text: string): Exact | undefined {
  const match = /^(?:(?:(\d+):)?(\d{1,3}):)?(\d+)(?:\.(\d+))?$/.exec(text)
  if (match === null) return undefined
  const [, hours = '0', minutes = '0', seconds = '0', fraction = ''] = match
  const whole = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
  const units = whole * 10 ** fraction.length + Number(fraction)
  if (!Number.isSafeInteger(units)) return undefined
  return { units, decimals: fraction.length, colons: text.split(':').length - 1 }
}

/**
 * The gap between two times by decimal arithmetic on the strings: 9.89 after 9.81 is "+0.08", 1:19:26 after 1:19:14 is
 * "+0:12" (the form of odf.md F3: m:ss without decimals, seconds with them below a minute).
 * @returns undefined where it would not be exact: other decimals, no time, or `time` before `leader`.
 */
export function timeGap(leader: string, time: string): string | undefined {
  return timeGapTo(leader)(time)
}

/** `timeGap` to one leader, read once for a whole field. */
export function timeGapTo(leader: string): (time: string) => string | undefined {
  const a = exact(leader)
  return (time) => (a === undefined ? undefined : gapBetween(a, time))
}

function gapBetween(a: Exact, time: string): string | undefined {
  const b = exact(time)
  if (b === undefined || a.decimals !== b.decimals || b.units < a.units) return undefined
  const scale = 10 ** a.decimals
  const units = b.units - a.units
  const seconds = Math.floor(units / scale)
  const fraction = a.decimals === 0 ? '' : `.${String(units % scale).padStart(a.decimals, '0')}`
  const pad = (n: number) => String(n).padStart(2, '0')
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  if (h > 0) return `+${h}:${pad(m)}:${pad(s)}${fraction}`
  if (m > 0 || (a.decimals === 0 && a.colons + b.colons > 0)) return `+${m}:${pad(s)}${fraction}`
  return `+${s}${fraction}`
}

/** Points behind, "-35" ("0" where they are equal), by exact arithmetic; undefined where either is no plain number or `points` is ahead. */
export function pointsGap(leader: string, points: string): string | undefined {
  const a = exact(leader)
  const b = exact(points)
  if (a === undefined || b === undefined || a.colons + b.colons > 0) return undefined
  if (a.decimals !== b.decimals || b.units > a.units) return undefined
  const units = a.units - b.units
  if (units === 0) return '0'
  if (a.decimals === 0) return `-${units}`
  const scale = 10 ** a.decimals
  return `-${Math.floor(units / scale)}.${String(units % scale).padStart(a.decimals, '0')}`
}

/**
 * The shortest distance that beats `best`: one centimetre more. Distances are measured to the centimetre, so the feed sends
 * metres with two decimals ("8.37" gives "8.38"); for anything else no target is known.
 */
export function oneCentimetreMore(best: string): string | undefined {
  const match = /^(\d{1,4})\.(\d\d)$/.exec(best)
  if (match === null) return undefined
  const centimetres = Number(match[1]) * 100 + Number(match[2]) + 1
  return `${Math.floor(centimetres / 100)}.${String(centimetres % 100).padStart(2, '0')}`
}

/**
 * The smallest score, a whole number of steps, with which `have` gets past `target`: 42.10 and 27.85 in steps of 0.05 give
 * "14.30". Exact arithmetic on the strings; undefined where one of them is no plain number, or `have` is past it already.
 * @param have "0" where nothing has been scored yet.
 */
export function neededToPass(target: string, have: string, step: string): string | undefined {
  const read = [target, have, step].map(exact)
  const [goal, own, grain] = read
  if (goal === undefined || own === undefined || grain === undefined || grain.units === 0) return undefined
  if (goal.colons + own.colons + grain.colons > 0) return undefined
  const decimals = Math.max(goal.decimals, own.decimals, grain.decimals)
  const units = (of: Exact) => of.units * 10 ** (decimals - of.decimals)
  const missing = units(goal) - units(own)
  if (missing < 0) return undefined
  const least = (Math.floor(missing / units(grain)) + 1) * units(grain)
  const scale = 10 ** decimals
  const text = `${Math.floor(least / scale)}.${String(least % scale).padStart(decimals, '0')}`
  if (decimals === 0) return String(least)
  // As many decimals as a score has, not as the sum may have.
  return grain.decimals < decimals ? text.slice(0, text.length - (decimals - grain.decimals)).replace(/\.$/, '') : text
}

/** The exact sum of plain decimals, with as many decimals as the longest has: 69.54 and 141.77 are "211.31"; undefined where one is none. */
export function sumOfDecimals(texts: readonly string[]): string | undefined {
  const read = texts.map(exact)
  if (read.some((each) => each === undefined || each.colons > 0)) return undefined
  const all = read.filter((each) => each !== undefined)
  const decimals = Math.max(0, ...all.map((each) => each.decimals))
  const units = all.reduce((sum, each) => sum + each.units * 10 ** (decimals - each.decimals), 0)
  if (!Number.isSafeInteger(units)) return undefined
  const scale = 10 ** decimals
  return decimals === 0
    ? String(units)
    : `${Math.floor(units / scale)}.${String(units % scale).padStart(decimals, '0')}`
}

/** Compares two plain decimals: negative, 0 or positive; undefined where either is none. */
export function compareDecimals(a: string, b: string): number | undefined {
  const [x, y] = [exact(a), exact(b)]
  if (x === undefined || y === undefined || x.colons + y.colons > 0) return undefined
  const decimals = Math.max(x.decimals, y.decimals)
  return x.units * 10 ** (decimals - x.decimals) - y.units * 10 ** (decimals - y.decimals)
}
