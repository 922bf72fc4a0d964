import { useEffect, useState } from 'react'
import { equal, keepSame } from '../keep-same.ts'

/** How often a value has changed since it was first drawn: 0 at first, so that only news lights up. */
export function useChanges(value: string | undefined): number {
  const [seen, setSeen] = useState({ value, changes: 0 })
  if (seen.value === value) return seen.changes
  const changes = seen.changes + 1
  setSeen({ value, changes })
  return changes
}

/** A value that swaps `ms` after it changed: the slab, at the end of the line's motion. News in between puts nothing off. */
export function useDelayed<T>(value: T, ms: number): T {
  const [shown, setShown] = useState(value)
  const [kept, setKept] = useState(value)
  const wanted = keepSame(kept, value)
  if (!Object.is(wanted, kept)) setKept(wanted)
  useEffect(() => {
    if (equal(shown, wanted)) return undefined
    const timer = setTimeout(() => setShown(wanted), ms)
    return () => clearTimeout(timer)
  }, [wanted, shown, ms])
  return shown
}
