/** Colours of shirts that feeds say in words; flat and dark enough, or light enough, to carry a name. */
const NAMED: Readonly<Record<string, string>> = {
  WHITE: '#E9EDF3',
  BLACK: '#23262D',
  GREY: '#6F7680',
  GRAY: '#6F7680',
  SILVER: '#C3CAD3',
  RED: '#B3142B',
  DARKRED: '#7E0F22',
  MAROON: '#7E0F22',
  BURGUNDY: '#7E0F22',
  BLUE: '#1F4FB8',
  DARKBLUE: '#16306F',
  NAVY: '#16306F',
  NAVYBLUE: '#16306F',
  LIGHTBLUE: '#9CCBF0',
  SKYBLUE: '#9CCBF0',
  GREEN: '#14693A',
  DARKGREEN: '#0F4C2B',
  LIGHTGREEN: '#8FD694',
  YELLOW: '#F2D33C',
  GOLD: '#D9AE2E',
  ORANGE: '#D9641C',
  PURPLE: '#5B2A86',
  VIOLET: '#5B2A86',
  PINK: '#F0A8C0',
  BROWN: '#6B4526',
  TURQUOISE: '#1E8F8A',
  TEAL: '#1E6F74',
}
const DARK = '#0A0D12'
const LIGHT = '#FFFFFF'
/** Large bold type may stand at 4.5; names on a wall want more where it can be had. */
const LEAST = 4.5

export interface PlateColours {
  readonly ground: string
  readonly ink: string
}

/**
 * The plate of a team: the colour as sent (hex or a word) under the ink that reads better on it.
 * @returns undefined for no, an unknown or an unreadable colour: then the plate is neutral.
 */
export function plateColours(colour: string | undefined): PlateColours | undefined {
  const ground = hexOf(colour)
  if (ground === undefined) return undefined
  const light = contrast(ground, LIGHT)
  const dark = contrast(ground, DARK)
  const ink = light >= dark ? LIGHT : DARK
  return Math.max(light, dark) < LEAST ? undefined : { ground, ink }
}

function hexOf(colour: string | undefined): string | undefined {
  if (colour === undefined) return undefined
  const hex = /^#?([0-9a-f]{6})$/i.exec(colour.trim())?.[1]
  if (hex !== undefined) return `#${hex.toUpperCase()}`
  return NAMED[colour.toUpperCase().replace(/[^A-Z]/g, '')]
}

/** Contrast of two colours, WCAG 2: 1 to 21. @param one "#RRGGBB". */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}
