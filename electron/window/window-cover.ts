import type { BrowserWindow, WebContentsView } from 'electron/main'

/** A view that lies over the picture of one screen, in whichever window is seen. */
export class WindowCover {
  readonly #view: WebContentsView
  /** The window it lies in. */
  #on: BrowserWindow | undefined

  constructor(view: WebContentsView) {
    this.#view = view
  }

  isOn(window: BrowserWindow): boolean {
    return this.#on === window
  }

  /** Over all of that window; it takes the keys when it comes there. */
  lieOn(window: BrowserWindow): void {
    if (window.isDestroyed()) return
    const [width = 0, height = 0] = window.getContentSize()
    if (this.#on !== window) {
      this.takeAway()
      this.#on = window
      window.contentView.addChildView(this.#view)
      this.#view.webContents.focus()
    }
    this.#view.setBounds({ x: 0, y: 0, width, height })
  }

  takeAway(): void {
    if (this.#on?.isDestroyed() === false) this.#on.contentView.removeChildView(this.#view)
    this.#on = undefined
  }
}
