/** Letters on a side's colour: near-black or white, whichever has the higher contrast. @param colour "#RRGGBB". */
export function onColour(colour: string | undefined): string {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour ?? '')
  if (hex === null) return 'var(--ink)'
  const [r = 0, g = 0, b = 0] = hex.slice(1).map((pair) => linear(Number.parseInt(pair, 16) / 255))
  const luminance = 0.2126 * r + 0.7152 * g + 0.0722 * b
  // Contrast with white is 1.05 / (L + 0.05), with near-black (L + 0.05) / 0.054.
  return (luminance + 0.05) ** 2 > 1.05 * 0.054 ? '#0B0D12' : '#FFFFFF'
}

/** sRGB to light (WCAG 2). */
function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}
