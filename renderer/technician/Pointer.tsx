import { useEffect, useState } from 'react'

/**
 * The mouse's arrow, drawn by the page: a system that was told to show no cursor shows none here either, and this one is large enough for a
 * wall. A finger has none. @param size CSS pixels
 */
export function Pointer({ size }: { size: number }) {
  const [at, setAt] = useState<{ x: number; y: number }>()
  useEffect(() => {
    const move = ({ pointerType, clientX: x, clientY: y }: PointerEvent) =>
      setAt(pointerType === 'mouse' ? { x, y } : undefined)
    const gone = () => setAt(undefined)
    const names = ['pointermove', 'pointerdown'] as const
    for (const name of names) window.addEventListener(name, move)
    document.documentElement.addEventListener('pointerleave', gone)
    return () => {
      for (const name of names) window.removeEventListener(name, move)
      document.documentElement.removeEventListener('pointerleave', gone)
    }
  }, [])
  if (at === undefined) return null
  return (
    <svg
      className="pointer"
      viewBox="0 0 24 24"
      width={size}
      height={size}
      style={{ transform: `translate(${at.x}px, ${at.y}px)` }}
      aria-hidden="true"
    >
      <path d="M1 1V19L6 14.5L9.5 22L13 20.5L9.6 13.2H16.5Z" />
    </svg>
  )
}
