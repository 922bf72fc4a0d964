import { useEffect, useReducer } from 'react'
import { turnAt } from './turns.ts'

/** A timer of a page that sleeps is late; the clock is looked at again so often, ms. */
const LOOK_MS = 1000

/**
 * Which of some things stands now.
 * @param holds how long each stands, ms.
 * @param since when the first came up; hub clock, ms. @param now hub clock, ms.
 */
export function useTurn(holds: readonly number[], since: number, now: () => number): number {
  const [looked, lookAgain] = useReducer((count: number) => count + 1, 0)
  const { index, left } = turnAt(holds, now() - since)
  const turns = holds.length > 1
  useEffect(() => {
    if (!turns) return undefined
    const timer = setTimeout(lookAgain, Math.min(left + 5, LOOK_MS))
    return () => clearTimeout(timer)
  }, [looked, turns, left])
  return index
}
