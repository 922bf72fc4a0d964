import type { JudgedProfile } from '../../protocol/profile.ts'

/** Jerseys of a heat and sides of a battle; near-black on each ≥ 7:1 (look.md, Colour). */
export const JERSEYS: NonNullable<JudgedProfile['colours']> = {
  RED: '#ff7a70',
  BLUE: '#7fb4ff',
  WHITE: '#f7f2e8',
  YELLOW: '#ffd84d',
  GREEN: '#62d48a',
  BLACK: '#98a0ac',
  PINK: '#ff9ecb',
  ORANGE: '#ffab5c',
}
