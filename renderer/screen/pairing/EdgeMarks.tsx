/** Marks along the edges, every so many px: what part of the raster an LED wall maps where is counted on them. */
const EVERY = 120

/** Ticks at the upper and lower edge of the whole raster, and a line around it one pixel wide. */
export function EdgeMarks({ width, height }: { width: number; height: number }) {
  const length = Math.min(width, height) * 0.02
  const at = Array.from({ length: Math.floor((width - 1) / EVERY) }, (_, i) => (i + 1) * EVERY + 0.5)
  const ticks = at.map((x) => `M${x} 0V${length}M${x} ${height - length}V${height}`).join('')
  return (
    <svg className="pairing-edge" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path d={ticks} />
      <rect x="0.5" y="0.5" width={width - 1} height={height - 1} />
    </svg>
  )
}
