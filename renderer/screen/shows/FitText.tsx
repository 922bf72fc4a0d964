import { useLayoutEffect, useRef, useState } from 'react'
import { useFontEpoch } from '../../../sports/parts/use-fonts.ts'
import { usePage } from '../../../sports/parts/motion/use-page.ts'
import { PageIndicator } from '../../../sports/parts/table-board/PageIndicator.tsx'
import { fitPages, type FittedPages } from './fit-pages.ts'

/** So long a page stays, and so much longer for each letter; ms. */
const PAGE_HOLD = 6000
const LETTER_HOLD = 55

export interface FitTextProps {
  readonly text: string
  /** BCP 47, where known: it chooses the letters. */
  readonly lang?: string | undefined
  /** Sizes of type, px. */
  readonly largest: number
  readonly smallest: number
  /** How this is told to who does not see it. */
  readonly label?: string | undefined
}

/** A text as large as it fits into its box, else in pages. Measured before it is seen. */
export function FitText({ text, lang, largest, smallest, label }: FitTextProps) {
  const box = useRef<HTMLDivElement>(null)
  const fonts = useFontEpoch()
  const [fit, setFit] = useState<FittedPages>({ size: smallest, pages: [text] })
  useLayoutEffect(() => {
    const room = box.current
    const probe = room?.querySelector<HTMLElement>('.fit-probe')
    if (room === null || probe === null || probe === undefined) return
    const { clientWidth, clientHeight } = room
    const fits = (part: string, size: number) => {
      probe.style.fontSize = `${size}px`
      probe.textContent = part
      // Only at the smallest size a word may be broken.
      probe.style.overflowWrap = size === smallest ? 'anywhere' : ''
      return probe.scrollWidth <= clientWidth && probe.scrollHeight <= clientHeight
    }
    setFit(fitPages(text, { largest, smallest, fits }))
    probe.textContent = ''
  }, [text, lang, largest, smallest, fonts])
  const hold = PAGE_HOLD + LETTER_HOLD * (fit.pages[0]?.length ?? 0)
  const { page, leaving } = usePage(fit.pages.length, hold)
  const of = fit.pages.length
  return (
    <>
      <div ref={box} className="fit-box">
        <p className="fit-text fit-probe" lang={lang} dir="auto" aria-hidden="true" />
        <p
          className="fit-text"
          style={{ fontSize: fit.size, opacity: leaving ? 0 : 1 }}
          lang={lang}
          dir="auto"
          aria-label={label}
        >
          {fit.pages[page] ?? text}
        </p>
      </div>
      {of > 1 ? <PageIndicator page={{ from: page, to: page + 1, of, page: page + 1, pages: of, hold }} /> : null}
    </>
  )
}
