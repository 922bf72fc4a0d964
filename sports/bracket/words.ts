import type { Match, Round, Side, Tree } from './model.ts'
import { inOrder } from '../parts/spec/rows.ts'

/** A round in its own words; codes that are not known stay as sent. */
const ROUND_WORDS: Readonly<Record<string, readonly [string, string]>> = {
  R128: ['Round of 128', 'R128'],
  R64: ['Round of 64', 'R64'],
  R32: ['Round of 32', 'R32'],
  '8FNL': ['Round of 16', 'R16'],
  QFNL: ['Quarter-finals', 'QF'],
  SFNL: ['Semi-finals', 'SF'],
  FNL: ['Final', 'F'],
}
/** Brackets beside the main one. */
const BRACKET_WORDS: Readonly<Record<string, string>> = { BRN: 'Bronze', REP: 'Repechage', BRO: 'Bronze' }

/** Does it decide the bronze medal? */
export function isBronze(round: Round): boolean {
  return round.bracket.startsWith('BR') || round.code === 'BRN'
}

/** "Semi-finals", "Final", "Bronze"; of a bracket of its own with its word: "Repechage". */
export function roundWord(round: Round): string {
  if (isBronze(round)) return 'Bronze'
  const beside = BRACKET_WORDS[round.bracket]
  return beside ?? ROUND_WORDS[round.code]?.[0] ?? round.code
}

/** "QF 2", "Final", "R16 5": a match as another one refers to it. @param number from 1, absent where the round has one match. */
export function matchWord(round: Round, number: number | undefined): string {
  if (isBronze(round)) return number === undefined ? 'Bronze' : `Bronze ${number}`
  if (round.code === 'FNL' && BRACKET_WORDS[round.bracket] === undefined)
    return number === undefined ? 'Final' : `Final ${number}`
  const short = BRACKET_WORDS[round.bracket] ?? ROUND_WORDS[round.code]?.[1] ?? round.code
  return number === undefined ? short : `${short} ${number}`
}

/** Every match by key with its word, "QF 2": counted from top to bottom. */
export function matchWords(tree: Tree): ReadonlyMap<string, string> {
  const words = new Map<string, string>()
  for (const [id, round] of Object.entries(tree.rounds)) {
    const own = inOrder(tree.matches).filter(([, match]) => match.round === id)
    own.forEach(([key], index) => words.set(key, matchWord(round, own.length > 1 ? index + 1 : undefined)))
  }
  return words
}

/** A side that nobody has come to yet, or nobody will: "Winner QF 2", "Bye", "To be decided". */
export function placeWord(side: Side, byUnit: ReadonlyMap<string, string>): string {
  const { previous, place } = side
  const fixed = FIXED[place ?? '']
  if (fixed !== undefined) return fixed
  const from = previous?.unit === undefined ? undefined : byUnit.get(previous.unit)
  if (from !== undefined) return `${previous?.wlt === 'L' ? 'Loser' : 'Winner'} ${from}`
  return referenceWord(previous?.value ?? place) ?? 'To be decided'
}

const FIXED: Readonly<Record<string, string>> = {
  BYE: 'Bye',
  NOCOMP: 'No opponent',
  NCT: 'No opponent',
  NOAWARD: 'Not awarded',
}

/** W19, L23, A1 in words; anything else that is sent stays, but for TBD. */
function referenceWord(code: string | undefined): string | undefined {
  if (code === undefined || code === '' || code === 'TBD') return undefined
  const match = /^([A-Z])(\d{1,3})$/.exec(code)
  if (match === null) return code
  const [, letter = '', number = ''] = match
  if (letter === 'W') return `Winner ${number}`
  return letter === 'L' ? `Loser ${number}` : `Group ${letter}, place ${number}`
}

/** Words of matches by the unit they are played as. */
export function wordsByUnit(tree: Tree, words: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const byUnit = new Map<string, string>()
  for (const [key, match] of Object.entries(tree.matches)) {
    const word = words.get(key)
    if (match.unit !== undefined && word !== undefined) byUnit.set(match.unit, word)
  }
  return byUnit
}

/** Has one of the sides won, or both played level? */
export function isDecided(match: Match): boolean {
  return Object.values(match.sides).some((side) => side.wlt === 'W' || side.wlt === 'T')
}
