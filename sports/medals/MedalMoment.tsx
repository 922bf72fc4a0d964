import type { CSSProperties } from 'react'
import { layoutMoment, type FittedText, type PlacedMedal } from './moment-layout.ts'
import type { Moment } from './moment.ts'
import { Chips } from '../parts/Chips.tsx'
import { Flag } from '../parts/flags/Flag.tsx'
import { measured } from '../parts/layout/text-measure.ts'
import { useStage } from '../parts/stage-context.ts'
import { useFontEpoch } from '../parts/use-fonts.ts'
import './moment.css'

/** The discs come in the order 3, 2, 1, so far apart (look.md, Motion), ms. */
const APART = 700

/** Who won: gold on half the picture, silver and bronze below; no header, no clock. Only drawn when OFFICIAL. */
export function MedalMoment({ moment, date }: { moment: Moment; date: string | undefined }) {
  const { width, height, form, look, reducedMotion } = useStage()
  useFontEpoch()
  const placed = measured((measure) => layoutMoment(moment, width, height, form, measure))
  const unit = form === 'portrait' ? width : height
  const style: CSSProperties & Record<'--H', string> = { inlineSize: width, blockSize: height, '--H': `${unit}px` }
  return (
    <section
      className={`medals medals-${form}${reducedMotion ? ' medals-still' : ''}`}
      style={style}
      data-look={look ?? 'night'}
      data-status="official"
      aria-label={moment.title}
    >
      <div role="table" aria-label={`${moment.title}, medals`} aria-rowcount={placed.length}>
        {placed.map((medal, i) => (
          <MedalRowView key={medal.row.id} placed={medal} index={i + 1} ribbon={form === 'ribbon'} date={date} />
        ))}
      </div>
    </section>
  )
}

function MedalRowView({
  placed,
  index,
  ribbon,
  date,
}: {
  placed: PlacedMedal
  index: number
  ribbon: boolean
  date: string | undefined
}) {
  const { row, box, disc, words, margin, below } = placed
  const delay: CSSProperties = { animationDelay: `${(3 - row.medal) * APART}ms` }
  const result = (
    <div className={below ? 'medals-end medals-below' : 'medals-end'} style={below ? {} : { right: margin }}>
      {placed.result === undefined ? null : (
        <span
          role="cell"
          data-column="result"
          aria-label={row.result}
          className="medals-result"
          style={lineStyle(placed.result)}
        >
          {placed.result.text}
        </span>
      )}
      {row.chips.length === 0 || ribbon ? null : (
        <span
          role="cell"
          data-column="marks"
          aria-label={row.chips.map((chip) => chip.text).join(', ')}
          className="medals-marks"
        >
          <Chips chips={row.chips} />
          {row.medal === 1 && row.chips.length === 1 ? (
            <span className="medals-mark-words">{row.markWords}</span>
          ) : null}
        </span>
      )}
    </div>
  )
  return (
    <div role="row" aria-rowindex={index} className={`medals-row medals-row-${row.medal}`} style={box}>
      <span
        className="medals-disc"
        style={{
          left: disc.x - disc.radius,
          top: disc.y - disc.radius,
          width: 2 * disc.radius,
          height: 2 * disc.radius,
          ...delay,
        }}
      />
      <span
        role="cell"
        data-column="rank"
        aria-label={row.rank}
        className="medals-numeral"
        style={{ left: disc.numeralX, fontSize: disc.size, ...delay }}
      >
        {row.rank}
      </span>
      <div className="medals-words" style={{ left: words.left, width: words.width }}>
        {ribbon ? <NameLine placed={placed} /> : null}
        <p className="medals-head" style={{ fontSize: placed.head }}>
          {row.organisation === undefined ? null : (
            <>
              {placed.flag === 0 ? null : (
                <span role="cell" data-column="flag" aria-label={row.organisation} style={flagStyle(placed.flag)}>
                  <Flag organisation={row.organisation} date={date} />
                </span>
              )}
              <b role="cell" data-column="code" aria-label={row.organisation}>
                {row.organisation}
              </b>
            </>
          )}
          {placed.title === undefined ? null : (
            <span className="medals-title" style={lineStyle(placed.title)}>
              {placed.title.text}
            </span>
          )}
        </p>
        {ribbon ? null : <NameLine placed={placed} />}
        {placed.members === undefined || ribbon ? null : (
          <span className="medals-members" style={lineStyle(placed.members)}>
            {placed.members.text}
          </span>
        )}
        {below ? result : null}
      </div>
      {below ? null : result}
    </div>
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

function lineStyle(line: FittedText): CSSProperties {
  return { fontSize: line.size, fontStretch: `${line.axis}%` }
}

function flagStyle(height: number): CSSProperties & Record<'--flag', string> {
  return { '--flag': `${height}px` }
}
