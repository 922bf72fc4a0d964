import type { Page } from '@playwright/test'

/** What one message of the hub did to the page. */
export interface Change {
  /** From the message's arrival until nothing of it is left to run but drawing, ms. */
  readonly script: number
  readonly commits: number
  readonly mutations: number
  /** Rows of the board in which the DOM changed. */
  readonly rows: number
}
export interface Probed {
  readonly changes: readonly Change[]
  /** Frames over 50 ms, and those in which our scripts took more than half of that. */
  readonly longFrames: number
  readonly longByScript: number
}

declare global {
  interface Window {
    benchProbe?: { take(): Probed }
    __REACT_DEVTOOLS_GLOBAL_HOOK__?: object
  }
}

/** Watches a page from its start on. To be called before it is opened. */
export async function watchChanges(page: Page): Promise<void> {
  await page.addInitScript(() => {
    /** Work that follows a message is queued behind it, and what follows that, behind that: never so deep. */
    const HOPS = 20
    const LONG = 50
    let changes: { script: number; commits: number; mutations: number; rows: number }[] = []
    let commits = 0
    let longFrames = 0
    let longByScript = 0
    window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
      supportsFiber: true,
      isDisabled: false,
      renderers: new Map(),
      inject: () => 1,
      checkDCE: () => undefined,
      onCommitFiberRoot: () => {
        commits += 1
      },
      onPostCommitFiberRoot: () => undefined,
      onCommitFiberUnmount: () => undefined,
    }
    const observer = new MutationObserver((records) => seen.push(...records))
    const seen: MutationRecord[] = []
    addEventListener('DOMContentLoaded', () =>
      observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true }),
    )
    const rowsOf = (records: readonly MutationRecord[]) => {
      const elements = records.map(({ target }) => (target instanceof Element ? target : target.parentElement))
      return new Set(elements.map((element) => element?.closest('[data-row]')).filter((row) => row instanceof Element))
    }
    const measured = (work: () => void) => {
      const before = commits
      observer.takeRecords()
      seen.length = 0
      const began = performance.now()
      work()
      const hop = (left: number) => {
        if (left > 0) {
          queueMicrotask(() => hop(left - 1))
          return
        }
        const script = performance.now() - began
        seen.push(...observer.takeRecords())
        changes.push({ script, commits: commits - before, mutations: seen.length, rows: rowsOf(seen).size })
      }
      hop(HOPS)
    }
    const native = Object.getOwnPropertyDescriptor(WebSocket.prototype, 'onmessage')
    Object.defineProperty(WebSocket.prototype, 'onmessage', {
      configurable: true,
      set(this: WebSocket, listener: (event: MessageEvent<string>) => void) {
        native?.set?.call(this, (event: MessageEvent<string>) => {
          if (/"type":"(?!changes)/.test(event.data)) listener(event)
          else measured(() => listener(event))
        })
      },
    })
    new PerformanceObserver((list) => {
      for (const frame of list.getEntries()) {
        longFrames += 1
        const scripts: unknown = Reflect.get(frame, 'scripts')
        const took = Array.isArray(scripts)
          ? scripts.reduce((sum: number, script: PerformanceEntry) => sum + script.duration, 0)
          : 0
        if (took > LONG / 2) longByScript += 1
      }
    }).observe({ type: 'long-animation-frame' })
    window.benchProbe = {
      take() {
        const taken = { changes, longFrames, longByScript }
        changes = []
        longFrames = 0
        longByScript = 0
        return taken
      },
    }
  })
}

/** What has happened since the last call. @throws where the page is not watched */
export async function takeChanges(page: Page): Promise<Probed> {
  const taken = await page.evaluate(() => window.benchProbe?.take())
  if (taken === undefined) throw new Error('the page is not watched')
  return taken
}
