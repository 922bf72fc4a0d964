import type { WebContents } from 'electron/main'
import type { Log } from '../log.ts'
import type { Failure } from './recovery.ts'

/** How often the watch looks, ms. */
const LOOK_MS = 1_000
/** The first paint after a load may take so long on a slow TV, later ones so long, ms. */
const FIRST_PAINT_MS = 30_000
const NO_PAINT_MS = 15_000
/** A page that does not answer gets so long to come back, ms. */
const UNRESPONSIVE_MS = 10_000
const STACK_MS = 2_000

/** Looks after one page and tells its first failure, once. Times come from a monotonic clock in ms. */
export class PageWatch {
  #contents: WebContents
  #log: Log
  #onFailure: (failure: Failure) => void
  #lastPaint = performance.now()
  #limit = FIRST_PAINT_MS
  #lastLook = performance.now()
  #unresponsive: NodeJS.Timeout | undefined
  #timer: NodeJS.Timeout
  #over = false
  #isUnseen: () => boolean

  /** @param isUnseen nobody can see it now (hidden, its display is off): a window system then asks for no frames, and none are painted */
  constructor(
    contents: WebContents,
    log: Log,
    onFailure: (failure: Failure) => void,
    isUnseen: () => boolean = () => false,
  ) {
    this.#contents = contents
    this.#log = log
    this.#onFailure = onFailure
    this.#isUnseen = isUnseen
    this.#timer = setInterval(() => this.#look(), LOOK_MS)
    contents.on('render-process-gone', (_event, details) =>
      this.#fail({ kind: 'gone', reason: details.reason, exitCode: details.exitCode }),
    )
    contents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
      if (isMainFrame) this.#fail({ kind: 'not loaded', reason: `${description} (${code})` })
    })
    contents.on('unresponsive', () => this.#hung())
    contents.on('responsive', () => this.#responsive())
  }

  /** The page says that it painted. */
  painted(): void {
    this.#lastPaint = performance.now()
    this.#limit = NO_PAINT_MS
  }

  stop(): void {
    this.#over = true
    clearInterval(this.#timer)
    clearTimeout(this.#unresponsive)
  }

  #look(): void {
    const now = performance.now()
    // A look that comes late (a machine that slept, or was busy) proves nothing about the page.
    if (now - this.#lastLook > 3 * LOOK_MS || this.#isUnseen()) this.#lastPaint = now
    this.#lastLook = now
    if (now - this.#lastPaint > this.#limit) this.#fail({ kind: 'frozen' })
  }

  #hung(): void {
    clearTimeout(this.#unresponsive)
    this.#unresponsive = setTimeout(() => this.#fail({ kind: 'hung' }), UNRESPONSIVE_MS)
    callStack(this.#contents).then(
      (stack) => this.#log.warn('a page does not answer', { stack }),
      (error: unknown) => this.#log.warn('a page does not answer', { stack: String(error) }),
    )
  }

  #responsive(): void {
    clearTimeout(this.#unresponsive)
    this.#log.info('a page answers again')
  }

  #fail(failure: Failure): void {
    if (this.#over) return
    this.stop()
    this.#onFailure(failure)
  }
}

/** Where the page's script stands; Electron may never answer (kiosk.md 1.18). */
async function callStack(contents: WebContents): Promise<string> {
  const silence = new Promise<string>((resolve) => setTimeout(() => resolve('not told in time'), STACK_MS))
  return Promise.race([Promise.resolve(contents.mainFrame.collectJavaScriptCallStack()).then(String), silence])
}
