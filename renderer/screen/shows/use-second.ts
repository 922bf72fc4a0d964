import { useEffect, useState } from 'react'

/**
 * The second of the hub's clock, drawn anew as it begins: two screens with the same clock change in the same frame.
 * @param now hub clock, ms. @returns whole seconds since 1970.
 */
export function useSecond(now: () => number): number {
  const [second, setSecond] = useState(() => Math.floor(now() / 1000))
  useEffect(() => {
    // A timer may come a moment early; then the rest is waited for.
    const wait = () => setTimeout(tick, Math.max(1, 1000 - (now() % 1000)))
    const tick = () => {
      setSecond(Math.floor(now() / 1000))
      timer = wait()
    }
    let timer = wait()
    return () => clearTimeout(timer)
  }, [now])
  return second
}
