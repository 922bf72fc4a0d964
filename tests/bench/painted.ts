import type { Page } from '@playwright/test'

declare global {
  interface Window {
    /** Resolves with the page's clock, ms, when what was waited for has been painted. */
    benchPainted?: Promise<number>
  }
}

/** Waits in the page until a text stands in the DOM once more than now, and the frame that shows it has been made. */
export async function awaitText(page: Page, text: string): Promise<void> {
  await page.evaluate((wanted) => {
    const count = () => (document.body.textContent ?? '').split(wanted).length
    const before = count()
    window.benchPainted = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (count() <= before) return
        observer.disconnect()
        // The first callback comes before the frame that holds the change, the second one after it.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now())))
      })
      observer.observe(document.body, { subtree: true, childList: true, characterData: true })
    })
  }, text)
}

/** When it was painted, on the page's clock, ms. @throws when it is not within 10 s */
export async function painted(page: Page): Promise<number> {
  const at = await page.evaluate(() =>
    Promise.race([
      window.benchPainted ?? Promise.resolve(undefined),
      new Promise<undefined>((resolve) => {
        setTimeout(() => resolve(undefined), 10_000)
      }),
    ]),
  )
  if (at === undefined) throw new Error('the page did not paint within 10 s')
  return at
}

/** This process's wall clock, ms, as fine as the page's. */
export const wallNow = () => performance.timeOrigin + performance.now()

/** How far the page's clock is ahead of this process's, ms: from the quickest of many questions. */
export async function clockAhead(page: Page): Promise<number> {
  let quickest = Number.POSITIVE_INFINITY
  let ahead = 0
  for (let i = 0; i < 30; i += 1) {
    const asked = wallNow()
    const there = await page.evaluate(() => performance.timeOrigin + performance.now())
    const answered = wallNow()
    if (answered - asked >= quickest) continue
    quickest = answered - asked
    ahead = there - (asked + answered) / 2
  }
  return ahead
}
