import { useTick } from '../motion/use-tick.ts'
import { useTickingText } from '../motion/use-ticking-text.ts'
import { useStage } from '../stage-context.ts'
import { useWords } from '../words/use-say.ts'

/** The venue's wall clock; nothing until the time is known. It is the machine's own and never stops. */
export function VenueClock({ className }: { className: string }) {
  const { wallClock } = useStage()
  const { say } = useWords()
  const time = wallClock()
  useTick(1000, time === undefined)
  const { ref, text } = useTickingText<HTMLTimeElement>(() => wallClock() ?? time ?? '', 1000)
  return time === undefined ? null : (
    <time ref={ref} className={className} aria-label={say('Venue time')}>
      {text}
    </time>
  )
}
