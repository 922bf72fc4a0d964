import { useEffect, useState } from 'react'

/** A value after the address's "#": `#claim=ABC123`. Read once and taken out of the address, so that nobody sees a code over a shoulder. */
export function hashValue(name: string): string | undefined {
  const found = new RegExp(`^#${name}=(.+)$`).exec(window.location.hash)?.[1]
  if (found === undefined) return undefined
  history.replaceState(null, '', window.location.pathname)
  return decodeURIComponent(found)
}

/** The same as state: also what comes into the address while the page stands. */
export function useHashValue(name: string): [string | undefined, (value: string | undefined) => void] {
  const [value, setValue] = useState(() => hashValue(name))
  useEffect(() => {
    const hear = () => {
      const found = hashValue(name)
      if (found !== undefined) setValue(found)
    }
    window.addEventListener('hashchange', hear)
    return () => window.removeEventListener('hashchange', hear)
  }, [name])
  return [value, setValue]
}
