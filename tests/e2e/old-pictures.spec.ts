import { expect, test } from '@playwright/test'
import { contrasts } from './harness/contrast.ts'
import { startHub, type Hub } from './harness/hub.ts'
import { faultsOf } from './harness/picture.ts'
import { openSample, sizeOf, type Raster } from './harness/samples.ts'

/** Where ageing meets most else that is coloured: who is up, lights, cards, plates, pills, a label in a block, chips of a colour. */
const OLD = [
  'attempts/live',
  'heights/live',
  'judged/heat',
  'lifting/live-lights',
  'schedule/heats-live',
  'combat/fencing-priority',
  'match/shoot-out',
  'medals/day',
] as const

test.describe('an old picture', () => {
  test.describe.configure({ mode: 'parallel', timeout: 120_000 })
  test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } })
  let hub: Hub
  test.beforeAll(async () => {
    hub = await startHub({})
  })
  test.afterAll(() => hub.stop())

  for (const [look, state, least] of [
    // Plates and chips of a sport's own colours pale at night; nothing else does as far.
    ['night', 'silent', 3.7],
    ['bright', 'hub', 4],
    ['contrast', 'source', 5.3],
  ] as const) {
    test(`can be read in the look ${look}, every word of it`, async ({ page, browser }) => {
      const tool = await browser.newPage()
      for (const sample of OLD) {
        await openSample(page, hub.url, sample, `&page=1&look=${look}&state=${state}`)
        const faint = (await contrasts(page, tool)).filter(({ contrast }) => contrast < least)
        expect.soft(faint, sample).toEqual([])
      }
    })
  }

  test('who is up has a name that the sun does not bleach: 7 to 1', async ({ page, browser }) => {
    const tool = await browser.newPage()
    for (const sample of ['attempts/live', 'lanes/speed-skating-live', 'lifting/live']) {
      await openSample(page, hub.url, sample, '&page=1&look=bright&state=live')
      const names = (await contrasts(page, tool)).filter(({ of }) => of.includes('tb-family'))
      expect.soft(names.length, sample).toBeGreaterThan(3)
      expect
        .soft(
          names.filter(({ contrast }) => contrast < 7),
          sample,
        )
        .toEqual([])
    }
  })

  for (const raster of ['1080x1920', '1920x160'] as const satisfies readonly Raster[]) {
    test.describe(raster, () => {
      test.use({ viewport: sizeOf(raster) })
      test(`tells its age within the picture at ${raster}`, async ({ page }) => {
        for (const sample of ['schedule/heats-live', 'schedule/typical', 'stats/typical', 'match/live']) {
          for (const state of ['hub', 'source', 'silent']) {
            await openSample(page, hub.url, sample, `&page=1&state=${state}`)
            expect.soft(await faultsOf(page), `${sample} ${state}`).toEqual([])
            const sign =
              raster === '1920x160' ? page.locator('.tb-plate .tb-status-glyph') : page.getByText('As of').first()
            await expect.soft(sign, `${sample} ${state}`).toBeVisible()
            await expect.soft(page.locator(`[data-fault=${state}]`), `${sample} ${state}`).toHaveCount(1)
          }
        }
      })
    })
  }
})
