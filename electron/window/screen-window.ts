import type { NativeImage } from 'electron/common'
import type { WebContents, WebContentsView } from 'electron/main'
import type { Feed, PaintReport } from '../../protocol/feed.ts'
import type { ScreenSettings } from '../../protocol/screen-settings.ts'
import { captureOf } from './capture.ts'
import type { ShellScreen } from '../config/config.ts'
import type { DisplayDesk } from '../displays/display-desk.ts'
import type { Log } from '../log.ts'
import { pictureOf } from './look-at-window.ts'
import type { PaintLatency } from './paint-latency.ts'
import { PaintedDocument } from './painted-document.ts'
import type { Seen } from '../recovery/picture-judge.ts'
import { PictureWatch } from '../recovery/picture-watch.ts'
import { decide, NO_FAILURES, type Decision, type Failure } from '../recovery/recovery.ts'
import { SCREEN_ADDRESS } from '../doors/scheme-files.ts'
import { stagePlace } from '../displays/stage-place.ts'
import type { Tally } from '../recovery/tally.ts'
import { PageWatch } from '../recovery/watch.ts'
import { makeWindow } from './make-window.ts'
import { rightPlace } from './window-place.ts'
import { WindowSuccession } from './window-succession.ts'

/** A window is shown when its page has painted; so long after its first frame, or its page is there, it is shown anyhow, ms. */
const SHOW_ANYHOW_MS = 3_000
/** Bounds are looked at again so long after a display changed: the desktop moves windows, too. ms */
const SETTLE_MS = 500

export interface ScreenWindowOptions {
  readonly screen: ShellScreen
  readonly preload: string
  readonly devTools: boolean
  /** Given where the window may be closed by hand. */
  readonly onClosed?: (() => void) | undefined
  /** The allowance of recoveries is used up. */
  readonly relaunch: (why: string, how: 'plain' | 'display') => void
  readonly feed: Pick<Feed, 'subscribe'>
  readonly displays: DisplayDesk
  readonly latency: PaintLatency
  /** Failures and what was done, by cause. */
  readonly tally: Tally
  readonly log: Log
}

/** One configured screen: its window, whichever it is after so many recoveries. */
export class ScreenWindow {
  /** What its page says it shows. */
  readonly document: PaintedDocument
  #options: ScreenWindowOptions
  #windows: WindowSuccession
  #watch: PageWatch | undefined
  /** Begins with the first paint. */
  #pictures: PictureWatch | undefined
  #seen: Seen | undefined
  #history = NO_FAILURES
  #boardFault = ''
  #hasStood = false
  /** Its display is switched off, by the hours of the venue. */
  isDark = false
  /** The settings its page was told, as text. */
  #told: string | undefined
  #settle: NodeJS.Timeout | undefined
  #recovery: NodeJS.Timeout | undefined

  constructor(options: ScreenWindowOptions) {
    this.#options = options
    this.#windows = new WindowSuccession(() => options.displays.standing(options.screen))
    this.document = new PaintedDocument(options.feed, options.latency)
  }

  /** How its stage stands on its display as that is now, for its page. */
  settings(): ScreenSettings {
    const settings = this.stage()
    this.#told = JSON.stringify(settings)
    return settings
  }

  /** The same, for others. */
  stage(): ScreenSettings {
    const { screen, displays } = this.#options
    return { ...screen.settings, ...stagePlace(screen.stage, displays.standing(screen).display.bounds) }
  }

  /** Lays a view over the picture, whatever becomes of the window; undefined takes it away. */
  cover(view: WebContentsView | undefined): void {
    this.#windows.cover(view)
  }

  /** Makes the window, or the next one; what stood before stays until this one has painted. */
  open(): void {
    const { screen, preload, devTools, onClosed, log } = this.#options
    this.#stopWatches()
    this.#seen = this.#pictures?.handedOn() ?? this.#seen
    this.#pictures = undefined
    const window = this.#windows.next(() => makeWindow({ bounds: this.#bounds(), preload, devTools, onClosed }))
    const anyhow = () => setTimeout(() => this.#windows.show(window), SHOW_ANYHOW_MS)
    window.once('ready-to-show', anyhow)
    window.webContents.once('did-finish-load', () => {
      this.#windows.loaded(window)
      // Of a window that nobody asked for a frame the other one never comes.
      anyhow()
    })
    this.#watch = new PageWatch(
      window.webContents,
      log,
      (failure) => this.failed(failure),
      () => this.isUnseen,
    )
    window.loadURL(SCREEN_ADDRESS).catch((error: unknown) => {
      // The watch is told of it, too, and acts; here it is only said.
      log.error('the page of a screen was not loaded', { screen: screen.settings.screen, error: String(error) })
    })
  }

  owns(contents: WebContents): boolean {
    return this.#windows.now?.webContents === contents
  }

  painted(): void {
    this.#watch?.painted()
    const window = this.#windows.now
    if (window === undefined) return
    this.#windows.show(window)
    const { log } = this.#options
    this.#pictures ??= new PictureWatch({
      look: async () => ({
        at: performance.now(),
        pixels: await pictureOf(window),
        window: window.getContentBounds(),
        // One that is not seen stands nowhere, and nowhere wrong.
        wanted: window.isVisible() ? rightPlace(window.getContentBounds(), this.#bounds()) : window.getContentBounds(),
        painted: this.document.shown,
        changes: this.document.changes,
      }),
      onFault: (fault) => this.failed({ kind: 'picture', fault }),
      log,
      before: this.#seen,
    })
  }

  /** The page says what it has painted, or why it could not. */
  reported(painted: PaintReport): void {
    this.document.report(painted)
    const { key, fault } = painted
    if (fault !== undefined) this.failed({ kind: 'board', key, fault })
    // Said after a paint: sooner than the first heartbeat, and as good.
    else {
      this.painted()
      if (!this.#hasStood) this.#options.log.info('the first picture stands', { key })
      this.#hasStood = true
    }
  }

  /** Which process draws it; undefined while there is none. */
  pid(): number | undefined {
    const page = this.#windows.now?.webContents
    return page === undefined || page.isCrashed() ? undefined : page.getOSProcessId()
  }

  /** Nobody can see it, so that it need not paint. */
  get isUnseen(): boolean {
    return this.isDark || this.#windows.isHidden
  }

  /** What is seen of this screen now: of a window that is being replaced the old one. Undefined where its page is dead or does not answer. */
  async capture(): Promise<NativeImage | undefined> {
    const { seen } = this.#windows
    return seen === undefined ? undefined : captureOf(seen)
  }

  /** Displays came, went, or changed: the window goes where it belongs (kiosk.md 3.9). */
  place(): void {
    clearTimeout(this.#settle)
    this.#settle = setTimeout(() => {
      if (this.#windows.now === undefined) return
      this.#windows.place()
      // A stage that is a part of its display is told anew how large that part is.
      const told = this.#told
      if (told !== undefined && JSON.stringify(this.settings()) !== told) this.open()
    }, SETTLE_MS)
  }

  close(): void {
    clearTimeout(this.#settle)
    clearTimeout(this.#recovery)
    this.#stopWatches()
    this.document.close()
    this.#windows.close()
  }

  /** Something is wrong with it, or its board: does what recovery.ts decides. */
  failed(failure: Failure): void {
    const { log, screen, tally } = this.#options
    const { decision, history } = decide(this.#history, failure, performance.now())
    this.#history = history
    if (decision.kind === 'ignore' || decision.kind === 'later') return
    tally.count(failure.kind === 'picture' ? failure.fault : failure.kind)
    // A board that throws does so at every change of its document: once is enough to read.
    if (failure.kind === 'board' && failure.fault === this.#boardFault) return
    if (failure.kind === 'board') this.#boardFault = failure.fault
    log.error('a screen failed', { screen: screen.settings.screen, failure, decision })
    this.#act(decision, failure)
  }

  #act(decision: Decision, failure: Failure): void {
    const { screen, relaunch } = this.#options
    switch (decision.kind) {
      case 'ignore':
      case 'later':
      case 'note':
        return
      case 'place':
        this.place()
        return
      case 'recreate':
      case 'wait':
        this.#stopWatches()
        clearTimeout(this.#recovery)
        // Outside the handler's own tick (kiosk.md 1.17).
        this.#recovery = setTimeout(() => this.open(), decision.kind === 'wait' ? decision.forMs : 0)
        return
      case 'relaunch':
        relaunch(
          `the page of screen ${screen.settings.screen} failed too often`,
          failure.kind === 'picture' ? 'display' : 'plain',
        )
        return
      default:
        decision satisfies never
    }
  }

  #stopWatches(): void {
    this.#watch?.stop()
    this.#pictures?.stop()
  }

  #bounds(): Electron.Rectangle {
    const { screen, displays } = this.#options
    return displays.standing(screen).display.bounds
  }
}
