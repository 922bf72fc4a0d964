import { SLAB_HEIGHT, type StatusShape } from './slab-size.ts'
import { StatusGlyph } from './StatusGlyph.tsx'

/** The status at the right end of the header: six shapes that can be told apart without their word and without colour. */
export function StatusSlab({
  shape,
  word,
  width,
  unit,
}: {
  shape: StatusShape
  word: string
  width: number
  unit: number
}) {
  const height = SLAB_HEIGHT * unit
  return (
    <div className={`tb-slab tb-slab-${shape.replace(' ', '-')}`} style={{ inlineSize: width }} role="status">
      <svg
        className="tb-slab-shape"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        aria-hidden="true"
      >
        {outline(shape, width, height, unit)}
      </svg>
      <span className="tb-slab-in">
        <StatusGlyph shape={shape} />
        <span className="tb-slab-word">{word}</span>
      </span>
    </div>
  )
}

function outline(shape: StatusShape, width: number, height: number, unit: number) {
  const stroke = 0.0052 * unit
  const s = stroke / 2
  const slant = 0.028 * unit
  switch (shape) {
    case 'start list':
      return (
        <rect
          x={s}
          y={s}
          width={width - stroke}
          height={height - stroke}
          fill="none"
          stroke="var(--ink)"
          strokeWidth={stroke}
        />
      )
    case 'live':
      return <rect width={width} height={height} rx={height / 2} fill="var(--accent-fill)" />
    case 'unofficial':
      return (
        <path
          d={`M${slant} ${s}H${width - s}L${width - slant} ${height - s}H${s}Z`}
          fill="none"
          stroke="var(--ink)"
          strokeWidth={stroke}
          strokeDasharray={`${0.0185 * unit} ${0.0093 * unit}`}
        />
      )
    case 'official':
      return <rect width={width} height={height} fill="var(--solid)" />
    case 'protest':
      return (
        <path
          d={`M${slant} 0H${width - slant}L${width} ${height / 2}L${width - slant} ${height}H${slant}L0 ${height / 2}Z`}
          fill="var(--protest)"
        />
      )
    case 'last known':
      return (
        <rect
          x={s}
          y={s}
          width={width - stroke}
          height={height - stroke}
          rx={height / 2}
          fill="none"
          stroke="var(--ink-2)"
          strokeWidth={stroke}
          strokeDasharray={`${0.0037 * unit} ${0.0065 * unit}`}
        />
      )
  }
}
