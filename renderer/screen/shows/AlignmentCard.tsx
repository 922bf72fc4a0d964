import { useStage } from '../../../sports/parts/stage-context.ts'
import type { CardProps } from './card-props.ts'

/** So many squares stand on the shorter side. */
const SQUARES = { landscape: 9, portrait: 9, ribbon: 2 } as const

/**
 * The whole raster to its last pixel: an edge line, squares counted from the middle, circles that must be round, the diagonals. What is
 * cut off, moved, stretched or doubled is seen from the stands.
 */
export function AlignmentCard({ name }: CardProps) {
  const { width, height, form } = useStage()
  const [x, y] = [width / 2, height / 2]
  const square = Math.round(Math.min(width, height) / SQUARES[form])
  const lines: string[] = []
  for (let at = x % square; at < width; at += square) lines.push(`M${crisp(at)} 0V${height}`)
  for (let at = y % square; at < height; at += square) lines.push(`M0 ${crisp(at)}H${width}`)
  const radius = Math.min(width, height) / 2 - 1
  const corner = square
  return (
    <section className="card card-alignment" aria-label={`Alignment of ${name}`} data-view="card" data-card="alignment">
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
        <path className="card-grid" d={lines.join('')} />
        <path className="card-thin" d={`M0 0L${width} ${height}M${width} 0L0 ${height}`} />
        <path className="card-axis" d={`M${x} 0V${height}M0 ${y}H${width}`} />
        <circle className="card-axis" cx={x} cy={y} r={radius} />
        {[corner, width - corner].flatMap((cx) =>
          [corner, height - corner].map((cy) => (
            <circle key={`${cx} ${cy}`} className="card-thin" cx={cx} cy={cy} r={corner - 1} />
          )),
        )}
        {/* One pixel, at the very edge. */}
        <rect className="card-edge" x="0.5" y="0.5" width={width - 1} height={height - 1} />
        <path
          className="card-corner"
          d={`M0 ${corner}V0H${corner}M${width - corner} 0H${width}V${corner}M${width} ${height - corner}V${height}H${width - corner}M${corner} ${height}H0V${height - corner}`}
        />
      </svg>
      <p className="card-plate">
        <b>{name}</b>{' '}
        <span>
          {width} × {height}
        </span>
      </p>
    </section>
  )
}

/** On whole pixels, so that the line is one pixel wide. */
function crisp(at: number): number {
  return Math.floor(at) + 0.5
}
