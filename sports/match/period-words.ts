import type { MatchProfile } from '../../protocol/match-profile.ts'

const ORDINALS = ['', '1st', '2nd', '3rd', '4th', '5th', '6th']
const KINDS: Readonly<Record<string, string>> = { Q: 'quarter', H: 'half', P: 'period' }

/** Codes that are words by themselves (odf.md 8.7). */
const WORDS: Readonly<Record<string, string>> = {
  HT: 'Half-time',
  FT: 'Full time',
  ET: 'Extra time',
  PET: 'Before extra time',
  'ET-HT': 'Extra-time break',
  PSO: 'Shoot-out',
  PSS: 'Shoot-out',
  SO: 'Shoot-out',
  TO: 'Timeout',
  TOUT: 'Timeout',
  INT: 'Interval',
  VAR: 'Video review',
  REVIEW: 'Video review',
  GG: 'Golden goal',
  FS: 'Final',
}

/**
 * A period or a state of the game as words: "Q3" → "3rd quarter", "E-Q1" → "End of 1st quarter", "E-H1" → "Half-time",
 * "OT2" → "Overtime 2". Anything unknown is said as sent.
 */
export function periodWords(code: string, match?: MatchProfile): string {
  if (code.startsWith('E-')) return endWords(code.slice(2), match)
  const word = WORDS[code]
  if (word !== undefined) return word
  const extra = /^ET-?(?:H)?(\d)$/.exec(code)
  if (extra !== null) return `Extra time ${extra[1]}`
  const overtime = /^OT(\d*)$/.exec(code)
  if (overtime !== null) return overtime[1] === '' ? 'Overtime' : `Overtime ${overtime[1]}`
  const regular = /^([A-Z]*)(\d)$/.exec(code)
  const ordinal = ORDINALS[Number(regular?.[2])]
  const kind = regular?.[1] === match?.periods?.prefix ? match?.periods?.word : KINDS[regular?.[1] ?? '']
  return ordinal === undefined || kind === undefined ? code : `${ordinal} ${kind}`
}

function endWords(code: string, match: MatchProfile | undefined): string {
  if (code === 'H1' || code === 'HT') return 'Half-time'
  // The end of half-time is the end of a break: what is said until the clock runs again.
  if (code === 'FS') return 'Final'
  if (code === 'FT' || code === 'H2') return 'Full time'
  if (code === 'PET' || code === 'ET-HT' || code === 'ET') return WORDS[code] ?? code
  if (code === 'ET2' || code === 'ET-H2') return 'End of extra time'
  const { periods } = match ?? {}
  if (periods !== undefined && code === `${periods.prefix}${periods.count}`) return 'End of regular time'
  if (periods?.word === 'quarter' && code === `${periods.prefix}${periods.count / 2}`) return 'Half-time'
  const words = periodWords(code, match)
  return words === code ? `End of ${code}` : `End of ${words.charAt(0).toLowerCase()}${words.slice(1)}`
}

/** The label over a column of the strip: "Q1" → "1", "OT1" → "OT1", "ET-H1" → "ET1", "PSS" → "SO". */
export function periodLabel(code: string, match?: MatchProfile): string {
  const prefix = match?.periods?.prefix
  if (prefix !== undefined && code.startsWith(prefix) && /^\d+$/.test(code.slice(prefix.length))) {
    return code.slice(prefix.length)
  }
  if (/^[QHP]\d$/.test(code)) return code.slice(1)
  if (code === 'PSO' || code === 'PSS') return 'SO'
  return code.replace('ET-H', 'ET')
}

/** Is that state a break: nobody plays, so the clock says nothing? */
export function isBreak(code: string | undefined): boolean {
  return code !== undefined && (code.startsWith('E-') || code === 'HT' || code === 'INT' || code === 'FT')
}

/** Periods that are no column of the strip: totals, and halves that sum up quarters ("Q2_H"). */
export function isTotal(code: string): boolean {
  return code === 'TOT' || code.endsWith('_H') || code === ''
}

const DECISIONS: Readonly<Record<string, string>> = {
  AET: 'After extra time',
  PSO: 'After a shoot-out',
  PSS: 'After a shoot-out',
  SO: 'After a shoot-out',
  OT: 'After overtime',
  AOT: 'After overtime',
  GG: 'Golden goal',
  WO: 'Walkover',
  'W/O': 'Walkover',
  FORFEIT: 'Forfeit',
  FORFEIT_2: 'Forfeit',
  ABD: 'Abandoned',
}

/** What UI/RES_CODE says; unknown codes as sent. */
export function decisionWords(code: string, match?: MatchProfile): string {
  return match?.decisions?.[code] ?? DECISIONS[code] ?? code
}
