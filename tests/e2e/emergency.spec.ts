import { randomUUID } from 'node:crypto'
import { expect, test, type Page } from '@playwright/test'
import * as z from 'zod'
import type { Command } from '../../protocol/desk-commands.ts'
import { startHub, type Hub } from './harness/hub.ts'
import { Evening } from './harness/recording.ts'

const PASSWORD = 'a long enough one'
const HOUR = 3_600_000
const RASTERS = [
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 },
  { width: 1920, height: 160 },
  { width: 3840, height: 2160 },
] as const
const LONG = {
  event: 'Severe thunderstorm with hail and gusts of 110 km/h',
  headline: 'The open stands are closed until the storm has passed',
  instruction:
    'Leave the open stands now. Walk, do not run. Go to the halls under the east and west stands. Keep away from masts, flags and metal fences. Help those who cannot walk by themselves.',
  description:
    'A thunderstorm arrives from the south-west within twelve minutes. Competition is interrupted. Results that stand are kept.',
}

/** Staff at their console: what they send is what a page of the console sends. */
class Staff {
  readonly #hub: Hub
  readonly #cookie: string
  private constructor(hub: Hub, cookie: string) {
    this.#hub = hub
    this.#cookie = cookie
  }

  static async first(hub: Hub, name: string): Promise<Staff> {
    const code = /#first=(\d+)/.exec(hub.output)?.[1]
    return Staff.#enter(hub, '/api/first-person', { code, name, password: PASSWORD })
  }
  static async signIn(hub: Hub, name: string): Promise<Staff> {
    return Staff.#enter(hub, '/api/sign-in', { name, password: PASSWORD })
  }
  static async #enter(hub: Hub, place: string, body: unknown): Promise<Staff> {
    const answer = await post(hub, place, body)
    const cookie = answer.headers.get('set-cookie')?.split(';')[0]
    if (cookie === undefined) throw new Error(`${place}: ${await answer.text()}`)
    return new Staff(hub, cookie)
  }

  async does(command: Command): Promise<Record<string, unknown>> {
    const answer = await post(this.#hub, '/api/commands', { id: randomUUID(), command }, this.#cookie)
    return z.record(z.string(), z.unknown()).parse(await answer.json())
  }
  /** Has an emergency put on all screens. @returns its id. */
  async issues(more: Partial<Extract<Command, { do: 'issue emergency' }>>): Promise<string> {
    const { emergency } = await this.does({
      do: 'issue emergency',
      status: 'Actual',
      severity: 'Extreme',
      infos: { en: { event: 'Fire', instruction: 'Leave the hall by the nearest exit.' } },
      targets: { venue: true },
      until: Date.now() + HOUR,
      ...more,
    })
    return z.string().parse(emergency)
  }
}

function post(hub: Hub, place: string, body: unknown, cookie?: string): Promise<Response> {
  return fetch(new URL(place, hub.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie !== undefined && { cookie }) },
    body: JSON.stringify(body),
  })
}

const alarm = (page: Page) => page.getByRole('alert')
const board = (page: Page) => page.getByRole('table').first()

/** Everything that stands on the emergency picture, and what of it lies beyond its place. */
function whatIsCut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const stage = document.querySelector('.alert-stage')?.getBoundingClientRect()
    const shown = document.querySelector('.alert:not([data-hidden])')
    const place = shown?.querySelector('.alert-window')?.getBoundingClientRect()
    if (stage === undefined || shown === null || place === undefined) return ['nothing stands']
    const cut: string[] = []
    const inside = (box: DOMRect, frame: DOMRect) =>
      box.top >= frame.top - 1 &&
      box.bottom <= frame.bottom + 1 &&
      box.left >= frame.left - 1 &&
      box.right <= frame.right + 1
    for (const each of shown.querySelectorAll('.alert-head > *, .alert-foot > *'))
      if (!inside(each.getBoundingClientRect(), stage)) cut.push(each.className.toString())
    // Every line of the text lies wholly in its place, or wholly on another page.
    for (const text of shown.querySelectorAll('.alert-flow p')) {
      const range = document.createRange()
      range.selectNodeContents(text)
      for (const line of range.getClientRects()) {
        const seen = line.right > place.left + 1 && line.left < place.right - 1
        if (seen && !inside(line, place)) cut.push(`${text.className} ${JSON.stringify(line)}`)
      }
    }
    return cut
  })
}

test.describe('an emergency', () => {
  let hub: Hub
  let ada: Staff
  test.beforeEach(async () => {
    hub = await startHub({ sources: ['odf-http'] })
    ada = await Staff.first(hub, 'Ada')
    await new Evening().sendTo(hub, 'start list')
  })
  test.afterEach(() => hub.stop())

  test('stands above a board when a second person has confirmed it, without the hub, after a restart, until it ends', async ({
    page,
  }) => {
    await ada.does({ do: 'set person', person: { name: 'Bea', role: 'supervisor' }, password: PASSWORD })
    const bea = await Staff.signIn(hub, 'Bea')
    await page.goto(`${hub.url}/screen/hall`)
    await expect(board(page)).toBeVisible()
    const until = Date.now() + 30_000
    const emergency = await ada.issues({ until })
    await page.waitForTimeout(500)
    await expect(alarm(page), 'nobody else has looked at it').toHaveCount(0)
    await bea.does({ do: 'confirm emergency', emergency })
    await expect(alarm(page)).toHaveAccessibleName('EMERGENCY: Fire')
    await expect(alarm(page)).toBeInViewport({ ratio: 1 })
    const top = await page.evaluate(() =>
      document.elementsFromPoint(960, 540).map((element) => element.id || element.className),
    )
    expect(top.length, 'it stands over the board, not beside it').toBeGreaterThan(0)
    await page.setViewportSize({ width: 1080, height: 1920 })
    await expect(alarm(page)).toBeInViewport({ ratio: 1 })
    expect(await whatIsCut(page)).toEqual([])

    // The page is kept for a start without a hub before the line is cut.
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready
    })
    await expect
      .poll(() =>
        page.evaluate(async () =>
          (await (await caches.open('tribune screen')).keys()).some(({ url }) => url.includes('show-alerts')),
        ),
      )
      .toBe(true)
    await hub.kill()
    await expect(alarm(page)).toBeVisible()
    await page.reload()
    await expect(alarm(page), 'from the cache').toHaveAccessibleName('EMERGENCY: Fire')
    await expect(alarm(page), 'its end has come').toHaveCount(0, { timeout: until - Date.now() + 5000 })
    expect(Date.now()).toBeGreaterThanOrEqual(until - 1000)
    await expect(board(page)).toBeVisible()
  })

  test('says by sign and word that it is an exercise, fits every raster, and goes when it is cancelled', async ({
    page,
  }) => {
    const emergency = await ada.issues({ status: 'Exercise', infos: { en: LONG, fr: { event: 'Orage' } } })
    for (const raster of RASTERS) {
      await page.setViewportSize(raster)
      await page.goto(`${hub.url}/screen/hall`)
      await expect(alarm(page)).toHaveAccessibleName(/^EXERCI[SC]E: /)
      await page.evaluate(() => document.fonts.ready)
      expect(await whatIsCut(page), `${raster.width}x${raster.height}`).toEqual([])
    }
    await ada.does({ do: 'cancel emergency', emergency })
    await expect(alarm(page)).toHaveCount(0)
  })

  test('is plain text where its picture cannot be had', async ({ page }) => {
    await ada.issues({ status: 'Exercise' })
    await page.route('**/show-alerts*', (route) => route.abort())
    await page.goto(`${hub.url}/screen/hall`)
    await expect(page.getByText('Leave the hall by the nearest exit.')).toBeVisible()
    await expect(page.locator('.alert-plain')).toContainText('Exercise')
  })

  test('for the whole venue stands over the code of a screen that nobody has claimed, one of a zone does not', async ({
    page,
  }) => {
    await page.goto(`${hub.url}/screen`)
    const code = page.getByRole('status')
    await expect(code).toHaveText(/^\w{3}-\w{3}$/)
    const shown = await code.innerText()
    await ada.does({ do: 'set zone', zone: 'north', name: 'North' })
    await ada.issues({ status: 'Exercise', targets: { zones: ['north'] } })
    await ada.does({ do: 'send message', texts: { en: 'Soon.' }, targets: { venue: true }, until: Date.now() + HOUR })
    const emergency = await ada.issues({ status: 'Exercise', infos: { en: { event: 'Storm' } } })
    await expect(alarm(page)).toHaveAccessibleName('EXERCISE: Storm')
    await expect(alarm(page)).toBeInViewport({ ratio: 1 })
    await expect(page.getByText('Soon.'), 'a message can wait').toHaveCount(0)

    // Claimed while it stands: it goes on standing, once.
    await ada.does({ do: 'claim screen', code: shown.replace('-', ''), name: 'Hall' })
    await expect(code, 'the code is gone').not.toHaveText(shown)
    await expect(page.locator('#alerts')).toHaveCount(1)
    await expect(alarm(page)).toHaveAccessibleName('EXERCISE: Storm')
    await ada.does({ do: 'cancel emergency', emergency })
    await expect(alarm(page)).toHaveCount(0)
    await expect(board(page)).toBeVisible()
  })

  test('that is a test reaches no screen of the public', async ({ page }) => {
    await page.goto(`${hub.url}/screen/hall`)
    await expect(board(page)).toBeVisible()
    await ada.issues({ status: 'Test' })
    await ada.does({
      do: 'send message',
      texts: { en: 'The session begins at 20:15.' },
      targets: { venue: true },
      until: Date.now() + HOUR,
    })
    await expect(page.getByRole('note')).toHaveText('The session begins at 20:15.')
    await expect(alarm(page)).toHaveCount(0)
    await expect(board(page), 'a message covers no board').toBeVisible()
  })
})
