/** What a unit is called, in two columns: the event, and the phase of it with its number taken off. */
export interface UnitName {
  readonly event: string
  /** "Final", "Heat", "Qualification"; empty where the name does not say. */
  readonly phase: string
  /** "3" of "Heat 3", "A" of "Group A". */
  readonly number?: string | undefined
  /** The phase with its number, as sent: "Qualification Group A". */
  readonly words: string
}

const COMBINED = /^(.*?(?:decathlon|heptathlon|pentathlon))\s+(.+)$/i
const PHASE =
  /^(.+?)\s+((?:preliminary\s+|first\s+|second\s+)?(?:finals?|semi-?finals?|quarter-?finals?|heats?|qualification|preliminary|preliminaries|round|repechage)\b.*)$/i
const NUMBER = /^(.*?)\s+(?:group\s+)?(\d+|[A-Z])$/i

/**
 * Takes the feed's name of a unit apart: "Women's 400m Semifinal 2" is the event "Women's 400m", phase "Semifinal", number
 * 2. A part of a combined event is its phase: "Women's Heptathlon", "High Jump".
 */
export function splitUnitName(name: string): UnitName {
  const combined = COMBINED.exec(name)
  if (combined !== null) return { event: combined[1] ?? name, ...withoutHeat(combined[2] ?? '') }
  const match = PHASE.exec(name)
  if (match === null) return { event: name, phase: '', words: '' }
  return { event: match[1] ?? name, ...withoutNumber(match[2] ?? '') }
}

/** Several heats of one phase on one line: "Heats", "Semifinals"; "Qualification" stays. */
export function plural(phase: string): string {
  return phase.replace(/(heat|final|round)$/i, '$1s')
}

function withoutNumber(words: string): Omit<UnitName, 'event'> {
  const match = NUMBER.exec(words)
  return match === null ? { phase: words, words } : { phase: match[1] ?? words, number: match[2], words }
}

/** "100m Hurdles Heat 2" of a heptathlon is the part "100m Hurdles". */
function withoutHeat(words: string): Omit<UnitName, 'event'> {
  const match = /^(.+?)\s+(?:heat|group)\s+(\d+|[A-Z])$/i.exec(words)
  return match === null ? { phase: words, words } : { phase: match[1] ?? words, number: match[2], words }
}
