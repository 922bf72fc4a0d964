import { LiveDot } from './LiveDot.tsx'
import type { StatusShape } from './slab-size.ts'

/** The sign before the word: three bars, dot, half-filled circle, tick, triangle, clock. Field 32 × 32. */
export function StatusGlyph({ shape }: { shape: StatusShape }) {
  return (
    <svg className="tb-status-glyph" viewBox="0 0 32 32" aria-hidden="true">
      {draw(shape)}
    </svg>
  )
}

function draw(shape: StatusShape) {
  switch (shape) {
    case 'start list':
      return <path d="M0 3h32v6H0zM0 13h32v6H0zM0 23h32v6H0z" fill="currentColor" />
    case 'live':
      return <LiveDot />
    case 'unofficial':
      return (
        <>
          <circle cx="16" cy="16" r="13.5" fill="none" stroke="currentColor" strokeWidth="4" />
          <path d="M16 4a12 12 0 0 1 0 24z" fill="currentColor" />
        </>
      )
    case 'official':
      return <path d="M2 17l9 9L30 5" fill="none" stroke="currentColor" strokeWidth="6" />
    case 'protest':
      return (
        <>
          <path d="M16 1l16 29H0z" fill="currentColor" />
          <path d="M16 11v10M16 24v4" stroke="var(--protest)" strokeWidth="4" />
        </>
      )
    case 'last known':
      return (
        <>
          <circle cx="16" cy="16" r="13.5" fill="none" stroke="currentColor" strokeWidth="4" />
          <path d="M16 7v10l7 4" fill="none" stroke="currentColor" strokeWidth="4" />
        </>
      )
  }
}
