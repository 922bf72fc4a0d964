import { useSyncExternalStore } from 'react'
import type { Raster } from '../settings.ts'

let known: Raster = { width: 0, height: 0 }

function inside(): Raster {
  const { innerWidth: width, innerHeight: height } = window
  if (known.width !== width || known.height !== height) known = { width, height }
  return known
}

function onResize(changed: () => void): () => void {
  window.addEventListener('resize', changed)
  return () => window.removeEventListener('resize', changed)
}

/** The inside of the window in CSS pixels; follows every change of size, mode or scale of the display. */
export function useWindow(): Raster {
  return useSyncExternalStore(onResize, inside)
}

const reduced = typeof matchMedia === 'function' ? matchMedia('(prefers-reduced-motion: reduce)') : undefined
/** Kept, since each question to the browser settles the styles of the whole page, in the middle of every picture. */
let motionReduced = reduced?.matches ?? false
reduced?.addEventListener('change', ({ matches }) => {
  motionReduced = matches
})

function onReduced(changed: () => void): () => void {
  reduced?.addEventListener('change', changed)
  return () => reduced?.removeEventListener('change', changed)
}

export function useReducedMotion(): boolean {
  return useSyncExternalStore(onReduced, () => motionReduced)
}
