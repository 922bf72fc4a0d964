import { expect, test } from '@playwright/test'
import { startHub, type Hub } from './harness/hub.ts'
import { openSample, RASTERS, samples, sizeOf } from './harness/samples.ts'

/** Drawn at every raster; the others only on the landscape board. */
const EVERYWHERE = 'typical'
/** States that look like nothing else; of each family those it has. */
const STATES = [
  'start-list',
  'live',
  'intermediate',
  'photo-finish',
  'protest',
  'longest-names',
  'ties-dns-dnf-dsq',
  'ties-dns-nm',
  'stale-hub',
  'stale-source',
  'standings',
  'shared-bronze',
  'relay',
  'heats-live',
  'decathlon',
]

/** Of single sports: what looks like nothing else, on the landscape board. */
const OF_A_SPORT: Readonly<Record<string, readonly string[]>> = {
  gaps: ['biathlon', 'relay-range-live'],
  heights: ['boulder-live'],
  innings: ['cricket', 'curling'],
  judged: ['battle', 'dives-pair', 'dressage', 'elements', 'heat'],
  lanes: ['bmx', 'ski-cross-live', 'speed-skating-live', 'swimming-400-live'],
  lifting: ['live-lights'],
  series: ['golf-round'],
  sets: ['archery', 'doubles', 'tie-players'],
  timed: ['shots'],
}
/** Old, and in the other looks: what has its own rules there. The board by the raster of the picture. */
const OTHERWISE = [
  ['attempts/live', '1920x1080', 'look=bright&state=live'],
  ['heights/live', '1920x1080', 'look=bright&state=hub'],
  ['combat/fencing-priority', '1920x1080', 'look=bright&state=silent'],
  ['schedule/heats-live', '1080x1920', 'look=bright&state=hub'],
  ['lifting/live-lights', '1920x1080', 'look=contrast&state=source'],
  ['lifting/live-lights', '1920x160', 'look=night&state=live'],
  ['series/live', '1920x1080', 'look=night&state=aged'],
  ['series/pentathlon', '1080x1920', 'look=night'],
  ['sets/tie-players', '1920x1080', 'look=contrast&state=live'],
  ['match/shoot-out', '1920x1080', 'look=night&state=silent'],
  ['stats/typical', '1920x160', 'look=contrast&state=source'],
] as const
/** Two sides in about a square, as half a page is: live and over. */
const HALVES = ['960x1080', '1080x960'] as const
const IN_HALF: Readonly<Record<string, readonly string[]>> = {
  combat: ['live', 'taekwondo-official'],
  innings: ['live', 'typical'],
  match: ['live', 'typical'],
  sets: ['live', 'official'],
}

/**
 * Every board as it was last looked at by a person. After a wanted change: `npx playwright test visual --update-snapshots`,
 * and look again.
 */
test.describe('pictures', () => {
  test.describe.configure({ mode: 'parallel', timeout: 120_000 })
  // Half the size: enough to see a row, a mark or a letter go, and a quarter of the bytes.
  test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' }, deviceScaleFactor: 0.5 })
  let hub: Hub
  test.beforeAll(async () => {
    hub = await startHub({})
  })
  test.afterAll(() => hub.stop())

  for (const raster of RASTERS) {
    test.describe(raster, () => {
      test.use({ viewport: sizeOf(raster) })
      for (const [family, names] of samples) {
        const also = raster === '1920x1080' ? [...STATES, ...(OF_A_SPORT[family] ?? [])] : []
        const chosen = names.filter((name) => name === EVERYWHERE || also.includes(name))
        test(`${family} looks as it did`, async ({ page }) => {
          for (const name of chosen) {
            await openSample(page, hub.url, `${family}/${name}`, '&page=1')
            await expect.soft(page).toHaveScreenshot(`${family}-${name}-${raster}.png`)
          }
        })
      }
    })
  }

  for (const raster of HALVES) {
    test.describe(raster, () => {
      const [width = 0, height = 0] = raster.split('x').map(Number)
      test.use({ viewport: { width, height } })
      test('two sides look as they did in half a page', async ({ page }) => {
        for (const [family, names] of Object.entries(IN_HALF)) {
          for (const name of names) {
            await openSample(page, hub.url, `${family}/${name}`, '&page=1')
            await expect.soft(page).toHaveScreenshot(`${family}-${name}-${raster}.png`)
          }
        }
      })
    })
  }

  test('what is old, or in another look, looks as it did', async ({ page }) => {
    for (const [sample, raster, more] of OTHERWISE) {
      await page.setViewportSize(sizeOf(raster))
      await openSample(page, hub.url, sample, `&page=1&${more}`)
      const name = [sample.replace('/', '-'), ...more.matchAll(/=(\w+)/g)].map((part) =>
        typeof part === 'string' ? part : part[1],
      )
      await expect.soft(page).toHaveScreenshot(`${name.join('-')}-${raster}.png`)
    }
  })

  test('lanes/live looks as it did in the bright and the high-contrast look, and turned', async ({ page }) => {
    for (const more of ['look=bright', 'look=contrast', 'rotation=90']) {
      await openSample(page, hub.url, 'lanes/live', `&page=1&${more}`)
      await expect.soft(page).toHaveScreenshot(`lanes-live-${more.replace('=', '-')}.png`)
    }
  })
})
