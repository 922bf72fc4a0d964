import type { BoutPart, BoutPenalty } from '../../protocol/duel-profile.ts'
import type { SideProfile } from '../../protocol/profile.ts'

/** Colours of sides: deep enough for white letters, light enough to be told from the ground. */
export const RED: SideProfile = { word: 'Red', colour: '#C8202F' }
export const BLUE: SideProfile = { word: 'Blue', colour: '#2156DB' }
export const WHITE: SideProfile = { word: 'White', colour: '#F7F2E8' }

/** The accent of combat sports (look.md, Colour). */
export const COMBAT_ACCENT = '#FF8FB1'

/** ER tuples of a code: the total first, then without a Pos. */
export function er(...codes: readonly string[]): readonly string[] {
  return codes.flatMap((code) => [`ER/${code}/TOT`, `ER/${code}`])
}

export function part(id: string, word: string, from: readonly string[], digits: 1 | 2 = 1): BoutPart {
  return { id, word, from, digits }
}

/** @param most shapes drawn, full or empty; 0 for the number alone. */
export function penalty(id: string, word: string, most: number, from: readonly string[], colour?: string): BoutPenalty {
  return { id, word, from, most, ...(colour === undefined ? {} : { colour }) }
}

/** The result as the feed sends it is the score. */
export const RESULT = ['@Result'] as const

/** Ways in which a bout of any combat sport may end: words of codes that are much alike everywhere. */
export const ENDINGS: Readonly<Record<string, string>> = {
  WO: 'Walkover',
  'W/O': 'Walkover',
  WDR: 'Withdrawal',
  INJ: 'Injury',
  DSQ: 'Disqualification',
  DQB: 'Disqualification',
  DNS: 'Did not appear',
  FG: 'Forfeit',
  KGN: 'Withdrawal',
  FUS: 'Forfeit',
}
