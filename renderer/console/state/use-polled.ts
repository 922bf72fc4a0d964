import { useCallback, useEffect, useState } from 'react'
import type * as z from 'zod/mini'
import { ask, type Asked } from './ask.ts'

export interface Polled<T> {
  /** The newest good answer. */
  readonly value: T | undefined
  /** Why the newest one was none. */
  readonly fault: string | undefined
  /** Asks at once. */
  readonly again: () => void
}

/**
 * Asks the hub again and again while the page is looked at.
 * @param place undefined: not now.
 * @param schema must be the same object each time.
 * @param ms from one answer to the next question.
 */
export function usePolled<T>(place: string | undefined, schema: z.core.$ZodType<T>, ms: number): Polled<T> {
  const [answer, setAnswer] = useState<{ place: string; asked: Asked<T>; value: T | undefined } | undefined>()
  const [round, setRound] = useState(0)
  useEffect(() => {
    if (place === undefined) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    let over = false
    const once = async () => {
      if (document.visibilityState === 'visible') {
        const asked = await ask('GET', place, schema)
        if (over) return
        setAnswer((held) => ({
          place,
          asked,
          value: asked.ok ? asked.value : held?.place === place ? held.value : undefined,
        }))
      }
      timer = setTimeout(() => void once(), ms)
    }
    void once()
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [place, schema, ms, round])
  const again = useCallback(() => setRound((held) => held + 1), [])
  const mine = answer?.place === place ? answer : undefined
  return { value: mine?.value, fault: mine?.asked.ok === false ? mine.asked.reason : undefined, again }
}
