/** So many failures are answered at once; the next ones wait longer and longer. */
const ALLOWANCE = 3
/** How long the failures after the allowance wait, ms; when these are used up too, the whole shell starts anew. */
const WAITS = [5_000, 15_000, 30_000] as const
/** The allowance is given back after so long without a failure, ms: not as soon as a page has loaded (kiosk.md 1.17). */
const HEALTH = 60_000
/** A window that stands wrong is put right so often within that time; then it is made anew. */
const PLACINGS = 3
/** How long a main process that failed waits before it starts anew, by how often that happened in a row, ms. */
const RELAUNCH_WAITS = [0, 1_000, 5_000, 15_000, 30_000] as const

/** What can be seen to be wrong with a picture (picture-judge.ts). */
export type PictureFault = 'black' | 'white' | 'frozen' | 'wrong size'

/** What happened to the page of a screen. */
export type Failure =
  | { readonly kind: 'gone'; readonly reason: string; readonly exitCode: number }
  | { readonly kind: 'hung' }
  /** Alive, but nothing was painted for too long. */
  | { readonly kind: 'frozen' }
  | { readonly kind: 'not loaded'; readonly reason: string }
  | { readonly kind: 'picture'; readonly fault: PictureFault }
  /** A board threw: the page has put the plain table in its place already. */
  | { readonly kind: 'board'; readonly key: string; readonly fault: string }
  /** `growing`: it will be too much by and by; `over`: it is. `quiet`: nothing is running on the screens that would be disturbed. */
  | {
      readonly kind: 'memory'
      readonly of: 'page' | 'shell'
      readonly state: 'growing' | 'over'
      readonly quiet: boolean
    }
  /** A helper of Chromium's ended; `type` is Electron's word: "GPU", "Utility" … */
  | { readonly kind: 'child gone'; readonly type: string; readonly reason: string }
  /** An exception of the main process that nobody caught. */
  | { readonly kind: 'exception'; readonly what: string }

export type Decision =
  | { readonly kind: 'ignore' }
  /** Somebody else heals it: it is counted and said. */
  | { readonly kind: 'note' }
  /** Not now: the event comes again as long as it is true. */
  | { readonly kind: 'later' }
  /** The window goes where it belongs. */
  | { readonly kind: 'place' }
  | { readonly kind: 'recreate' }
  | { readonly kind: 'wait'; readonly forMs: number }
  /** The whole shell starts anew; `software`: without the graphics processor; `planned`: at once, it is no failure. */
  | { readonly kind: 'relaunch'; readonly how: 'plain' | 'software' | 'planned' }

/** When something failed since it was last healthy; times from one monotonic clock, ms. */
export interface History {
  readonly failures: readonly number[]
  /** Ends of the GPU process. */
  readonly gpu: readonly number[]
  readonly placings: readonly number[]
}
export const NO_FAILURES: History = { failures: [], gpu: [], placings: [] }

interface Next {
  readonly decision: Decision
  readonly history: History
}

/**
 * What to do about a failure, and what to remember of it (kiosk.md 1.17, 2). Pure. One history belongs to one screen, another one
 * to the shell as a whole.
 * `wait`: recreate the window after that time. A page that ended by itself ("clean-exit") was asked to.
 */
export function decide(history: History, failure: Failure, now: number): Next {
  switch (failure.kind) {
    case 'gone':
      return failure.reason === 'clean-exit' ? ignored(history) : pageFailed(history, now)
    case 'hung':
    case 'frozen':
    case 'not loaded':
      return pageFailed(history, now)
    case 'picture':
      return failure.fault === 'wrong size' ? misplaced(history, now) : pageFailed(history, now)
    case 'board':
      // Another page would meet the same document: to make it anew would only flicker.
      return { decision: { kind: 'note' }, history }
    case 'memory':
      return outOfMemory(history, failure, now)
    case 'child gone':
      return childGone(history, failure, now)
    case 'exception':
      return { decision: { kind: 'relaunch', how: 'plain' }, history }
    default:
      return failure satisfies never
  }
}

const ignored = (history: History): Next => ({ decision: { kind: 'ignore' }, history })

function pageFailed(history: History, now: number): Next {
  const last = history.failures.at(-1)
  const healthy = last === undefined || now - last - waitAfter(history.failures.length) >= HEALTH
  const failures = healthy ? [now] : [...history.failures, now]
  const count = failures.length
  const decision: Decision =
    count <= ALLOWANCE
      ? { kind: 'recreate' }
      : count <= ALLOWANCE + WAITS.length
        ? { kind: 'wait', forMs: waitAfter(count) }
        : { kind: 'relaunch', how: 'plain' }
  return { decision, history: { ...history, failures } }
}

/** How long the answer to the n-th failure waited: that time was no health. */
function waitAfter(count: number): number {
  return WAITS[count - ALLOWANCE - 1] ?? 0
}

/** A display that comes back late needs a moment: the window is moved first, and made anew only when that does not help. */
function misplaced(history: History, now: number): Next {
  const placings = [...history.placings.filter((at) => now - at < HEALTH), now]
  if (placings.length <= PLACINGS) return { decision: { kind: 'place' }, history: { ...history, placings } }
  return pageFailed({ ...history, placings: [] }, now)
}

/** A slow leak waits for a pause between two units (kiosk.md 2); what is far too much does not. */
function outOfMemory(history: History, { of, state, quiet }: Extract<Failure, { kind: 'memory' }>, now: number): Next {
  if (state === 'growing' && !quiet) return { decision: { kind: 'later' }, history }
  if (of === 'shell') return { decision: { kind: 'relaunch', how: 'planned' }, history }
  // A page that is replaced in a pause has not failed: it keeps its allowance.
  return state === 'growing' ? { decision: { kind: 'recreate' }, history } : pageFailed(history, now)
}

/** Chromium starts its helpers again by itself (kiosk.md 2); a graphics processor that keeps failing is done without. */
function childGone(history: History, { type, reason }: Extract<Failure, { kind: 'child gone' }>, now: number): Next {
  if (reason === 'clean-exit') return ignored(history)
  if (type !== 'GPU') return { decision: { kind: 'note' }, history }
  const gpu = [...history.gpu.filter((at) => now - at < HEALTH), now]
  if (gpu.length <= ALLOWANCE) return { decision: { kind: 'note' }, history: { ...history, gpu } }
  return { decision: { kind: 'relaunch', how: 'software' }, history: { ...history, gpu } }
}

/**
 * A main process that failed: how long its last picture stays before it starts anew, and the count to hand on.
 * @param before how many relaunches in a row led to this process
 * @param uptime of this process, ms
 */
export function relaunchPlan(before: number, uptime: number): { readonly waitMs: number; readonly count: number } {
  const inRow = uptime >= HEALTH ? 0 : before
  return { waitMs: RELAUNCH_WAITS[Math.min(inRow, RELAUNCH_WAITS.length - 1)] ?? 0, count: inRow + 1 }
}
