import type { MatchCounter, MatchFlag } from '../../protocol/match-profile.ts'

/** Accents of the look (look.md, Colour): ball games, ice and water. */
export const BALL = '#FF9E4A'
export const ICE = '#8FDBFF'

export const QUARTERS = { prefix: 'Q', count: 4, word: 'quarter' } as const
export const HALVES = { prefix: 'H', count: 2, word: 'half' } as const
export const THIRDS = { prefix: 'P', count: 3, word: 'period' } as const

/**
 * Counters of matches. The codes of most of these sports were not readable (odf.md 15): several are tried, others stay in
 * `ext`.
 */
export function fouls(most: number): MatchCounter {
  const from = ['ER/TEAM_FOULS', 'ER/FOULS', 'ER/TF', 'ST/TEAM_FOULS', 'ST/TF']
  return { id: 'fouls', word: 'Fouls', from, most, draw: 'squares' }
}
export function timeouts(most: number): MatchCounter {
  const from = ['ER/TIMEOUTS', 'ER/TOUT', 'ER/TIMEOUT', 'ST/TIMEOUTS', 'ST/TOUT']
  return { id: 'timeouts', word: 'Timeouts', from, most, draw: 'dots' }
}
export const CARDS: readonly MatchCounter[] = [
  { id: 'yellow', word: 'Yellow cards', from: ['ER/YC', 'ST/YC'], draw: 'yellow', line: 'Cards' },
  { id: 'red', word: 'Red cards', from: ['ER/RC', 'ST/RC'], draw: 'red', line: 'Cards' },
]
export const THREE_CARDS: readonly MatchCounter[] = [
  { id: 'green', word: 'Green cards', from: ['ER/GC', 'ST/GC'], draw: 'green', line: 'Cards' },
  ...CARDS,
]
export const MEN: MatchCounter = {
  id: 'men',
  word: 'Players',
  from: ['ER/MEN', 'ER/PLAYERS', 'ER/ON_ICE', 'ER/ON_FIELD'],
  draw: 'number',
}
export function shots(word: string): MatchCounter {
  return { id: 'shots', word, from: ['ST/SOG', 'ST/SHOT', 'ER/SOG'], draw: 'number' }
}
export const BONUS: MatchFlag = { id: 'bonus', word: 'BONUS', from: ['ER/BONUS'] }
export const POWER_PLAY: MatchFlag = {
  id: 'powerPlay',
  word: 'POWER PLAY',
  from: ['ER/POWERPLAY', 'ER/POWER_PLAY', 'ER/PP'],
}
export const EMPTY_NET: MatchFlag = { id: 'emptyNet', word: 'EMPTY NET', from: ['ER/EMPTY_NET', 'ER/EN'] }
/** Words in brackets after a scorer. */
export const GOALS = { OG: 'own goal', PEN: 'pen', PK: 'pen', PG: 'pen', PPG: 'pp', SHG: 'sh', ENG: 'en' } as const
