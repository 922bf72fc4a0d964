import { expect, test, type Page } from '@playwright/test'
import { startHub, type Hub } from './harness/hub.ts'
import { faultsOf } from './harness/picture.ts'
import { openSample, RASTERS, samples, sizeOf } from './harness/samples.ts'

/** Where the board is read as a screen reader does, too. */
const READ = '1920x1080'
/** The landscape board at twice its size: looked at where most stands on it. */
const TWICE = '3840x2160'
const WIDEST = /^(typical|live|start-list)$|longest|ties/

/** Sample, raster and age: what is asked of every picture. */
test.describe('every board at every raster', () => {
  test.describe.configure({ mode: 'parallel', timeout: 120_000 })
  test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } })
  let hub: Hub
  test.beforeAll(async () => {
    hub = await startHub({})
  })
  test.afterAll(() => hub.stop())

  for (const raster of RASTERS) {
    test.describe(raster, () => {
      test.use({ viewport: sizeOf(raster) })
      for (const [family, names] of samples) {
        const reads = raster === READ ? ', and a screen reader is told what it shows' : ''
        test(`${family}: nothing is cut off, nothing overlaps, whole rows only, no error is logged${reads}`, async ({
          page,
        }) => {
          const errors: string[] = []
          page.on('console', (message) => {
            if (message.type() === 'error') errors.push(message.text())
          })
          page.on('pageerror', (error) => errors.push(error.message))
          for (const name of names.filter((each) => raster !== TWICE || WIDEST.test(each))) {
            await openSample(page, hub.url, `${family}/${name}`)
            if (raster === READ) await readsAsTable(page, name)
            expect.soft(await faultsOf(page), `${family}/${name} at ${raster}`).toEqual([])
            expect.soft(errors.splice(0), `${family}/${name} at ${raster}`).toEqual([])
          }
        })
      }
    })
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
