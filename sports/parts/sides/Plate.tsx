import type { CSSProperties, ReactNode } from 'react'
import type { Name } from '../../../protocol/documents.ts'
import { Corrected } from '../board-frame/Corrected.tsx'
import { Flag } from '../flags/Flag.tsx'
import { StatusGlyph } from '../StatusGlyph.tsx'
import { fitStyle, type Fit } from './fit-text.ts'
import type { PlateColours } from './team-colours.ts'
import './plate.css'

/** Shares of the unit. */
const PAD = 0.024
const FLAG = 0.062
const TICK = 0.07

export interface PlateSide {
  readonly name: Name
  readonly organisation: string | undefined
  readonly colours: PlateColours | undefined
  /** Who won, as the feed says. */
  readonly won: boolean
}

/** Has the plate a flag? One in the colour of the shirts says enough by itself. */
function hasFlag(side: Pick<PlateSide, 'colours' | 'organisation'>): boolean {
  return side.colours === undefined && side.organisation !== undefined
}

/** Room for the name on a plate, px. */
export function plateRoom(side: Omit<PlateSide, 'name'>, width: number, unit: number): number {
  const flag = hasFlag(side) ? ((FLAG * 4) / 3 + 0.02) * unit : 0
  return width - 2 * PAD * unit - flag - (side.won ? TICK * unit : 0)
}

/** The plate of a team: in the colour of its shirts, else neutral with its flag; a tick once it has won. */
export function Plate({
  side,
  style,
  text,
  fit,
  size,
  mirrored,
  date,
  children,
}: {
  side: PlateSide
  style: CSSProperties
  text: string
  fit: Fit
  /** Font size, px. */
  size: number
  /** The side on the right of the picture: its plate reads from its outer edge. */
  mirrored: boolean
  /** Day of the competition: flags that changed since are not drawn. */
  date: string | undefined
  /** A second line under the name. */
  children?: ReactNode
}) {
  const { colours } = side
  return (
    <div
      role="cell"
      data-column="name"
      aria-label={side.name.full}
      className={`sd-plate${mirrored ? ' sd-mirrored' : ''}`}
      style={{ ...style, ...plateStyle(colours) }}
    >
      {hasFlag(side) ? <Flag organisation={side.organisation ?? ''} date={date} /> : null}
      <span className="sd-words">
        <span className="sd-name" style={{ fontSize: size, ...fitStyle(fit) }}>
          {text}
        </span>
        {children}
      </span>
      <Corrected value={side.won ? 'won' : ''} />
      {side.won ? (
        <span className="sd-won">
          <StatusGlyph shape="official" />
        </span>
      ) : null}
    </div>
  )
}

/** The colours of a plate as custom properties. */
export function plateStyle(colours: PlateColours | undefined): CSSProperties {
  const own: CSSProperties & Record<`--${string}`, string> =
    colours === undefined ? {} : { '--plate': colours.ground, '--plate-ink': colours.ink }
  return own
}
