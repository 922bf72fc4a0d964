import { useEffect, useEffectEvent, useLayoutEffect, useRef, type RefObject } from 'react'

/**
 * A text that time changes by itself, a clock: it is written into its own element, and nothing is drawn again for it.
 * @param read the text as it is now.
 * @param every how often it is looked at, ms.
 * @returns what to put on the element, and the text as it is now, its only child.
 */
export function useTickingText<E extends HTMLElement>(
  read: () => string,
  every: number,
): { readonly ref: RefObject<E | null>; readonly text: string } {
  const ref = useRef<E>(null)
  const write = useEffectEvent(() => {
    const text = read()
    const node = ref.current?.firstChild
    if (node !== null && node !== undefined && node.nodeValue !== text) node.nodeValue = text
  })
  // React leaves a text alone that it holds for unchanged, though a tick has written over it.
  useLayoutEffect(() => write())
  useEffect(() => {
    const timer = setInterval(() => write(), every)
    return () => clearInterval(timer)
  }, [every])
  return { ref, text: read() }
}
