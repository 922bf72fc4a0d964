import type { Fact } from '../board-spec.ts'
import { runningClock } from '../clock.ts'
import { useTick } from '../motion/use-tick.ts'
import { useStage } from '../stage-context.ts'

/** A fact of the header: value over label. A running clock ticks by itself; it stops where its source is silent. */
export function FactView({ fact }: { fact: Fact }) {
  return (
    <div className="tb-header-fact" data-fact={fact.id}>
      <span className="tb-header-value">
        {fact.clock?.running === true ? <RunningClock fact={fact} /> : fact.value}
      </span>
      <span className="tb-header-label">{fact.label}</span>
    </div>
  )
}

function RunningClock({ fact }: { fact: Fact }) {
  const { now, aged } = useStage()
  useTick(/\.\d/.test(fact.value) ? 100 : 200, aged === undefined)
  // Old: the last value that was sent, which is what "As of" speaks of; never one the screen counted on by itself.
  if (aged !== undefined) return <span className="tb-stopped">{fact.value}</span>
  const clock = fact.clock
  const text = clock === undefined ? fact.value : runningClock(fact.value, clock.direction, now() - clock.receivedAt)
  return <span className="tb-running">{text}</span>
}
