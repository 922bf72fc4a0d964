import type { Browser, Page } from '@playwright/test'
import { clientMessageSchema } from '../../protocol/messages.ts'
import { parseJson } from '../../protocol/parse.ts'
import type { Hub } from '../../hub/hub.ts'
import { besideKeys } from '../../renderer/screen/beside.ts'
import { faultsOf } from '../e2e/harness/picture.ts'
import { measurePage, type MeasuredPage } from './measure.ts'
import type { Raster } from './options.ts'
import type { Seat } from './verdict.ts'

/** A picture that a wall is to show. */
export interface Wanted {
  readonly key: string
  /** Counted from 1; the last one where there are fewer. */
  readonly page: number
  readonly raster: Raster
  readonly seat: Seat
  readonly language: string
}
export interface Seen {
  readonly drawn: MeasuredPage
  /** Sentences: what of the picture is cut off, or overlaps. */
  readonly faults: readonly string[]
  /** Sentences: what went wrong while it was drawn. */
  readonly broken: readonly string[]
}

const emptyPage = (browser: Browser) => browser.newPage({ reducedMotion: 'reduce', serviceWorkers: 'block' })

/** A picture that does not stand by then will not; ms. */
const PATIENCE = 30_000
/** The board is shown as news, or it would be dimmed for its age: ms after which it is news again. */
const FRESH = 5_000

/**
 * A wall's page that is loaded once per language, and then switched as staff switch it: by takes in its document, each of which
 * it confirms when it has painted. So each picture follows another one, as on a wall, and none waits for a load.
 */
export class Wall {
  readonly #hub: Hub
  readonly #browser: Browser
  #page: Page
  readonly #screen: string
  readonly #reported = new Map<string, string | undefined>()
  readonly #anew: boolean
  #told = () => {}
  #broken: string[] = []
  #loading = 0
  #language: string | undefined
  #order = 0

  private constructor(hub: Hub, browser: Browser, page: Page, screen: string, anew: boolean) {
    this.#anew = anew
    this.#hub = hub
    this.#browser = browser
    this.#page = page
    this.#screen = screen
    this.#listen(page)
  }

  #listen(page: Page): void {
    this.#loading = 0
    page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => this.#heard(payload.toString())))
    page.on('console', (message) => {
      if (message.type() === 'error') this.#broken.push(`logged: ${message.text()}`)
    })
    page.on('pageerror', (error) => this.#broken.push(`threw: ${error.message}`))
    page.on('request', () => (this.#loading += 1))
    page.on('requestfinished', () => (this.#loading -= 1))
    page.on('requestfailed', () => (this.#loading -= 1))
  }

  /** @param screen its id in the hub @param anew every picture is loaded */
  static async open(hub: Hub, browser: Browser, screen: string, anew = false): Promise<Wall> {
    return new Wall(hub, browser, await emptyPage(browser), screen, anew)
  }

  get language(): string | undefined {
    return this.#language
  }

  /** Shows a picture, and measures it when it stands. @throws where it does not come to stand within 30 s, on a page loaded anew either */
  async look(wanted: Wanted): Promise<Seen> {
    try {
      return await this.#measure(wanted)
    } catch (error) {
      console.warn(`  ? ${error instanceof Error ? error.message : String(error)}: loaded anew`)
      this.#language = undefined
      return await this.#measure(wanted)
    }
  }

  async #measure(wanted: Wanted): Promise<Seen> {
    this.#freshen(wanted.key)
    const take = this.#take(wanted)
    if (this.#anew || this.#language !== wanted.language) await this.#load(wanted)
    else await this.#page.setViewportSize(wanted.raster)
    await this.#painted(take, wanted)
    await this.#settled(wanted)
    const drawn = await measurePage(this.#page)
    const faults = await faultsOf(this.#page)
    const threw = this.#reported.get(take)
    this.#reported.clear()
    const broken = [...this.#broken.splice(0), ...(threw === undefined ? [] : [threw])]
    return { drawn, faults, broken }
  }

  /** Writes a picture of what stands. */
  async photograph(file: string): Promise<void> {
    await this.#page.screenshot({ path: file })
  }

  /** A live picture is measured as live: its documents have just come. */
  #freshen(key: string): void {
    const { documents } = this.#hub.store
    const now = Date.now()
    for (const each of [key, besideKeys(key).current ?? key]) {
      const held = documents.get(each)
      if (held !== undefined && now - held.receivedAt > FRESH)
        documents.put(each, held.value, { asOf: held.asOf, receivedAt: now })
    }
  }

  #take({ key, page, seat: { physicalHeight, farthestSeat } }: Wanted): string {
    this.#order += 1
    const take = `${this.#screen}-${this.#order}`
    this.#hub.store.documents.put(
      `screen/${this.#screen}`,
      {
        physicalHeight,
        farthestSeat,
        program: { take, order: this.#order, at: 0, show: { kind: 'board', key, page } },
      },
      { receivedAt: Date.now() },
    )
    return take
  }

  /** As a wall that is switched on for the first time: nothing is kept from before. */
  async #load({ language, raster }: Wanted): Promise<void> {
    const old = this.#page
    this.#page = await emptyPage(this.#browser)
    await old.close()
    this.#listen(this.#page)
    await this.#page.setViewportSize(raster)
    const query = new URLSearchParams({ orbit: 'off', language })
    await this.#page.goto(`${this.#hub.url}/screen/${this.#screen}?${query}`)
    this.#language = language
  }

  #heard(frame: string): void {
    const read = parseJson('a frame', frame, clientMessageSchema)
    if (!read.ok || read.value.type !== 'report') return
    const { take, fault } = read.value
    if (take === undefined) {
      if (fault !== undefined) this.#broken.push(fault)
      return
    }
    this.#reported.set(take, fault)
    this.#told()
  }

  async #painted(take: string, { key, raster }: Wanted): Promise<void> {
    if (this.#reported.has(take)) return
    let stop: NodeJS.Timeout | undefined
    await new Promise<void>((resolve, reject) => {
      this.#told = () => this.#reported.has(take) && resolve()
      stop = setTimeout(
        () => reject(new Error(`${key} at ${raster.name} was not painted within ${PATIENCE} ms`)),
        PATIENCE,
      )
    })
    clearTimeout(stop)
  }

  /** One picture stands, of this size, with its fonts and all of its code, and has been drawn since. */
  async #settled({ raster: { width, height } }: Wanted): Promise<void> {
    const stands = () =>
      this.#page.waitForFunction(
        ({ width, height }) => {
          const stage = document.querySelector('main.stage')
          const layers = [...document.querySelectorAll<HTMLElement>('[data-layer]')]
          const sized = stage?.clientWidth === width && stage.clientHeight === height
          const table = document.querySelector('[role=table]')?.checkVisibility() ?? false
          return sized && table && layers.length === 1 && layers[0]?.dataset['layer'] === 'standing'
        },
        { width, height },
        { timeout: PATIENCE },
      )
    do {
      await stands()
      await this.#page.evaluate(async () => {
        const frame = () => new Promise((drawn) => requestAnimationFrame(drawn))
        await frame()
        await frame()
        await document.fonts.ready
        // New rows of a page fade in: before that they are not there to be seen.
        const moves = document
          .getAnimations()
          .filter((each) => each.effect?.getComputedTiming().iterations !== Infinity)
        const late = new Promise((done) => setTimeout(done, 2000))
        await Promise.race([Promise.allSettled(moves.map((each) => each.finished)), late])
      })
    } while (this.#loading > 0)
    await stands()
  }
}
