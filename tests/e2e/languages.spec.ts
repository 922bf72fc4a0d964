import { expect, test } from '@playwright/test'
import { startHub, type Hub } from './harness/hub.ts'
import { faultsOf } from './harness/picture.ts'
import { openSample, samples } from './harness/samples.ts'

/** Words of another language are longer ones: one sample of each family, where most is said, in landscape and in portrait. */
test.describe('a board in French', () => {
  test.describe.configure({ timeout: 120_000 })
  test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } })
  let hub: Hub
  test.beforeAll(async () => {
    hub = await startHub({})
  })
  test.afterAll(() => hub.stop())

  for (const [width, height] of [
    [1920, 1080],
    [1080, 1920],
  ] as const) {
    test(`has nothing cut off and nothing that overlaps at ${width}x${height}`, async ({ page }) => {
      await page.setViewportSize({ width, height })
      for (const [family, names] of samples) {
        const name = names.find((each) => each === 'live') ?? names[0] ?? ''
        await openSample(page, hub.url, `${family}/${name}`, '&language=fr')
        expect.soft(await faultsOf(page), `${family}/${name}`).toEqual([])
        await expect.soft(page.locator('section[lang=fr]'), `${family}/${name}`).toHaveCount(1)
      }
    })
  }
})
