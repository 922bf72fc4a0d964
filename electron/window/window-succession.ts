import type { BrowserWindow, WebContentsView } from 'electron/main'
import type { Standing } from '../displays/display-desk.ts'
import { WindowCover } from './window-cover.ts'
import { bringOut, isWayland, placeOn, takeAway } from './window-place.ts'

/** How long a window that is replaced may stay, if the new one does not paint, ms. */
const REPLACE_MS = 10_000

/** The window of one screen, and the one before it, which is seen until this one has painted. */
export class WindowSuccession {
  readonly #standing: () => Standing
  #now: BrowserWindow | undefined
  /** One that died or froze, seen until its successor has painted. */
  #before: BrowserWindow | undefined
  #cover: WindowCover | undefined
  /** Has the window that stands now painted? Until then it is not shown. */
  #isPainted = false
  #yields = false

  /** @param standing where the screen stands now */
  constructor(standing: () => Standing) {
    this.#standing = standing
  }

  /** The newest, unless it was destroyed. */
  get now(): BrowserWindow | undefined {
    return this.#now?.isDestroyed() === false ? this.#now : undefined
  }

  /** The one that somebody in front of it sees. */
  get seen(): BrowserWindow | undefined {
    return [this.#before, this.#now].find((window) => window?.isDestroyed() === false)
  }

  /** It would only cover a screen that belongs there, and is hidden. */
  get isHidden(): boolean {
    return this.#yields && this.#isPainted
  }

  /** The next window; what stood before stays until it has painted. */
  next(make: () => BrowserWindow): BrowserWindow {
    this.#dropBefore()
    const old = this.#now
    if (old !== undefined) {
      this.#before = old
      setTimeout(() => {
        if (this.#before === old) this.#dropBefore()
      }, REPLACE_MS)
    }
    const window = make()
    this.#now = window
    this.#isPainted = false
    return window
  }

  /** Its page is there. Where a window must be seen to paint it comes out now, in the dark of its ground. */
  loaded(window: BrowserWindow): void {
    if (!isWayland() || window.isDestroyed() || window !== this.#now) return
    if (this.#standing().yields) this.show(window)
    else bringOut(window)
  }

  /** That window has painted, or has had the time to: it is shown, and the one before goes. */
  show(window: BrowserWindow): void {
    if (window.isDestroyed() || window !== this.#now) return
    if (!this.#isPainted) {
      this.#isPainted = true
      this.#stand(window)
    }
    this.#cover?.lieOn(window)
    this.#dropBefore()
  }

  /** Goes where it belongs: displays came, went, or changed. */
  place(): void {
    const window = this.now
    if (window === undefined) return
    this.#stand(window)
    if (this.#cover?.isOn(window) === true) this.#cover.lieOn(window)
  }

  /** Lays a view over the picture, whatever becomes of the window; undefined takes it away. */
  cover(view: WebContentsView | undefined): void {
    this.#cover?.takeAway()
    this.#cover = view && new WindowCover(view)
    const seen = this.#before ?? this.#now
    if (this.#cover !== undefined && seen !== undefined) this.#cover.lieOn(seen)
    else this.now?.webContents.focus()
  }

  close(): void {
    for (const window of [this.#now, this.#before]) window?.destroy()
  }

  /** On its display; out of sight while it would cover a screen that belongs there. */
  #stand(window: BrowserWindow): void {
    const { display, yields } = this.#standing()
    this.#yields = yields
    if (yields) return takeAway(window)
    if (!window.isVisible() && this.#isPainted) bringOut(window)
    placeOn(window, display.bounds)
  }

  #dropBefore(): void {
    if (this.#before !== undefined && this.#cover?.isOn(this.#before) === true) this.#cover.takeAway()
    this.#before?.destroy()
    this.#before = undefined
  }
}
