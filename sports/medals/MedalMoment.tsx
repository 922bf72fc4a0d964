import type { CSSProperties } from 'react'
import { MedalRowView } from './MedalRowView.tsx'
import { layoutMoment } from './moment-layout.ts'
import { momentPages } from './moment-ribbon.ts'
import type { Moment } from './moment.ts'
import { measured } from '../parts/layout/text-measure.ts'
import { usePage } from '../parts/motion/use-page.ts'
import { lookWords, useStage } from '../parts/stage-context.ts'
import { useFontEpoch } from '../parts/use-fonts.ts'
import { directionOf } from '../parts/words/say.ts'
import { useWords } from '../parts/words/use-say.ts'
import './moment.css'

/** Pages of a ribbon share the moment (look.md: 8-12 s), but each can be read; ms. */
const MOMENT = 12_000
const LEAST_HOLD = 3000

/** Who won: gold on half the picture, silver and bronze below; no header, no clock. Only drawn when OFFICIAL. */
export function MedalMoment({ moment, date }: { moment: Moment; date: string | undefined }) {
  const stage = useStage()
  const { say, tag } = useWords()
  const { width, height, form, reducedMotion } = stage
  useFontEpoch()
  const pages = measured((measure) => momentPages(moment, width, height, form, measure))
  const { page, leaving } = usePage(pages.length, Math.max(LEAST_HOLD, MOMENT / pages.length))
  const rows = pages[page] ?? []
  const placed = measured((measure) => layoutMoment({ ...moment, rows }, width, height, form, measure))
  const before = pages.slice(0, page).flat().length
  // The discs come one after the other, the last of the page first.
  const lowest = Math.max(1, ...rows.map((row) => row.medal))
  const unit = form === 'portrait' ? Math.min(width, height) : height
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
        className={leaving ? 'medals-table medals-leaving' : 'medals-table'}
        aria-label={`${moment.title}, ${say('medals')}`}
        aria-rowcount={moment.rows.length}
      >
        {placed.map((medal, i) => (
          <MedalRowView
            key={medal.row.id}
            placed={medal}
            index={before + i + 1}
            turn={lowest - medal.row.medal}
            date={date}
          />
        ))}
      </div>
    </section>
  )
}
