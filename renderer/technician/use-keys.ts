import { useEffect, useEffectEvent } from 'react'

/**
 * Hears keys while it stands.
 * @param onKey tells whether the key was its own: then it is nobody else's.
 * @param first hears them before whatever stands below.
 */
export function useKeys(onKey: (key: string) => boolean, first = false): void {
  const heard = useEffectEvent((event: KeyboardEvent) => {
    if (!onKey(event.key)) return
    event.preventDefault()
    event.stopPropagation()
  })
  useEffect(() => {
    window.addEventListener('keydown', heard, { capture: first })
    return () => window.removeEventListener('keydown', heard, { capture: first })
  }, [first])
}
