import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { oncePainted } from './after-paint.ts'

const asked: (() => void)[] = []
beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => asked.push(run))
  vi.stubGlobal('cancelAnimationFrame', (number: number) => (asked[number - 1] = () => {}))
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  asked.length = 0
})
/** The frames that are waited for are drawn. */
const frame = () => asked.splice(0).forEach((run) => run())

it('What was committed counts as painted after the frame that follows the next one', () => {
  const painted = vi.fn<() => void>()
  oncePainted(painted)
  frame()
  expect(painted).not.toHaveBeenCalled()
  frame()
  expect(painted).toHaveBeenCalledOnce()
})

it('A page that draws no frame for seconds is waited for: what it shows at last is confirmed, late', () => {
  const painted = vi.fn<() => void>()
  oncePainted(painted)
  vi.advanceTimersByTime(5_000)
  expect(painted).not.toHaveBeenCalled()
  frame()
  frame()
  expect(painted).toHaveBeenCalledOnce()
})

it('What is called off is not confirmed, however often it was waited for', () => {
  const painted = vi.fn<() => void>()
  const stop = oncePainted(painted)
  vi.advanceTimersByTime(2_500)
  stop()
  frame()
  frame()
  vi.advanceTimersByTime(5_000)
  expect(painted).not.toHaveBeenCalled()
})
