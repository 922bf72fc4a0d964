import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'

const USUAL = [1] as const

/**
 * A text that turns pages: it is set in columns as wide and high as its place, and one column is seen at a time. So the browser
 * breaks the lines, in every script; whole lines only, nothing is cut.
 */
export function Columns({
  page,
  onPages,
  size,
  grow = USUAL,
  children,
}: {
  /** Counted from 0. */
  readonly page: number
  /** Told how many there are. */
  readonly onPages: (pages: number) => void
  /** Another one: the place has another size, the text is measured anew. */
  readonly size: string
  /** How many times larger than usual a short text may be, from the largest; each is tried until it fits one page. */
  readonly grow?: readonly number[] | undefined
  readonly children: ReactNode
}) {
  const flow = useRef<HTMLDivElement>(null)
  const [step, setStep] = useState(0)
  useLayoutEffect(() => {
    const measure = () => {
      const element = flow.current
      if (element === null) return
      const { columnGap, direction } = getComputedStyle(element)
      const gap = Number.parseFloat(columnGap) || 0
      const width = element.clientWidth + gap
      let pages = 1
      for (const times of grow) {
        element.style.setProperty('--grow', String(times))
        pages = Math.max(1, Math.round((element.scrollWidth + gap) / width))
        if (pages === 1) break
      }
      setStep(direction === 'rtl' ? width : -width)
      onPages(pages)
    }
    measure()
    // Letters of another font are wider.
    document.fonts.addEventListener('loadingdone', measure)
    return () => document.fonts.removeEventListener('loadingdone', measure)
  }, [onPages, size, grow])
  return (
    <div className="alert-window">
      <div ref={flow} className="alert-flow" style={{ translate: `${page * step}px 0` }}>
        {children}
      </div>
    </div>
  )
}
