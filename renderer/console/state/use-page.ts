import { useSyncExternalStore } from 'react'

const listen = (listener: () => void) => {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

/** The page that the address names ("#screens"), else the first. */
export function usePage<P extends { readonly id: string }>(pages: readonly [P, ...P[]]): P {
  const hash = useSyncExternalStore(listen, () => window.location.hash)
  return pages.find(({ id }) => `#${id}` === hash) ?? pages[0]
}
