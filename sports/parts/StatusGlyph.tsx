import { LiveDot } from './LiveDot.tsx'
import type { StatusShape } from './slab-size.ts'
import type { Fault } from './stage-context.ts'

/**
 * The sign before the word: three bars, dot, half-filled circle, tick, triangle; for an old picture a clock, or what is cut.
 * Field 32 × 32.
 * @param fault why the picture is old, where that is known: a ribbon has no room for the sentence.
 */
export function StatusGlyph({ shape, fault }: { shape: StatusShape; fault?: Fault['kind'] | undefined }) {
  return (
    <svg className="tb-status-glyph" viewBox="0 0 32 32" aria-hidden="true">
      {shape === 'last known' ? drawOld(fault) : draw(shape)}
    </svg>
  )
}

function draw(shape: Exclude<StatusShape, 'last known'>) {
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
  }
}

function drawOld(fault: Fault['kind'] | undefined) {
  switch (fault) {
    case 'hub':
      // A screen, and its line cut.
      return (
        <>
          <path d="M2 3h28v15H2z" fill="none" stroke="currentColor" strokeWidth="4" />
          <path d="M16 18v4M16 27v5M8 27l16 -5" fill="none" stroke="currentColor" strokeWidth="4" />
        </>
      )
    case 'source':
      // Waves that do not arrive.
      return (
        <>
          <circle cx="16" cy="27" r="4.5" fill="currentColor" />
          <path
            d="M1 12a22 22 0 0 1 9 -6M22 6a22 22 0 0 1 9 6M8 19a12 12 0 0 1 16 0"
            fill="none"
            stroke="currentColor"
            strokeWidth="4"
          />
          <path d="M11 15L21 1" fill="none" stroke="currentColor" strokeWidth="4" />
        </>
      )
    case 'silent':
    case undefined:
      return (
        <>
          <circle cx="16" cy="16" r="13.5" fill="none" stroke="currentColor" strokeWidth="4" />
          <path d="M16 7v10l7 4" fill="none" stroke="currentColor" strokeWidth="4" />
        </>
      )
  }
}
