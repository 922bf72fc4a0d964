import type { CSSProperties } from 'react'
import type { FittedText } from './moment-text.ts'
import type { PlacedMedal } from './placed-medal.ts'
import { Chips } from '../parts/Chips.tsx'
import { Flag } from '../parts/flags/Flag.tsx'
import { chipText } from '../parts/layout/cells.ts'
import { measured } from '../parts/layout/text-measure.ts'
import { useStage } from '../parts/stage-context.ts'
import { haveRoom } from './mark-words.ts'
import { useWords } from '../parts/words/use-say.ts'

/** The discs come in the order 3, 2, 1, so far apart (look.md, Motion), ms. */
const APART = 700

/** One medallist: disc, country, name, result. A row of a table to a screen reader. */
export function MedalRowView({
  placed,
  index,
  turn,
  date,
}: {
  placed: PlacedMedal
  index: number
  /** Its disc comes after so many others. */
  turn: number
  date: string | undefined
}) {
  const { row, box, disc, words, margin, place } = placed
  const delay: CSSProperties = { animationDelay: `${turn * APART}ms` }
  const { x, y, radius } = disc
  const { left, ...size } = box
  const ribbon = placed.flag === 0
  return (
    <div
      role="row"
      aria-rowindex={index}
      className={`medals-row medals-row-${row.medal}`}
      style={{ insetInlineStart: left, ...size }}
    >
      <span
        className="medals-disc"
        style={{ insetInlineStart: x - radius, top: y - radius, width: 2 * radius, height: 2 * radius, ...delay }}
      />
      <span
        role="cell"
        data-column="rank"
        aria-label={row.rank}
        className="medals-numeral"
        style={{ insetInlineStart: disc.numeralX, fontSize: disc.size, ...delay }}
      >
        {row.rank}
      </span>
      <div className="medals-words" style={{ insetInlineStart: words.left, width: words.width }}>
        {placed.titleAbove === true ? <Title placed={placed} /> : null}
        {ribbon ? <NameLine placed={placed} /> : null}
        <HeadLine placed={placed} date={date} />
        {ribbon ? null : <NameLine placed={placed} />}
        {ribbon ? null : placed.members.map((line) => <Members key={line.text} line={line} />)}
        {place === 'below' ? <End placed={placed} /> : null}
      </div>
      {place === 'beside' ? <End placed={placed} right={margin} /> : null}
    </div>
  )
}

/** Flag, code, and what stands beside them where room is short: marks, the result on a ribbon, the event. */
function HeadLine({ placed, date }: { placed: PlacedMedal; date: string | undefined }) {
  const { row, flag, head, place } = placed
  const ribbon = flag === 0
  return (
    <p className="medals-head" style={{ fontSize: head }}>
      {row.organisation === undefined || ribbon ? null : (
        <span role="cell" data-column="flag" aria-label={row.organisation} style={flagStyle(flag)}>
          <Flag organisation={row.organisation} date={date} />
        </span>
      )}
      {row.organisation === undefined ? null : (
        <b role="cell" data-column="code" aria-label={row.organisation}>
          {row.organisation}
        </b>
      )}
      {place === 'head' ? <Result placed={placed} /> : null}
      {row.medal === 1 || ribbon ? null : <Marks placed={placed} />}
      {placed.titleAbove === true ? null : <Title placed={placed} />}
    </p>
  )
}

function Title({ placed }: { placed: PlacedMedal }) {
  return placed.title === undefined ? null : (
    <span className="medals-title" style={lineStyle(placed.title)}>
      {placed.title.text}
    </span>
  )
}

/** The result with the winner's marks under it. */
function End({ placed, right }: { placed: PlacedMedal; right?: number }) {
  return (
    <div className={right === undefined ? 'medals-end medals-below' : 'medals-end'} style={{ insetInlineEnd: right }}>
      <Result placed={placed} />
      {placed.row.medal === 1 && placed.flag > 0 ? <Marks placed={placed} /> : null}
    </div>
  )
}

function Result({ placed }: { placed: PlacedMedal }) {
  return placed.result === undefined ? null : (
    <span
      role="cell"
      data-column="result"
      aria-label={placed.row.result}
      className="medals-result"
      style={lineStyle(placed.result)}
    >
      {placed.result.text}
    </span>
  )
}

/** The marks of a medallist; a single one of the winner's is said in words, where they do not meet the name. */
function Marks({ placed }: { placed: PlacedMedal }) {
  const { say } = useWords()
  const { width, height, form } = useStage()
  const { row, stacked } = placed
  if (row.chips.length === 0) return null
  const single = row.medal === 1 && stacked && row.chips.length === 1 && row.markWords !== undefined
  const words = single ? say(row.markWords) : ''
  const unit = form === 'portrait' ? Math.min(width, height) : height
  const fits = words !== '' && measured((measure) => haveRoom(words, placed, unit, measure))
  return (
    <span role="cell" data-column="marks" aria-label={row.chips.map(chipText).join(', ')} className="medals-marks">
      <Chips chips={row.chips} />
      {fits ? <span>{words}</span> : null}
    </span>
  )
}

function NameLine({ placed }: { placed: PlacedMedal }) {
  return (
    <div
      role="cell"
      data-column="name"
      aria-label={placed.row.name.full}
      className={placed.stacked ? 'medals-name medals-stacked' : 'medals-name'}
    >
      <span className="medals-family" style={lineStyle(placed.family)}>
        {placed.family.text}
      </span>
      {placed.given === undefined ? null : (
        <span className="medals-given" style={lineStyle(placed.given)}>
          {placed.given.text}
        </span>
      )}
    </div>
  )
}

function Members({ line }: { line: FittedText }) {
  return (
    <span className="medals-members" style={lineStyle(line)}>
      {line.text}
    </span>
  )
}

function lineStyle(line: FittedText): CSSProperties {
  return { fontSize: line.size, fontStretch: `${line.axis}%` }
}

function flagStyle(height: number): CSSProperties & Record<'--flag', string> {
  return { '--flag': `${height}px` }
}
