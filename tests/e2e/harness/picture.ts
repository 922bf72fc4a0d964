import type { Page } from '@playwright/test'

/** What is wrong with the picture that stands now, in sentences; nothing where it is whole. */
export function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = []
    // The ground that lights up under a new value is no ink, the frame around a corrected one neither.
    for (const light of document.querySelectorAll<HTMLElement>('.tb-light, .tb-corrected')) light.style.display = 'none'
    const { clientWidth, clientHeight, scrollWidth, scrollHeight } = document.documentElement
    if (scrollWidth > clientWidth || scrollHeight > clientHeight)
      faults.push(`the page scrolls: ${scrollWidth}×${scrollHeight}`)
    const fault = document.documentElement.dataset['fault']
    if (fault !== undefined) faults.push(`a board threw: ${fault}`)

    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? ''
      const holder = node.parentElement
      if (text === '' || holder === null || !holder.checkVisibility({ opacityProperty: true })) continue
      if (text.includes('…')) faults.push(`"${text}" is cut with an ellipsis`)
      const box = inkOf(node)
      if (box.width === 0) continue
      if (box.left < -1 || box.top < -1 || box.right > clientWidth + 1 || box.bottom > clientHeight + 1)
        faults.push(`"${text}" leaves the picture`)
      for (let up: Element | null = holder; up !== null && up !== document.body; up = up.parentElement) {
        const style = getComputedStyle(up)
        if (style.overflowX === 'visible' && style.overflowY === 'visible') continue
        const frame = up.getBoundingClientRect()
        if (box.right > frame.right + 1 || box.left < frame.left - 1)
          faults.push(`"${text}" is cut off by ${up.className}`)
      }
    }

    for (const row of document.querySelectorAll('[role=row]')) {
      const frame = row.getBoundingClientRect()
      if (frame.bottom > clientHeight + 1 || frame.right > clientWidth + 1 || frame.top < -1)
        faults.push(`row "${row.textContent}" is not whole on the picture`)
      const inks = [...row.querySelectorAll('[role=cell], [role=columnheader]')]
        .map((cell) => ({ text: cell.textContent ?? '', box: figuresOf(cell, inkOf(cell)) }))
        .filter(({ box }) => box.width > 0)
      for (const [i, a] of inks.entries())
        for (const b of inks.slice(i + 1)) if (meet(a.box, b.box)) faults.push(`"${a.text}" meets "${b.text}"`)
    }
    return faults

    /** Where something is drawn: its text and pictures, not its box. */
    function inkOf(node: Node): DOMRect {
      const range = document.createRange()
      range.selectNodeContents(node)
      return range.getBoundingClientRect()
    }
    /**
     * Large figures and capitals have no accents and no descenders: what they draw is the cap height, not the line (Archivo: ascent 0.878,
     * cap 0.686, descent 0.21 of the font size).
     */
    function figuresOf(cell: Element, box: DOMRect): DOMRect {
      const [text, ...more] = [...cell.children].filter((child) => !child.matches('.tb-light, .tb-corrected'))
      if (text === undefined || more.length > 0 || !/^[\d:.A-Z]+$/.test(cell.textContent ?? '')) return box
      const size = Number.parseFloat(getComputedStyle(text).fontSize)
      const line = 1.088 * size
      const over = (box.height - line) / 2
      return new DOMRect(box.left, box.top + over + 0.18 * size, box.width, 0.71 * size)
    }
    function meet(a: DOMRect, b: DOMRect): boolean {
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left)
      // Lines of one cell stand close: only what overlaps by a third of a line meets.
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
      return wide > 1 && high > Math.min(a.height, b.height) / 3
    }
  })
}
