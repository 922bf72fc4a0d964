import { readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'

const sports = fileURLToPath(new URL('../../../sports', import.meta.url))

/** The rasters that walls have. */
export const RASTERS = ['1920x1080', '3840x2160', '1080x1920', '1920x160'] as const
export type Raster = (typeof RASTERS)[number]

export const sizeOf = (raster: Raster) => {
  const [width = 0, height = 0] = raster.split('x').map(Number)
  return { width, height }
}

/** Families that have samples, each with its samples by name. */
export const samples: ReadonlyMap<string, readonly string[]> = new Map(
  readdirSync(sports, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep))
    .filter(([, folder, name]) => folder === 'samples' && name?.endsWith('.json'))
    .map(([family = '', , name = '']) => [family, name.replace('.json', '')] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .reduce((map, [family, name]) => map.set(family, [...(map.get(family) ?? []), name]), new Map<string, string[]>()),
)

/** Opens one sample and waits until its picture stands. @throws with the reason where it cannot be shown */
export async function openSample(page: Page, hub: string, sample: string, more = ''): Promise<void> {
  await page.goto(`${hub}/screen/sample?sample=${sample}${more}`)
  await page.waitForFunction(() => document.documentElement.dataset['sample'] !== undefined)
  const state = await page.evaluate(() => document.documentElement.dataset['sample'])
  if (state !== 'ready') throw new Error(`${sample}: ${state}`)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

/**
 * Gives the wall another raster, as a TV does that wakes up in another mode, and waits until the board stands there whole: the code
 * of a ribbon may have to be loaded first.
 */
export async function turnTo(page: Page, raster: Raster): Promise<void> {
  await page.setViewportSize(sizeOf(raster))
  await page.waitForFunction(({ width, height }) => {
    const stage = document.querySelector('main.stage')
    const stands = document.querySelector('[role=table]')?.checkVisibility() ?? false
    return stands && stage?.clientWidth === width && stage.clientHeight === height
  }, sizeOf(raster))
  await page.evaluate(async () => {
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn))
    await frame()
    await frame()
    await document.fonts.ready
  })
}
