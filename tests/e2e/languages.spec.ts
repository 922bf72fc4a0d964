import { expect, test } from '@playwright/test'
import { startHub, type Hub } from './harness/hub.ts'
import { faultsOf } from './harness/picture.ts'
import { openSample, samples } from './harness/samples.ts'

/**
 * Words of another language are longer ones, higher ones, or run the other way: one sample of each family, where most is said, in
 * landscape and in portrait.
 */
test.describe('a board in another language', () => {
  test.describe.configure({ timeout: 120_000 })
  test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } })
  let hub: Hub
  test.beforeAll(async () => {
    hub = await startHub({})
  })
  test.afterAll(() => hub.stop())

  for (const language of ['fr', 'ko', 'ar'])
    for (const [width, height] of [
      [1920, 1080],
      [1080, 1920],
    ] as const) {
      test(`has nothing cut off and nothing that overlaps in "${language}" at ${width}x${height}`, async ({ page }) => {
        await page.setViewportSize({ width, height })
        for (const [family, names] of samples) {
          const name = names.find((each) => each === 'live') ?? names[0] ?? ''
          await openSample(page, hub.url, `${family}/${name}`, `&language=${language}`)
          expect.soft(await faultsOf(page), `${family}/${name}`).toEqual([])
          await expect.soft(page.locator(`section[lang=${language}]`), `${family}/${name}`).toHaveCount(1)
        }
      })
    }

  test('is mirrored in Arabic: the rank stands right of the name, the name right of the result', async ({ page }) => {
    await page.setViewportSize({ width: 1920, height: 1080 })
    await openSample(page, hub.url, 'lanes/live', '&language=ar')
    const row = page.locator('[role=row][aria-rowindex="1"]')
    const left = async (column: string) => (await row.locator(`[data-column=${column}]`).boundingBox())?.x ?? NaN
    const [rank, name, result] = [await left('rank'), await left('name'), await left('result')]
    expect(rank).toBeGreaterThan(name)
    expect(name).toBeGreaterThan(result)
    expect(await page.locator('section.tb').getAttribute('dir')).toBe('rtl')
    await expect(row.locator('.tb-name')).toHaveCSS('direction', 'ltr')
  })
})
