import { useEffect, useRef } from 'react'
import { liveOpacity, pageBeat } from './motion/beat.ts'
import { useStage } from './stage-context.ts'

/** The dot of LIVE, on a field of 32 × 32: it breathes while the picture is new, and stands still where motion is reduced. */
export function LiveDot() {
  const { aged, reducedMotion } = useStage()
  const dot = useRef<SVGCircleElement>(null)
  const still = aged !== undefined || reducedMotion
  useEffect(() => {
    const circle = dot.current
    if (still || circle === null) return undefined
    const leave = pageBeat.join((count) => {
      circle.style.opacity = String(liveOpacity(count))
    })
    return () => {
      leave()
      circle.style.opacity = ''
    }
  }, [still])
  return <circle ref={dot} cx="16" cy="16" r="13" fill="currentColor" />
}
