import { BrowserWindow, screen as displays, type WebContents } from 'electron/main'
import type { ShellScreen } from './config.ts'
import { chooseDisplay } from './displays.ts'
import type { Log } from './log.ts'
import { decide, NO_FAILURES, type Failure } from './recovery.ts'
import { SCREEN_ADDRESS } from './scheme-files.ts'
import { PageWatch } from './watch.ts'
import { kioskWindowOptions } from './window-options.ts'

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
  readonly log: Log
}

/** One configured screen: its window, whichever it is after so many recoveries. */
export class ScreenWindow {
  #options: ScreenWindowOptions
  #window: BrowserWindow | undefined
  #watch: PageWatch | undefined
  #history = NO_FAILURES
  #settle: NodeJS.Timeout | undefined
  #recovery: NodeJS.Timeout | undefined
  /** A window that died or froze, seen until its successor has painted. */
  #old: BrowserWindow | undefined

  constructor(options: ScreenWindowOptions) {
    this.#options = options
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
    this.#watch = new PageWatch(window.webContents, log, (failure) => this.#failed(failure))
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
    if (this.#window !== undefined) this.#show(this.#window)
  }

  /** Displays came, went, or changed: the window goes where it belongs (kiosk.md 3.9). */
  place(): void {
    clearTimeout(this.#settle)
    this.#settle = setTimeout(() => {
      if (this.#window !== undefined && !this.#window.isDestroyed()) placeOn(this.#window, this.#bounds())
    }, SETTLE_MS)
  }

  close(): void {
    clearTimeout(this.#settle)
    clearTimeout(this.#recovery)
    this.#watch?.stop()
    for (const window of [this.#window, this.#old]) window?.destroy()
  }

  #show(window: BrowserWindow): void {
    if (window.isDestroyed() || window !== this.#window) return
    if (!window.isVisible()) {
      window.show()
      placeOn(window, this.#bounds())
    }
    this.#dropOld()
  }

  #failed(failure: Failure): void {
    const { log, screen, relaunch } = this.#options
    const { decision, history } = decide(this.#history, failure, performance.now())
    this.#history = history
    log.error('a screen failed', { screen: screen.settings.screen, failure, decision })
    switch (decision.kind) {
      case 'ignore':
        return
      case 'recreate':
        // Outside the handler's own tick (kiosk.md 1.17).
        this.#recovery = setTimeout(() => this.open(), 0)
        return
      case 'wait':
        this.#recovery = setTimeout(() => this.open(), decision.forMs)
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
    this.#dropOld()
    const old = this.#window
    if (old === undefined) return
    this.#old = old
    setTimeout(() => {
      if (this.#old === old) this.#dropOld()
    }, REPLACE_MS)
  }

  #dropOld(): void {
    this.#old?.destroy()
    this.#old = undefined
  }

  #bounds(): Electron.Rectangle {
    const { screen, log } = this.#options
    const { display, found } = chooseDisplay(screen.display, displays.getAllDisplays(), displays.getPrimaryDisplay())
    if (!found) log.warn('a display is not there: its screen stands on the primary one', { display: screen.display })
    return display.bounds
  }
}

/** Puts a window on a display, wherever it stands now: a window in kiosk mode does not move. */
function placeOn(window: BrowserWindow, bounds: Electron.Rectangle): void {
  const at = window.getBounds()
  if (at.x === bounds.x && at.y === bounds.y && at.width === bounds.width && at.height === bounds.height) return
  window.setKiosk(false)
  window.setBounds(bounds)
  window.setKiosk(true)
}
