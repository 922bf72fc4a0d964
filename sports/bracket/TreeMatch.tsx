import type { CSSProperties } from 'react'
import type { PlacedMatch, PlacedSide, TreeLayout } from './tree-layout.ts'
import { Corrected } from '../parts/board-frame/Corrected.tsx'
import { Flag } from '../parts/flags/Flag.tsx'
import type { FittedName } from '../parts/names/name-fit.ts'
import { NameText } from '../parts/names/NameText.tsx'

/** One match: its sides over and under a rule; a row of a table to a screen reader: round, side 1, score, side 2, score. */
export function TreeMatch({
  match,
  layout,
  index,
  official,
  date,
}: {
  match: PlacedMatch
  layout: TreeLayout
  index: number
  official: boolean
  date: string | undefined
}) {
  const { view, left, width, middle, sides } = match
  const { line, size } = layout
  const style: CSSProperties & Record<`--${string}`, string> = {
    insetInlineStart: left,
    width,
    top: middle - line,
    height: 2 * line,
    fontSize: size,
    '--flag': `${layout.flag}px`,
    '--line': `${line}px`,
  }
  return (
    <div role="row" aria-rowindex={index} className="br-match" style={style}>
      <span role="cell" data-column="round" aria-label={view.word} className="br-round" />
      <SideLine side={sides[0]} number={1} layout={layout} official={official} date={date} />
      <Score match={match} at={0} width={layout.score} />
      <SideLine side={sides[1]} number={2} layout={layout} official={official} date={date} />
      <Score match={match} at={1} width={layout.score} />
    </div>
  )
}

function SideLine({
  side: { view, fitted, disc },
  number,
  layout,
  official,
  date,
}: {
  side: PlacedSide
  number: 1 | 2
  layout: TreeLayout
  official: boolean
  date: string | undefined
}) {
  const kind = view.place ? 'place' : view.outcome
  return (
    <div
      role="cell"
      data-column={`side-${number}`}
      aria-label={
        view.place ? view.name.full : [view.organisation, view.name.full].filter((word) => word !== undefined).join(' ')
      }
      className={`br-side br-side-${number} br-${kind}`}
    >
      {disc ? (
        <span className={`br-disc br-disc-${view.medal ?? 3} ${official ? 'br-disc-filled' : ''}`}>{view.medal}</span>
      ) : null}
      {view.place || layout.flag === 0 || view.organisation === undefined ? null : (
        <Flag organisation={view.organisation} date={date} />
      )}
      {view.place || layout.code === 0 || isCode(fitted, view.organisation) ? null : (
        <span className="br-code" style={{ width: layout.code }}>
          {view.organisation}
        </span>
      )}
      <NameText name={view.name} fitted={fitted} local={false} />
    </div>
  )
}

/** Does the code stand in place of the name? */
function isCode(fitted: FittedName, organisation: string | undefined): boolean {
  return fitted.form.pieces.length === 1 && fitted.form.pieces[0]?.text === organisation
}

/** The score as sent; of a match to come the time, under it the day where it is another one. */
function Score({ match: { view }, at, width }: { match: PlacedMatch; at: 0 | 1; width: number }) {
  const side = view.sides[at]
  const when = at === 0 ? (view.time ?? view.day) : view.time === undefined ? undefined : view.day
  const text = side.score ?? (view.decided ? undefined : when)
  if (text === undefined) return null
  const isScore = side.score !== undefined
  const kind = isScore ? `br-score br-${side.outcome}` : view.next ? 'br-score br-time br-next' : 'br-score br-time'
  return (
    <span
      role="cell"
      data-column={isScore ? `score-${at + 1}` : at === 0 ? 'time' : 'day'}
      aria-label={text}
      className={`${kind} br-side-${at + 1}`}
      style={{ width }}
    >
      {text}
      <Corrected value={text} />
    </span>
  )
}
