import './worn-colours.css'
import type { Cell, Chip, WornColour } from '../board-spec.ts'

const COLOURS: readonly (readonly [WornColour, RegExp])[] = [
  ['red', /^(R|RED)$/i],
  ['blue', /^(B|BL|BLU|BLUE)$/i],
  ['green', /^(G|GR|GRN|GREEN)$/i],
  ['yellow', /^(Y|YE|YEL|YELLOW)$/i],
  ['white', /^(W|WH|WHT|WHITE)$/i],
  ['black', /^(K|BK|BLK|BLACK)$/i],
  ['orange', /^(O|OR|ORG|ORANGE)$/i],
  ['pink', /^(P|PK|PNK|PINK)$/i],
]

export function colourOf(code: string): WornColour | undefined {
  return COLOURS.find(([, pattern]) => pattern.test(code))?.[0]
}

/** The colour with its word, "Red"; a code we do not know stands as it was sent, without a colour. */
export function colourChip(code: string): Chip {
  const colour = colourOf(code)
  if (colour === undefined) return { kind: 'badge', text: code }
  return { kind: `colour-${colour}`, text: colour.charAt(0).toUpperCase() + colour.slice(1) }
}

export function chipCell(chip: Chip | undefined): Cell | undefined {
  return chip === undefined ? undefined : { kind: 'marks', chips: [chip] }
}
