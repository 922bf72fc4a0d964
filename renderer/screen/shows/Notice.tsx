import { useEffect } from 'react'
import { FamilyMark } from '../../../sports/parts/FamilyMark.tsx'
import { useStage } from '../../../sports/parts/stage-context.ts'
import { VenueClock } from '../../../sports/parts/table-board/VenueClock.tsx'
import { FitText } from './FitText.tsx'
import { scriptOf } from './script-of.ts'

/** Sizes of the text in shares of the unit: as large as it fits, and never smaller than this. */
const SIZES = {
  landscape: { largest: 0.26, smallest: 0.062 },
  portrait: { largest: 0.2, smallest: 0.062 },
  ribbon: { largest: 0.62, smallest: 0.34 },
} as const

export interface NoticeProps {
  readonly title?: string | undefined
  readonly text: string
  /** Whose screen this is: the competition. */
  readonly venue?: string | undefined
}

/** What an operator has to say, as large as it fits. */
export function Notice({ title, text, venue }: NoticeProps) {
  const { width, height, form, needScript } = useStage()
  const unit = form === 'portrait' ? width : height
  const { largest, smallest } = SIZES[form]
  const lang = scriptOf(`${title ?? ''} ${text}`)
  useEffect(() => {
    if (lang !== undefined) needScript?.(lang)
  }, [lang, needScript])
  return (
    <section className="notice" aria-label={title ?? text} data-view="text">
      {title === undefined ? null : (
        <header className="notice-head">
          <h1 className="notice-title" lang={lang} dir="auto">
            {title}
          </h1>
        </header>
      )}
      <div className="notice-line" />
      <div className="notice-body">
        <FitText text={text} lang={lang} largest={largest * unit} smallest={smallest * unit} />
      </div>
      <footer className="notice-foot">
        <FamilyMark mark="lanes" />
        <span className="notice-venue">{venue}</span>
        <VenueClock className="notice-clock" />
      </footer>
    </section>
  )
}
