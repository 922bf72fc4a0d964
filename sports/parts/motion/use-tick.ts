import { useEffect, useState } from 'react'

/** Draws again every `ms`: clocks and "since" sentences read the time themselves. */
export function useTick(ms: number, running = true): void {
  const [, tick] = useState(0)
  useEffect(() => {
    if (!running) return undefined
    const timer = setInterval(() => tick((n) => n + 1), ms)
    return () => clearInterval(timer)
  }, [ms, running])
}
