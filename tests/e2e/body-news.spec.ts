import { expect, test } from '@playwright/test'
import { startHub, type Hub } from './harness/hub.ts'
import { openSample } from './harness/samples.ts'

/** Boards that are no tables tell their moments: each sample has the picture before the one it shows. */
test.describe('news of a board that is no table', () => {
  test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } })
  let hub: Hub
  test.beforeAll(async () => {
    hub = await startHub({})
  })
  test.afterAll(() => hub.stop())

  const told = [
    ['match/corrected', 'CORRECTED', /Sweden 2 → 3, Portugal 3 → 2/, 6],
    ['match/protest-over', 'PROTEST OVER', /Croatia/, 6],
    ['match/medal-decided', 'BRONZE', /Montenegro/, 0],
    ['combat/protest-over', 'PROTEST OVER', /GANBATYN/, 2],
    ['combat/medal-decided', 'GOLD', /MAISURADZE/, 0],
    ['sets/corrected', 'CORRECTED', /ALBERTI/, 2],
    ['sets/protest-over', 'PROTEST OVER', /The last point of the fifth set stands/, 0],
    ['innings/corrected', 'CORRECTED', /Mexico 10 → 9/, 3],
    ['bracket/corrected', 'CORRECTED', /NOVOTNY 11 → 1, BERG 1 → 10/, 2],
  ] as const
  for (const [sample, sign, words, frames] of told) {
    test(`${sample}: ${sign} stands in the footer, and what changed is framed`, async ({ page }) => {
      await openSample(page, hub.url, sample)
      const line = page.locator('.tb-news')
      await expect(line.locator('.tb-news-sign')).toHaveText(sign)
      await expect(line).toHaveText(words)
      await expect(page.locator('.tb-corrected')).toHaveCount(frames)
    })
  }

  test('the first picture of a board has none', async ({ page }) => {
    await openSample(page, hub.url, 'match/typical')
    await expect(page.locator('.tb-news, .tb-corrected')).toHaveCount(0)
  })
})
