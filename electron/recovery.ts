/** So many failures are answered at once; the next ones wait longer and longer. */
const ALLOWANCE = 3
/** How long the failures after the allowance wait, ms; when these are used up too, the whole shell starts anew. */
const WAITS = [5_000, 15_000, 30_000] as const
/** The allowance is given back after so long without a failure, ms: not as soon as a page has loaded (kiosk.md 1.17). */
const HEALTH = 60_000
/** How long a main process that failed waits before it starts anew, by how often that happened in a row, ms. */
const RELAUNCH_WAITS = [0, 1_000, 5_000, 15_000, 30_000] as const

/** What happened to the page of a screen. */
export type Failure =
  | { readonly kind: 'gone'; readonly reason: string; readonly exitCode: number }
  | { readonly kind: 'hung' }
  /** Alive, but nothing was painted for too long. */
  | { readonly kind: 'frozen' }
  | { readonly kind: 'not loaded'; readonly reason: string }

export type Decision =
  | { readonly kind: 'ignore' }
  | { readonly kind: 'recreate' }
  | { readonly kind: 'wait'; readonly forMs: number }
  | { readonly kind: 'relaunch' }

/** When a screen failed since it was last healthy; times from one monotonic clock, ms. */
export interface History {
  readonly failures: readonly number[]
}
export const NO_FAILURES: History = { failures: [] }

/**
 * What to do about a failure, and what to remember of it (kiosk.md 1.17, 2). Pure.
 * `wait`: recreate the window after that time. A page that ended by itself ("clean-exit") was asked to.
 */
export function decide(
  history: History,
  failure: Failure,
  now: number,
): { readonly decision: Decision; readonly history: History } {
  if (failure.kind === 'gone' && failure.reason === 'clean-exit') return { decision: { kind: 'ignore' }, history }
  const last = history.failures.at(-1)
  const healthy = last === undefined || now - last - waitAfter(history.failures.length) >= HEALTH
  const failures = healthy ? [now] : [...history.failures, now]
  const count = failures.length
  const decision: Decision =
    count <= ALLOWANCE
      ? { kind: 'recreate' }
      : count <= ALLOWANCE + WAITS.length
        ? { kind: 'wait', forMs: waitAfter(count) }
        : { kind: 'relaunch' }
  return { decision, history: { failures } }
}

/** How long the answer to the n-th failure waited: that time was no health. */
function waitAfter(count: number): number {
  return WAITS[count - ALLOWANCE - 1] ?? 0
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
