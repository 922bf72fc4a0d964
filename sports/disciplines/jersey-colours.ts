import type { JudgedProfile } from '../../protocol/profile.ts'

/** Jerseys of a heat and sides of a battle; text on each ≥ 7:1 (look.md, Colour). */
export const JERSEYS: NonNullable<JudgedProfile['colours']> = {
  RED: { background: '#ff7a70', color: '#0b0d12' },
  BLUE: { background: '#7fb4ff', color: '#0b0d12' },
  WHITE: { background: '#f7f2e8', color: '#0b0d12' },
  YELLOW: { background: '#ffd84d', color: '#0b0d12' },
  GREEN: { background: '#62d48a', color: '#0b0d12' },
  BLACK: { background: '#3a4352', color: '#ffffff' },
  PINK: { background: '#ff9ecb', color: '#0b0d12' },
  ORANGE: { background: '#ffab5c', color: '#0b0d12' },
}
