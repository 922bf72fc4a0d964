import { useSyncExternalStore } from 'react'

type Addresses = Readonly<Record<string, string>>
type State = { readonly kind: 'loading' } | { readonly kind: 'ready'; readonly addresses: Addresses }

let state: State = { kind: 'loading' }
const listeners = new Set<() => void>()

/** Begins with the first board, long before its first flag is drawn. */
async function load(): Promise<void> {
  try {
    const { addresses } = await import('./flag-addresses.ts')
    state = { kind: 'ready', addresses }
  } catch (error) {
    // Text tiles stand for all flags then.
    console.error('The list of flags could not be loaded:', error)
    state = { kind: 'ready', addresses: {} }
  }
  for (const changed of listeners) changed()
}
if (typeof document !== 'undefined') void load()

function subscribe(changed: () => void): () => void {
  listeners.add(changed)
  return () => listeners.delete(changed)
}

/** `loading` for a moment after the start, `none` where a text tile must stand. */
export type FlagAddress =
  | { readonly kind: 'loading' }
  | { readonly kind: 'none' }
  | { readonly kind: 'picture'; readonly address: string }

/** The address of a flag's drawing. @param file as `flagOf` names it. */
export function useFlagAddress(file: string | undefined): FlagAddress {
  const now = useSyncExternalStore(
    subscribe,
    () => state,
    () => state,
  )
  if (file === undefined) return { kind: 'none' }
  if (now.kind === 'loading') return now
  const address = now.addresses[file]
  return address === undefined ? { kind: 'none' } : { kind: 'picture', address }
}
