import type { Fact } from '../board-spec.ts'
import { runningClock } from '../clock.ts'
import { useTickingText } from '../motion/use-ticking-text.ts'
import { useStage } from '../stage-context.ts'

/** A fact of the header: value over label. A running clock ticks by itself; it stops where its source is silent. */
export function FactView({ fact }: { fact: Fact }) {
  if (fact.large === true) {
    return (
      <div className="tb-header-fact tb-header-large" data-fact={fact.id} aria-label={fact.label}>
        <FactText fact={fact} />
      </div>
    )
  }
  return (
    <div className="tb-header-fact" data-fact={fact.id}>
      <span className="tb-header-value">
        <FactText fact={fact} />
      </span>
      {fact.old === undefined ? (
        <span className="tb-header-label">{fact.label}</span>
      ) : (
        <span className="tb-header-label tb-fact-old">
          {fact.mark}
          <s>{fact.old}</s>
        </span>
      )}
    </div>
  )
}

/** The value of a fact: as sent, or ticking where it is a running clock. */
export function FactText({ fact }: { fact: Fact }) {
  const { aged } = useStage()
  const clock = fact.clock?.running === true ? fact.clock : undefined
  if (clock === undefined) return fact.value
  // Old: the last value that was sent, which is what "As of" speaks of; never one the screen counted on by itself.
  return aged === undefined ? (
    <RunningClock fact={fact} clock={clock} />
  ) : (
    <span className="tb-stopped">{fact.value}</span>
  )
}

function RunningClock({ fact, clock }: { fact: Fact; clock: NonNullable<Fact['clock']> }) {
  const { now } = useStage()
  const read = () => {
    const elapsed = Math.min(now() - clock.receivedAt, clock.most ?? Infinity)
    return runningClock(fact.value, clock.direction, elapsed, clock.game)
  }
  const { ref, text } = useTickingText<HTMLSpanElement>(read, /\.\d/.test(fact.value) ? 100 : 200)
  return (
    <span ref={ref} className="tb-running">
      {text}
    </span>
  )
}
