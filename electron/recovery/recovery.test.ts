import { describe, expect, it } from 'vitest'
import { decide, NO_FAILURES, relaunchPlan, type Failure, type History } from './recovery.ts'

const CRASH: Failure = { kind: 'gone', reason: 'crashed', exitCode: 139 }

/** The decisions on failures at these seconds. */
function decisionsAt(seconds: readonly number[], failure: Failure = CRASH): string[] {
  let history: History = NO_FAILURES
  return seconds.map((second) => {
    const next = decide(history, failure, second * 1000)
    history = next.history
    const { decision } = next
    if (decision.kind === 'wait') return `wait ${decision.forMs / 1000}`
    return decision.kind === 'relaunch' ? `relaunch ${decision.how}` : decision.kind
  })
}

describe('what is done about a page that failed (kiosk.md 1.17, 2)', () => {
  it('the first three failures are answered at once', () => {
    expect(decisionsAt([0, 1, 2])).toEqual(['recreate', 'recreate', 'recreate'])
  })

  it('the next ones wait longer and longer, then the whole shell starts anew', () => {
    expect(decisionsAt([0, 1, 2, 3, 8, 23, 53])).toEqual([
      'recreate',
      'recreate',
      'recreate',
      'wait 5',
      'wait 15',
      'wait 30',
      'relaunch plain',
    ])
  })

  it('the allowance is given back after a minute of health', () => {
    expect(decisionsAt([0, 1, 2, 62, 63, 64, 65])).toEqual([...Array.from({ length: 6 }, () => 'recreate'), 'wait 5'])
  })

  it('a page that loads and dies within the minute wins nothing back', () => {
    expect(decisionsAt([0, 50, 100, 150])).toEqual(['recreate', 'recreate', 'recreate', 'wait 5'])
  })

  it('the time that an answer waited was no health', () => {
    // The fourth failure at 3 s is answered at 8 s; the fifth comes 59 s after that answer.
    expect(decisionsAt([0, 1, 2, 3, 67])).toEqual(['recreate', 'recreate', 'recreate', 'wait 5', 'wait 15'])
    expect(decisionsAt([0, 1, 2, 3, 68])).toEqual(['recreate', 'recreate', 'recreate', 'wait 5', 'recreate'])
  })

  it('a page that ended by itself was asked to, and costs no allowance', () => {
    const end: Failure = { kind: 'gone', reason: 'clean-exit', exitCode: 0 }
    expect(decide(NO_FAILURES, end, 5)).toEqual({ decision: { kind: 'ignore' }, history: NO_FAILURES })
  })

  it.each<Failure>([
    { kind: 'hung' },
    { kind: 'frozen' },
    { kind: 'not loaded', reason: 'ERR_FAILED (-2)' },
    { kind: 'picture', fault: 'black' },
    { kind: 'picture', fault: 'white' },
    { kind: 'picture', fault: 'frozen' },
    { kind: 'memory', of: 'page', state: 'over', quiet: false },
  ])('a page that is $kind $fault $state is answered like one that crashed', (failure) => {
    expect(decisionsAt([0, 1, 2, 3], failure)).toEqual(['recreate', 'recreate', 'recreate', 'wait 5'])
  })
})

describe('what is done about the rest (kiosk.md 1.17, 1.18, 2, 4)', () => {
  it('a window in the wrong place is put right three times, then made anew', () => {
    const wrong: Failure = { kind: 'picture', fault: 'wrong size' }
    expect(decisionsAt([0, 10, 20, 30], wrong)).toEqual(['place', 'place', 'place', 'recreate'])
    expect(decisionsAt([0, 10, 20, 80, 90], wrong)).toEqual(['place', 'place', 'place', 'place', 'place'])
  })

  it('a board that throws is the plain table already: it is noted, however often', () => {
    const thrown: Failure = { kind: 'board', key: 'unit/a', fault: 'no competitors' }
    expect(
      decisionsAt(
        Array.from({ length: 50 }, (_, i) => i),
        thrown,
      ),
    ).toEqual(Array.from({ length: 50 }, () => 'note'))
  })

  it('a graphics process comes back by itself; one that keeps failing is done without', () => {
    const gone: Failure = { kind: 'child gone', type: 'GPU', reason: 'crashed' }
    expect(decisionsAt([0, 1, 2, 3], gone)).toEqual(['note', 'note', 'note', 'relaunch software'])
    expect(decisionsAt([0, 1, 2, 61, 63], gone)).toEqual(['note', 'note', 'note', 'note', 'note'])
  })

  it('any other helper that ends is noted, and one that was asked to is nothing', () => {
    expect(decisionsAt([0, 1, 2, 3, 4], { kind: 'child gone', type: 'Utility', reason: 'killed' })).toEqual(
      Array.from({ length: 5 }, () => 'note'),
    )
    expect(decisionsAt([0], { kind: 'child gone', type: 'GPU', reason: 'clean-exit' })).toEqual(['ignore'])
  })

  it('an exception of the main process starts the shell anew', () => {
    expect(decisionsAt([0], { kind: 'exception', what: 'TypeError' })).toEqual(['relaunch plain'])
  })

  it('memory that grows waits for a pause, and takes no allowance; what is far too much does not wait', () => {
    const memory = (of: 'page' | 'shell', state: 'growing' | 'over', quiet: boolean): Failure => ({
      kind: 'memory',
      of,
      state,
      quiet,
    })
    expect(decisionsAt([0, 60], memory('page', 'growing', false))).toEqual(['later', 'later'])
    expect(decisionsAt([0, 1, 2, 3, 4], memory('page', 'growing', true))).toEqual(
      Array.from({ length: 5 }, () => 'recreate'),
    )
    expect(decisionsAt([0], memory('shell', 'growing', false))).toEqual(['later'])
    expect(decisionsAt([0], memory('shell', 'growing', true))).toEqual(['relaunch planned'])
    expect(decisionsAt([0], memory('shell', 'over', false))).toEqual(['relaunch planned'])
  })
})

describe('how a main process that failed starts anew', () => {
  it('the first time at once, later ones after a while that grows and stays bounded', () => {
    const waits = [0, 1, 2, 3, 4, 50].map((before) => relaunchPlan(before, 1000).waitMs)
    expect(waits).toEqual([0, 1_000, 5_000, 15_000, 30_000, 30_000])
  })

  it('the count is handed on, and begins anew after a minute of health', () => {
    expect(relaunchPlan(3, 59_999)).toEqual({ waitMs: 15_000, count: 4 })
    expect(relaunchPlan(3, 60_000)).toEqual({ waitMs: 0, count: 1 })
  })
})
