import { expect, test } from '@playwright/test'
import { openBoard, readBoard } from './harness/board.ts'
import type { Hub } from './harness/hub.ts'
import { faultsOf } from './harness/picture.ts'
import { folderOf } from './harness/recording.ts'
import { replayedHub } from './harness/replayed-hub.ts'
import { RASTERS, sizeOf } from './harness/samples.ts'
import { expectedBoards, recordings } from './harness/truth.ts'

/** Samples are tidy; results are not. The landscape board is looked at with the truth, page by page. */
const OTHERS = RASTERS.filter((raster) => raster !== '1920x1080')
const LISTS = ['medals/ATH-------------------------------', 'schedule/2016-08-14', 'schedule/2016-08-15']

test.describe('real results', () => {
  test.describe.configure({ mode: 'parallel', timeout: 180_000 })
  test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } })
  let hub: Hub
  test.beforeAll(async () => {
    hub = await replayedHub(folderOf('athletics-2016'))
  })
  test.afterAll(() => hub.stop())

  const keys = recordings
    .filter(({ folder }) => folder === folderOf('athletics-2016'))
    .flatMap(expectedBoards)
    .map(({ key }) => key)

  for (const raster of OTHERS) {
    test.describe(raster, () => {
      test.use({ viewport: sizeOf(raster) })
      test('every first page is whole, nothing cut off, nothing overlapping', async ({ page }) => {
        for (const key of [...keys, ...LISTS]) {
          await openBoard(page, hub.url, key)
          expect.soft((await readBoard(page)).rows.length, key).toBeGreaterThan(0)
          expect.soft(await faultsOf(page), `${key} at ${raster}`).toEqual([])
        }
      })
    })
  }
})
