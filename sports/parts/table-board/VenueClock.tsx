import { useTick } from '../motion/use-tick.ts'
import { useStage } from '../stage-context.ts'

/** The venue's wall clock; nothing until the time is known. It is the machine's own and never stops. */
export function VenueClock({ className }: { className: string }) {
  const { wallClock } = useStage()
  useTick(1000)
  const time = wallClock()
  return time === undefined ? null : (
    <time className={className} aria-label="Venue time">
      {time}
    </time>
  )
}
