import type { NativeImage } from 'electron/common'
import { BrowserWindow, type WebContents, type WebContentsView } from 'electron/main'
import type { Feed, PaintReport } from '../../protocol/feed.ts'
import type { ScreenSettings } from '../../protocol/ipc.ts'
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
import { WindowCover } from './window-cover.ts'
import { kioskWindowOptions } from './window-options.ts'
import { placeOn } from './window-place.ts'

/** A window is shown when its page has painted; so long after its first frame it is shown anyhow, ms. */
const SHOW_ANYHOW_MS = 3_000
/** How long a window that is replaced may stay, if the new one does not paint, ms. */
const REPLACE_MS = 10_000
/** Bounds are looked at again so long after a display changed: the desktop moves windows, too. ms */
const SETTLE_MS = 500

export interface ScreenWindowOptions {
  readonly screen: ShellScreen
  readonly preload: string
  readonly devTools: boolean
  /** Given where the window may be closed by hand. */
  readonly onClosed?: (() => void) | undefined
  /** The allowance of recoveries is used up. */
  readonly relaunch: (why: string) => void
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
  #window: BrowserWindow | undefined
  #watch: PageWatch | undefined
  /** Begins with the first paint. */
  #pictures: PictureWatch | undefined
  #seen: Seen | undefined
  #history = NO_FAILURES
  #boardFault = ''
  #hasStood = false
  /** Has the window that stands now painted? Until then it is not shown. */
  #isPainted = false
  #yields = false
  /** Its display is switched off, by the hours of the venue. */
  isDark = false
  /** The settings its page was told, as text. */
  #told: string | undefined
  #settle: NodeJS.Timeout | undefined
  #recovery: NodeJS.Timeout | undefined
  /** A window that died or froze, seen until its successor has painted. */
  #old: BrowserWindow | undefined
  #cover: WindowCover | undefined

  constructor(options: ScreenWindowOptions) {
    this.#options = options
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
    this.#cover?.takeAway()
    this.#cover = view && new WindowCover(view)
    const seen = this.#old ?? this.#window
    if (this.#cover !== undefined && seen !== undefined) this.#cover.lieOn(seen)
    else if (this.#window?.isDestroyed() === false) this.#window.webContents.focus()
  }

  /** Makes the window, or the next one; what stood before stays until this one has painted. */
  open(): void {
    const { screen, preload, devTools, onClosed, log } = this.#options
    this.#retire()
    const bounds = this.#bounds()
    const window = new BrowserWindow(
      kioskWindowOptions({ bounds, preload, closable: onClosed !== undefined, devTools }),
    )
    window.removeMenu()
    window.on('close', (event) => {
      if (onClosed === undefined) event.preventDefault()
      else onClosed()
    })
    window.once('ready-to-show', () => setTimeout(() => this.#show(window), SHOW_ANYHOW_MS))
    this.#window = window
    this.#isPainted = false
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
    return this.#window !== undefined && !this.#window.isDestroyed() && this.#window.webContents === contents
  }

  painted(): void {
    this.#watch?.painted()
    const window = this.#window
    if (window === undefined) return
    this.#show(window)
    const { log } = this.#options
    this.#pictures ??= new PictureWatch({
      look: async () => ({
        at: performance.now(),
        pixels: await pictureOf(window),
        window: window.getContentBounds(),
        // One that is not seen stands nowhere, and nowhere wrong.
        wanted: window.isVisible() ? this.#bounds() : window.getContentBounds(),
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
    const window = this.#window
    return window === undefined || window.isDestroyed() || window.webContents.isCrashed()
      ? undefined
      : window.webContents.getOSProcessId()
  }

  /** Nobody can see it, so that it need not paint. */
  get isUnseen(): boolean {
    return this.isDark || (this.#yields && this.#isPainted)
  }

  /** What is seen of this screen now: of a window that is being replaced the old one. Undefined where its page is dead or does not answer. */
  async capture(): Promise<NativeImage | undefined> {
    const seen = [this.#old, this.#window].find((window) => window !== undefined && !window.isDestroyed())
    return seen === undefined ? undefined : captureOf(seen)
  }

  /** Displays came, went, or changed: the window goes where it belongs (kiosk.md 3.9). */
  place(): void {
    clearTimeout(this.#settle)
    this.#settle = setTimeout(() => {
      if (this.#window === undefined || this.#window.isDestroyed()) return
      this.#stand(this.#window)
      if (this.#cover?.isOn(this.#window) === true) this.#cover.lieOn(this.#window)
      // A stage that is a part of its display is told anew how large that part is.
      const told = this.#told
      if (told !== undefined && JSON.stringify(this.settings()) !== told) this.open()
    }, SETTLE_MS)
  }

  close(): void {
    clearTimeout(this.#settle)
    clearTimeout(this.#recovery)
    this.#watch?.stop()
    this.#pictures?.stop()
    this.document.close()
    for (const window of [this.#window, this.#old]) window?.destroy()
  }

  #show(window: BrowserWindow): void {
    if (window.isDestroyed() || window !== this.#window) return
    if (!this.#isPainted) {
      this.#isPainted = true
      this.#stand(window)
    }
    this.#cover?.lieOn(window)
    this.#dropOld()
  }

  /** On its display; out of sight while it would cover a screen that belongs there. */
  #stand(window: BrowserWindow): void {
    const { screen, displays } = this.#options
    const { display, yields } = displays.standing(screen)
    this.#yields = yields
    if (yields) return window.hide()
    if (!window.isVisible() && this.#isPainted) window.show()
    placeOn(window, display.bounds)
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
    this.#act(decision)
  }

  #act(decision: Decision): void {
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
        this.#watch?.stop()
        this.#pictures?.stop()
        clearTimeout(this.#recovery)
        // Outside the handler's own tick (kiosk.md 1.17).
        this.#recovery = setTimeout(() => this.open(), decision.kind === 'wait' ? decision.forMs : 0)
        return
      case 'relaunch':
        relaunch(`the page of screen ${screen.settings.screen} failed too often`)
        return
      default:
        decision satisfies never
    }
  }

  #retire(): void {
    this.#watch?.stop()
    this.#pictures?.stop()
    this.#seen = this.#pictures?.handedOn() ?? this.#seen
    this.#pictures = undefined
    this.#dropOld()
    const old = this.#window
    if (old === undefined) return
    this.#old = old
    setTimeout(() => {
      if (this.#old === old) this.#dropOld()
    }, REPLACE_MS)
  }

  #dropOld(): void {
    if (this.#old !== undefined && this.#cover?.isOn(this.#old) === true) this.#cover.takeAway()
    this.#old?.destroy()
    this.#old = undefined
  }

  #bounds(): Electron.Rectangle {
    const { screen, displays } = this.#options
    return displays.standing(screen).display.bounds
  }
}
