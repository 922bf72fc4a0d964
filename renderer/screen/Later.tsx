import { useEffect, useEffectEvent, useState, type ReactNode } from 'react'
import { Boundary } from './boards/Boundary.tsx'
import { faultWords } from './fault-words.ts'
import type { Identify, PlainShowView, Waiting } from './shows/Shows.tsx'

/** What is drawn where no board stands. */
interface Shows {
  readonly Identify: typeof Identify
  readonly PlainShowView: typeof PlainShowView
  readonly Waiting: typeof Waiting
}

/** Where it could not be loaded it is tried again after this; ms. */
const AGAIN = 3000

let loaded: Shows | undefined

/** No part of the first bundle: loaded when there is nothing better to do, or when it is wanted. */
export async function loadShows(): Promise<Shows> {
  loaded ??= await import('./shows/Shows.tsx')
  return loaded
}

export interface LaterProps {
  readonly draw: (shows: Shows) => ReactNode
  /** What stands where that cannot be had, or throws. */
  readonly fallback?: ReactNode
  readonly onReady?: (() => void) | undefined
  readonly onFault: (reason: string) => void
}

/** Draws with code that may have to be loaded first. */
export function Later({ draw, fallback, onReady, onFault }: LaterProps) {
  const [shows, setShows] = useState(loaded)
  const [failed, setFailed] = useState(0)
  const fault = useEffectEvent(onFault)
  const ready = useEffectEvent(() => onReady?.())
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    loadShows().then(setShows, (error: unknown) => {
      fault(faultWords(error))
      timer = setTimeout(() => setFailed(failed + 1), AGAIN)
      ready()
    })
    return () => clearTimeout(timer)
  }, [failed])
  useEffect(() => {
    if (shows !== undefined) ready()
  }, [shows])
  return shows === undefined ? (
    fallback
  ) : (
    <Boundary attempt="" fallback={fallback} onFault={onFault}>
      {draw(shows)}
    </Boundary>
  )
}
