import type { Page } from '@playwright/test'
import type { DrawnPage } from './verdict.ts'

/** A board's page as it stands now, with how many rows its table has in all and which are here. */
export interface MeasuredPage extends DrawnPage {
  readonly rowCount: number
  readonly lastIndex: number
}

/** Measures the picture by the table roles and the drawn text. Cap heights after Archivo, 0.686 of the font size (look.md). */
export function measurePage(page: Page): Promise<MeasuredPage> {
  return page.evaluate(() => {
    const CAP = 0.686
    const least = textsIn(document.body).toSorted((a, b) => a.cap - b.cap)[0]
    const table = document.querySelector('[role=table]')
    const rows = [...document.querySelectorAll('[role=row][aria-rowindex]')]
    return {
      height: document.documentElement.clientHeight,
      least: { text: least?.text ?? '', cap: least?.cap ?? 0 },
      rowCount: Number(table?.getAttribute('aria-rowcount')),
      lastIndex: Math.max(0, ...rows.map((row) => Number(row.getAttribute('aria-rowindex')))),
      rows: rows.map((row) =>
        [...row.querySelectorAll('[role=cell]')].map((cell) => {
          const texts = textsIn(cell)
          return {
            label: cell.getAttribute('aria-label') ?? cell.textContent ?? '',
            text: texts.map(({ text }) => text).join(' '),
            cap: Math.max(0, ...texts.map(({ cap }) => cap)),
            squeeze: Math.min(1, ...texts.map(({ squeeze }) => squeeze)),
          }
        }),
      ),
    }

    function textsIn(root: Element) {
      const found: { text: string; cap: number; squeeze: number }[] = []
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const holder = node.parentElement
        const text = node.textContent?.trim() ?? ''
        if (text === '' || holder === null || !holder.checkVisibility({ opacityProperty: true })) continue
        if (holder.closest('bdi') !== null) continue // the name in its own script comes after the whole name
        // A flag that is missing is a tile with the code, which stands beside it in a cell of its own.
        if (holder.closest('[role=cell] [aria-hidden=true]') !== null) continue
        const range = document.createRange()
        range.selectNodeContents(node)
        if (range.getBoundingClientRect().width === 0) continue
        found.push({
          text,
          cap: Number.parseFloat(getComputedStyle(holder).fontSize) * CAP,
          squeeze: squeezeOf(holder, root),
        })
      }
      return found
    }

    /** Text is squeezed by `transform: scaleX()` or `scale`, on itself or around it. */
    function squeezeOf(element: Element, root: Element): number {
      let squeeze = 1
      for (let up: Element | null = element; up !== null && up !== root; up = up.parentElement) {
        const { transform, scale } = getComputedStyle(up)
        if (transform !== 'none') {
          const { a, b } = new DOMMatrix(transform)
          squeeze *= Math.hypot(a, b)
        }
        if (scale !== 'none') squeeze *= Number.parseFloat(scale)
      }
      return squeeze
    }
  })
}
