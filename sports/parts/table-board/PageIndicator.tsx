import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { barLeft, pageBeat } from '../motion/beat.ts'
import { useStage } from '../stage-context.ts'
import type { Words } from '../words/say.ts'
import { useWords } from '../words/use-say.ts'

export interface PageView {
  readonly from: number
  readonly to: number
  readonly of: number
  readonly page: number
  readonly pages: number
  /** Instead of the numbers: a page that shows no rows. */
  readonly words?: string | undefined
  /** ms; undefined where the page is held. */
  readonly hold: number | undefined
}

/** "1–8" and "of 15". */
export function pageWords(page: PageView, say: Words['say']): readonly [string, string] {
  if (page.words !== undefined) return [say(page.words), '']
  const here = page.from + 1 === page.to ? `${page.to}` : `${page.from + 1}–${page.to}`
  return [here, say(`of ${page.of}`)]
}

/** Which rows are on the page, and a bar that drains until the page turns; where it is held, how far it is through the pages. */
export function PageIndicator({ page }: { page: PageView }) {
  const [here, of] = pageWords(page, useWords().say)
  return (
    <span className="tb-page" aria-label={`${here} ${of}`}>
      <b>{here}</b> {of}
      <span className="tb-page-bar">
        {page.hold === undefined ? (
          <span className="tb-page-left" style={{ transform: `scaleX(${page.page / page.pages})` }} />
        ) : (
          <DrainingBar key={`${page.page}/${page.hold}`} hold={page.hold} />
        )}
      </span>
    </span>
  )
}

function DrainingBar({ hold }: { hold: number }) {
  const { now } = useStage()
  const [since] = useState(now)
  const bar = useRef<HTMLSpanElement>(null)
  const drain = useEffectEvent(() => {
    if (bar.current !== null) bar.current.style.transform = `scaleX(${barLeft(hold, now() - since)})`
  })
  useEffect(() => pageBeat.join(() => drain()), [])
  return <span ref={bar} className="tb-page-left" />
}
