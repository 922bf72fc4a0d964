import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What axe finds serious or critical. */
export async function faults(page: Page, place: string): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${place}: ${id} ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
}

/** What one presses that is less than 44 px high. */
export function tooSmall(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, a, input:not([type=checkbox]), select, textarea, [role=option], [role=row]')]
      .filter((each) => each.closest('table') === null)
      .map((each) => ({ each, height: each.getBoundingClientRect().height }))
      .filter(({ height }) => height > 0 && height < 44)
      .map(({ each, height }) => `${Math.round(height)} ${each.outerHTML.slice(0, 100)}`),
  )
}

/** Presses Tab until something of this role, and name, has the focus. */
export async function tabTo(page: Page, role: 'row' | 'searchbox' | 'button', name?: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      const implied = element instanceof HTMLButtonElement ? 'button' : ''
      const search = element instanceof HTMLInputElement && element.getAttribute('aria-label') === 'Find what to show'
      return { role: search ? 'searchbox' : (element?.getAttribute('role') ?? implied), name: element?.textContent }
    })
    if (focused.role === role && (name === undefined || focused.name === name)) return
  }
  throw new Error(`no ${role} ${name ?? ''} is reached with the Tab key`)
}
