import { expect, test, type Page } from '@playwright/test'
import { startHub, type Hub } from './harness/hub.ts'
import { faultsOf } from './harness/picture.ts'
import { openSample, RASTERS, samples, sizeOf, turnTo } from './harness/samples.ts'

/** Where each board is loaded, and read as a screen reader does; the other rasters it has to follow. */
const LOADED = '1920x1080'
/** The landscape board at twice its size: looked at where most stands on it. */
const TWICE = '3840x2160'
const WIDEST = /^(typical|live|start-list)$|longest|ties/
/** So many samples in one test: few enough to say where it failed, enough for one start of a hub. */
const CHUNK = 8

/** Sample and raster: what is asked of every picture. */
test.describe('every board at every raster', () => {
  test.describe.configure({ mode: 'parallel', timeout: 120_000 })
  test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' }, viewport: sizeOf(LOADED) })
  let hub: Hub
  test.beforeAll(async () => {
    hub = await startHub({})
  })
  test.afterAll(() => hub.stop())

  for (const [family, names] of samples)
    for (const [i, chunk] of chunksOf(names).entries())
      test(`${family}, ${i + 1}: nothing is cut off, nothing overlaps, whole rows only, no error is logged, and a screen reader is told what it shows`, async ({
        page,
      }) => {
        const errors: string[] = []
        page.on('console', (message) => {
          if (message.type() === 'error') errors.push(message.text())
        })
        page.on('pageerror', (error) => errors.push(error.message))
        for (const name of chunk) {
          await page.setViewportSize(sizeOf(LOADED))
          await openSample(page, hub.url, `${family}/${name}`)
          await readsAsTable(page, name)
          for (const raster of RASTERS) {
            if (raster === TWICE && !WIDEST.test(name)) continue
            if (raster !== LOADED) await turnTo(page, raster)
            expect.soft(await faultsOf(page), `${family}/${name} at ${raster}`).toEqual([])
            expect.soft(errors.splice(0), `${family}/${name} at ${raster}`).toEqual([])
          }
        }
      })
})

test('a board whose code only some pictures need stands as soon as that is there: nothing waits for a timer', async ({
  page,
}) => {
  const hub = await startHub({})
  try {
    await page.setViewportSize(sizeOf('1920x160'))
    await page.clock.install({ time: 0 })
    await page.clock.pauseAt(1000)
    await page.goto(`${hub.url}/screen/sample?sample=lanes/typical`, { waitUntil: 'networkidle' })
    // Some frames, and no more: what a library would hold back for longer is not there.
    await page.clock.runFor(100)
    expect(await page.evaluate(() => document.documentElement.dataset['sample'])).toBe('ready')
  } finally {
    await hub.stop()
  }
})

test.describe('the checks of a picture', () => {
  test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } })
  const damages = [
    [
      'a name that is too long',
      '[role=cell] * { font-size: 140px !important; white-space: nowrap }',
      /meets|cut off|leaves/,
    ],
    ['a row half below the edge', '[role=row]:nth-child(8) { translate: 0 300px }', /not whole|leaves/],
    [
      'a page that scrolls',
      'html::after { content: ""; position: absolute; left: 0; top: 0; width: 5000px; height: 1px }',
      /scrolls/,
    ],
  ] as const
  for (const [what, css, words] of damages) {
    test(`find ${what}`, async ({ page }) => {
      const hub = await startHub({})
      try {
        await openSample(page, hub.url, 'lanes/typical')
        expect(await faultsOf(page)).toEqual([])
        // A style element would be refused by the page's own policy.
        await page.evaluate((text) => {
          const sheet = new CSSStyleSheet()
          sheet.replaceSync(text)
          document.adoptedStyleSheets.push(sheet)
        }, css)
        expect((await faultsOf(page)).join('; ')).toMatch(words)
      } finally {
        await hub.stop()
      }
    })
  }
})

/** A table with named columns, rows numbered in the whole table, cells with names. */
async function readsAsTable(page: Page, name: string): Promise<void> {
  const table = page.getByRole('table')
  await expect(table, name).toHaveCount(1)
  await expect.soft(table, name).toBeVisible()
  const read = await table.evaluate((element) => ({
    count: Number(element.getAttribute('aria-rowcount')),
    rows: [...element.querySelectorAll('[role=row][aria-rowindex]')].map((row) =>
      Number(row.getAttribute('aria-rowindex')),
    ),
    cells: [...element.querySelectorAll('[role=row][aria-rowindex]')].map(
      (row) => row.querySelectorAll('[role=cell]').length,
    ),
  }))
  const [first = 1] = read.rows
  expect.soft(read.rows, name).toEqual(read.rows.map((_, i) => first + i))
  expect.soft(Math.max(0, ...read.rows), name).toBeLessThanOrEqual(read.count)
  expect.soft(Math.min(1, ...read.cells), name).toBe(1)
  // As the browser itself hands it on: no row without a word.
  expect.soft(await page.getByRole('row').allTextContents(), name).not.toContain('')
}

function chunksOf(names: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(names.length / CHUNK) }, (_, i) => names.slice(i * CHUNK, (i + 1) * CHUNK))
}
