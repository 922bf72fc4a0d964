import type { CSSProperties } from 'react'
import { Corrected } from '../parts/board-frame/Corrected.tsx'
import { measured } from '../parts/layout/text-measure.ts'
import { useStage } from '../parts/stage-context.ts'
import { ScoreLight } from '../parts/sides/ScoreLight.tsx'
import { fitEquals, fitStyle } from '../parts/sides/fit-text.ts'
import { Plate } from '../parts/sides/Plate.tsx'
import { useWords } from '../parts/words/use-say.ts'
import { Players } from './Players.tsx'
import type { Box, InningsLayout } from './innings-layout.ts'
import type { InningsView, SideView } from './innings-view.ts'

const SIDES = [0, 1] as const

export const at = ({ left, top, width, height }: Box): CSSProperties => ({
  insetInlineStart: left,
  top,
  width,
  height,
})

/** The line score: a row for each side, with the labels of its columns over them. */
export function LineScore({
  view,
  layout,
  unit,
  upright,
}: {
  view: InningsView
  layout: InningsLayout
  /** px */
  unit: number
  /** A plate has room for one line under its name. */
  upright: boolean
}) {
  const { frame, sides } = view
  return (
    <>
      {layout.lit.map((box) => (
        <div className="in-lit" key={box.left} style={at(box)} />
      ))}
      <div role="table" className="tb-table" aria-label={frame.title} aria-rowcount={2}>
        {layout.totalHead === undefined && layout.heads.length === 0 ? null : <Labels view={view} layout={layout} />}
        {SIDES.map((i) => (
          <div
            role="row"
            aria-rowindex={i + 1}
            className="in-row"
            key={sides[i].id}
            data-side={i === 0 ? 'home' : 'away'}
          >
            <Plate
              side={sides[i]}
              style={at(layout.plates[i])}
              text={layout.names.texts[i]}
              fit={layout.names.fit}
              size={layout.nameSize}
              mirrored={false}
              date={frame.date}
            >
              <div className="in-second">
                <Marks side={sides[i]} />
                <Players sides={sides} index={i} width={layout.plates[i].width} unit={unit} upright={upright} />
              </div>
              <Members sides={sides} index={i} size={0.6 * layout.nameSize} room={layout.members} />
            </Plate>
            <Line view={view} layout={layout} index={i} />
          </div>
        ))}
      </div>
    </>
  )
}

function Labels({ view, layout }: { view: InningsView; layout: InningsLayout }) {
  return (
    <div role="row" className="in-row">
      {layout.columns.map(({ code, label, spoken, now }, i) => (
        <span
          key={code}
          role="columnheader"
          aria-label={spoken}
          className={now ? 'in-cell in-label in-now' : 'in-cell in-label'}
          style={{ ...boxAt(layout.heads[i]), ...layout.head }}
        >
          {label}
        </span>
      ))}
      {layout.totalHead === undefined ? null : (
        <span role="columnheader" className="in-cell in-label in-label-total" style={at(layout.totalHead)}>
          {view.total}
        </span>
      )}
      {layout.moreHeads.map((box, i) => (
        <span
          key={view.more[i]?.id}
          role="columnheader"
          aria-label={view.more[i]?.spoken}
          className="in-cell in-label in-label-total"
          style={at(box)}
        >
          {view.more[i]?.label}
        </span>
      ))}
    </div>
  )
}

function Line({ view, layout, index }: { view: InningsView; layout: InningsLayout; index: 0 | 1 }) {
  const { aged } = useStage()
  const { say } = useWords()
  const side = view.sides[index]
  const code = layout.codes?.[index]
  return (
    <>
      {code === undefined || side.organisation === undefined ? null : (
        <span role="cell" data-column="code" className="in-cell in-code" style={{ ...at(code), ...layout.head }}>
          {side.organisation}
        </span>
      )}
      {layout.columns.map((column, i) => {
        const text = index === 0 ? column.home : column.away
        const classes = ['in-cell', 'in-value']
        if (column.now && aged === undefined) classes.push('in-now')
        if (text === '–') classes.push('in-to-come')
        return (
          <span
            key={column.code}
            role="cell"
            data-column={`inning-${column.code}`}
            className={classes.join(' ')}
            style={{ ...boxAt(layout.values[index][i]), ...layout.value }}
          >
            {text}
            <Corrected value={text} />
          </span>
        )
      })}
      {view.moment === 'start list' ? null : (
        <div
          role="cell"
          data-column="result"
          aria-label={side.total ?? say('No score')}
          className={side.lost ? 'in-cell in-total in-lost' : 'in-cell in-total'}
          style={at(layout.totals[index])}
        >
          <ScoreLight value={side.total} />
          <span className="in-digits" style={{ fontSize: layout.total.size, ...fitStyle(layout.total.fit) }}>
            {side.total ?? '–'}
          </span>
          <Corrected value={side.total ?? ''} />
        </div>
      )}
      {layout.moreValues[index].map((box, i) => {
        const column = view.more[i]
        if (column === undefined) return null
        const text = side.facts[column.id] ?? '–'
        return (
          <span
            key={column.id}
            role="cell"
            data-column={column.id}
            aria-label={`${column.spoken}: ${text}`}
            className="in-cell in-more"
            style={{ ...at(box), ...layout.more }}
          >
            {layout.moreHeads.length === 0 ? <span className="in-prefix">{column.spoken}</span> : null}
            {text}
            <Corrected value={text} />
          </span>
        )
      })}
    </>
  )
}

/** What a side has this moment: a dot and its word. */
function Marks({ side }: { side: SideView }) {
  const { say } = useWords()
  if (side.marks.length === 0 && !side.protest) return null
  return (
    <span className="in-marks">
      {side.marks.map((word) => (
        <span className="in-mark" key={word}>
          <span className="in-mark-dot" aria-hidden="true" />
          {word}
        </span>
      ))}
      {side.protest ? <span className="in-protest">{say('PROTEST')}</span> : null}
    </span>
  )
}

/** Who plays, where both plates have room for all of them. */
function Members({
  sides,
  index,
  size,
  room,
}: {
  sides: InningsView['sides']
  index: 0 | 1
  size: number
  room: number
}) {
  const texts = sides.map(({ members }) => members.join(' · '))
  const text = texts[index] ?? ''
  const fit = measured((measure) => fitEquals(texts, { size, weight: 500, from: 90, to: 62 }, room, measure))
  if (text === '' || fit.squeeze < 1) return null
  return (
    <span className="in-members" style={{ fontSize: size, ...fitStyle(fit) }}>
      {text}
    </span>
  )
}

function boxAt(box: Box | undefined): CSSProperties {
  return box === undefined ? {} : at(box)
}
