import { useSyncExternalStore } from 'react'
import { forgetWidths } from './layout/text-measure.ts'

let epoch = 0

function subscribe(changed: () => void): () => void {
  if (typeof document === 'undefined') return () => undefined
  const loaded = () => {
    epoch += 1
    forgetWidths()
    changed()
  }
  document.fonts.addEventListener('loadingdone', loaded)
  return () => document.fonts.removeEventListener('loadingdone', loaded)
}

/** Rises when a font file has come: what was measured before is measured again. */
export function useFontEpoch(): number {
  return useSyncExternalStore(
    subscribe,
    () => epoch,
    () => 0,
  )
}
