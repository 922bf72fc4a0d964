import { useSyncExternalStore } from 'react'
import { forgetWidths } from './layout/text-measure.ts'

let epoch = 0
const listeners = new Set<() => void>()

function loaded(): void {
  epoch += 1
  forgetWidths()
  for (const changed of listeners) changed()
}

function subscribe(changed: () => void): () => void {
  if (typeof document === 'undefined') return () => undefined
  if (listeners.size === 0) document.fonts.addEventListener('loadingdone', loaded)
  listeners.add(changed)
  return () => {
    listeners.delete(changed)
    if (listeners.size === 0) document.fonts.removeEventListener('loadingdone', loaded)
  }
}

/** Rises when a font file has come: what was measured before is measured again. */
export function useFontEpoch(): number {
  return useSyncExternalStore(
    subscribe,
    () => epoch,
    () => 0,
  )
}
