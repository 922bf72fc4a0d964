import type { CSSProperties } from 'react'
import { useCorrected } from '../board-frame/body-moment.ts'
import '../board-frame/body-news.css'
import { Flag } from '../flags/Flag.tsx'
import { measured } from '../layout/text-measure.ts'
import { useChanges } from '../motion/use-changes.ts'
import { directionOf } from '../words/say.ts'
import { useWords } from '../words/use-say.ts'
import { FactText } from '../table-board/FactView.tsx'
import {
  CAP_MIDDLE,
  textBox,
  type Box,
  type DuelCell,
  type DuelGlyph,
  type DuelPicture,
  type Mark,
  type TextMark,
} from './picture.ts'
import './duel.css'

/**
 * Draws two sides. To a screen reader a table: one row per side, its cells named by the feed's own words.
 * @param rows which rows of the whole stand here, where there are more pages.
 */
export function DuelView({
  picture,
  title,
  date,
  rows = { from: 0, of: picture.rows.length },
}: {
  picture: DuelPicture
  title: string
  date: string | undefined
  rows?: { readonly from: number; readonly of: number }
}) {
  return (
    <>
      <div className="duel-under" aria-hidden="true">
        <Marks marks={picture.under} date={date} />
      </div>
      <div role="table" className="duel" aria-label={title} aria-rowcount={rows.of}>
        <Labels picture={picture} date={date} />
        {picture.rows.map((row, i) => (
          <div
            key={row.id}
            role="row"
            aria-rowindex={rows.from + i + 1}
            className="duel-row"
            style={at(row.box, NOWHERE)}
            data-row={row.id}
          >
            {row.cells.map((cell) => (
              <CellView key={cell.column} cell={cell} origin={row.box} date={date} />
            ))}
          </div>
        ))}
      </div>
    </>
  )
}

function Labels({ picture, date }: { picture: DuelPicture; date: string | undefined }) {
  const heads = picture.labels.filter((label) => label.spoken !== undefined)
  const others = picture.labels.filter((label) => label.spoken === undefined)
  return (
    <>
      {heads.length === 0 ? null : (
        <div role="row" className="duel-labels">
          {heads.map((label) => (
            <span key={label.id} role="columnheader" aria-label={label.spoken}>
              <Marks marks={label.marks} date={date} />
            </span>
          ))}
        </div>
      )}
      {others.map((label) => (
        <div key={label.id} className="duel-label" data-label={label.id}>
          <Marks marks={label.marks} date={date} />
        </div>
      ))}
    </>
  )
}

function CellView({ cell, origin, date }: { cell: DuelCell; origin: Box; date: string | undefined }) {
  const changes = useChanges(cell.name)
  const corrected = useCorrected(cell.name) !== undefined
  const frame = corrected ? frameOf(cell) : undefined
  return (
    <div role="cell" aria-label={cell.name} data-column={cell.column} className="duel-cell">
      {cell.lights !== undefined && changes > 0 ? (
        <span key={changes} className="tb-light" style={{ inset: 'auto', ...at(cell.lights, origin) }} />
      ) : null}
      <Marks marks={cell.marks} origin={origin} date={date} />
      {frame === undefined ? null : (
        <span className="tb-corrected" style={{ inset: 'auto', ...at(frame, origin) }} aria-hidden="true" />
      )}
    </div>
  )
}

/** Air beside the letters of a frame, and half its height, as shares of their size. */
const AIR = 0.09
const FRAME = 0.46

/** Where the frame of a correction stands: the cell's own ground, the plate of a word, else what is written, if anything. */
function frameOf(cell: DuelCell): Box | undefined {
  if (cell.lights !== undefined) return cell.lights
  const plate = cell.marks.find((mark) => mark.kind === 'plate')?.box
  if (plate !== undefined) return around(plate, 0.24 * plate.height)
  const texts = cell.marks.filter((mark) => mark.kind === 'text')
  const boxes = measured((measure) => texts.map((mark) => textBox(mark, measure(mark.text, mark))))
  const left = Math.min(...boxes.map((box, i) => box.left - AIR * (texts[i]?.size ?? 0)))
  const right = Math.max(...boxes.map((box, i) => box.left + box.width + AIR * (texts[i]?.size ?? 0)))
  const top = Math.min(...texts.map(({ y, size }) => y - FRAME * size))
  const bottom = Math.max(...texts.map(({ y, size }) => y + FRAME * size))
  return boxes.length === 0 ? undefined : { left, top, width: right - left, height: bottom - top }
}

function around({ left, top, width, height }: Box, air: number): Box {
  return { left: left - air, top: top - air, width: width + 2 * air, height: height + 2 * air }
}

const NOWHERE: Box = { left: 0, top: 0, width: 0, height: 0 }

function Marks({ marks, origin = NOWHERE, date }: { marks: readonly Mark[]; origin?: Box; date: string | undefined }) {
  return marks.map((mark, i) => <MarkView key={`${mark.kind} ${i}`} mark={mark} origin={origin} date={date} />)
}

function MarkView({ mark, origin, date }: { mark: Mark; origin: Box; date: string | undefined }) {
  switch (mark.kind) {
    case 'text':
      return <TextView mark={mark} origin={origin} />
    case 'flag': {
      const style: CSSProperties & Record<'--flag', string> = {
        ...at(mark.box, origin),
        '--flag': `${mark.box.height}px`,
      }
      return (
        <span className="duel-mark" style={style}>
          <Flag organisation={mark.organisation} date={date} />
        </span>
      )
    }
    case 'plate':
      return (
        <span
          className={`duel-mark duel-${mark.fill}`}
          style={{ ...at(mark.box, origin), ...(mark.colour === undefined ? {} : { background: mark.colour }) }}
        />
      )
    case 'glyph':
      return (
        <svg
          className={`duel-mark duel-${mark.glyph} duel-tone-${mark.tone}`}
          style={at(mark.box, origin)}
          viewBox="0 0 32 32"
          aria-hidden="true"
        >
          {drawn(mark.glyph)}
        </svg>
      )
  }
}

const OTHER = { left: 'right', right: 'left' } as const

function TextView({ mark, origin }: { mark: TextMark; origin: Box }) {
  // Mirrored, a place counts from the right and a text hangs on its other end.
  const rtl = directionOf(useWords().tag) === 'rtl'
  const back = rtl ? '' : '-'
  const shift = mark.align === 'center' ? `${back}50%` : mark.align === 'right' ? `${back}100%` : '0'
  const squeeze = mark.squeeze === undefined || mark.squeeze >= 1 ? '' : ` scaleX(${mark.squeeze})`
  const style: CSSProperties = {
    insetInlineStart: mark.x - origin.left,
    top: mark.y - origin.top - (mark.upright === true ? 0 : CAP_MIDDLE * mark.size),
    fontSize: mark.size,
    fontWeight: mark.weight,
    fontStretch: `${mark.axis}%`,
    transform: mark.upright === true ? `translate(${back}50%, -50%) rotate(-90deg)` : `translateX(${shift})${squeeze}`,
    ...(mark.colour === undefined ? {} : { color: mark.colour }),
    transformOrigin: squeeze === '' ? undefined : rtl && mark.align !== 'center' ? OTHER[mark.align] : mark.align,
  }
  return (
    <span className={`duel-mark duel-text duel-tone-${mark.tone}`} style={style}>
      {mark.clock === undefined ? (
        mark.text
      ) : (
        <FactText fact={{ id: 'clock', value: mark.text, label: '', clock: mark.clock }} />
      )}
    </span>
  )
}

/** Place and size from the row's corner. */
function at({ left, top, ...size }: Box, origin: Box): CSSProperties {
  return { ...size, insetInlineStart: left - origin.left, top: top - origin.top }
}

/** A ball that flies: what serves is told by its shape. A tick for who has won. */
function drawn(glyph: DuelGlyph) {
  return glyph === 'serve' ? (
    <path d="M4 2l26 14L4 30z" fill="currentColor" />
  ) : (
    <path d="M3 17l9 9L29 6" fill="none" stroke="currentColor" strokeWidth="6.5" />
  )
}
