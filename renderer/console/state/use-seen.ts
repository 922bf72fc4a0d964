import { useState } from 'react'
import type { Venue } from '../model/venue.ts'
import { useDesk } from './desk-context.ts'

/** Somebody else changed it meanwhile. */
const CONFLICT = 409

/**
 * What the person at a form has before his eyes: what stood here when he began; after a refusal, what stands now.
 * @returns it, and what is to be called with the key and the status of a refusal: where somebody else was faster, the refusal may be
 * here before the change that it speaks of, and the form waits for that.
 */
export function useSeen(): { readonly seen: Venue; readonly lookAgain: (key: string, status: number) => void } {
  const { venue } = useDesk()
  const [seen, setSeen] = useState(venue)
  const [waits, setWaits] = useState<{ readonly key: string; readonly version: number | undefined }>()
  if (waits !== undefined && venue.versions.get(waits.key) !== waits.version) {
    setSeen(venue)
    setWaits(undefined)
  }
  const lookAgain = (key: string, status: number): void => {
    if (status === CONFLICT) setWaits({ key, version: seen.versions.get(key) })
    else setSeen(venue)
  }
  return { seen, lookAgain }
}
