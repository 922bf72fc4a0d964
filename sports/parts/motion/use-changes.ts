import { useEffect, useState } from 'react'

/** How often a value has changed since it was first drawn: 0 at first, so that only news lights up. */
export function useChanges(value: string | undefined): number {
  const [seen, setSeen] = useState({ value, changes: 0 })
  if (seen.value === value) return seen.changes
  const changes = seen.changes + 1
  setSeen({ value, changes })
  return changes
}

/** A value that swaps `ms` after it changed: the slab, at the end of the line's motion. */
export function useDelayed<T>(value: T, ms: number): T {
  const [shown, setShown] = useState(value)
  useEffect(() => {
    if (Object.is(shown, value)) return undefined
    const timer = setTimeout(() => setShown(value), ms)
    return () => clearTimeout(timer)
  }, [value, shown, ms])
  return shown
}
