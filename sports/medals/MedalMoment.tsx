import type { CSSProperties } from 'react'
import { MedalRowView } from './MedalRowView.tsx'
import { layoutMoment } from './moment-layout.ts'
import type { Moment } from './moment.ts'
import { measured } from '../parts/layout/text-measure.ts'
import { lookWords, useStage } from '../parts/stage-context.ts'
import { useFontEpoch } from '../parts/use-fonts.ts'
import { directionOf } from '../parts/words/say.ts'
import { useWords } from '../parts/words/use-say.ts'
import './moment.css'

/** Who won: gold on half the picture, silver and bronze below; no header, no clock. Only drawn when OFFICIAL. */
export function MedalMoment({ moment, date }: { moment: Moment; date: string | undefined }) {
  const stage = useStage()
  const { say, tag } = useWords()
  const { width, height, form, reducedMotion } = stage
  useFontEpoch()
  const placed = measured((measure) => layoutMoment(moment, width, height, form, measure))
  const unit = form === 'portrait' ? width : height
  const style: CSSProperties & Record<'--H', string> = { inlineSize: width, blockSize: height, '--H': `${unit}px` }
  return (
    <section
      className={`medals medals-${form}${reducedMotion ? ' medals-still' : ''}`}
      style={style}
      data-look={lookWords(stage)}
      data-status="official"
      lang={tag}
      dir={directionOf(tag)}
      aria-label={moment.title}
    >
      <div
        role="table"
        className="medals-table"
        aria-label={`${moment.title}, ${say('medals')}`}
        aria-rowcount={placed.length}
      >
        {placed.map((medal, i) => (
          <MedalRowView key={medal.row.id} placed={medal} index={i + 1} date={date} />
        ))}
      </div>
    </section>
  )
}
