import { useLayoutEffect, useRef, type ReactNode } from 'react'

/** A column may be a fraction of a pixel off. */
const SLACK = 2

/**
 * What does not fit turns pages instead of shrinking or scrolling: the browser breaks it into columns as large as a page (on a ribbon
 * two to a page), never within a row.
 * @param onPages told how many pages there are
 */
export function Paged({
  page,
  onPages,
  children,
}: {
  page: number
  onPages: (pages: number) => void
  children: ReactNode
}) {
  const ref = useRef<HTMLDivElement>(null)
  const [turned, gap] = [page, 'var(--paged-gap)']
  useLayoutEffect(() => {
    const place = ref.current
    if (place === null) return
    const space = Number.parseFloat(getComputedStyle(place).columnGap) || 0
    const width = place.clientWidth + space
    onPages(Math.max(1, Math.ceil((place.scrollWidth + space - SLACK) / width)))
  })
  return (
    <div className="paged">
      <div ref={ref} className="paged-columns" style={{ transform: `translateX(calc(${-turned} * (100% + ${gap})))` }}>
        {children}
      </div>
    </div>
  )
}
