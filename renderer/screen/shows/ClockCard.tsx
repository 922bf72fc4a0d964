import { useStage } from '../../../sports/parts/stage-context.ts'
import { localIso } from '../ageing.ts'
import type { CardProps } from './card-props.ts'
import { useSecond } from './use-second.ts'

/** The hub's clock in the venue's time, to be held beside another clock. */
export function ClockCard({ name, offset }: CardProps) {
  const { now } = useStage()
  const iso = localIso(useSecond(now) * 1000, offset)
  return (
    <section className="card card-clock" aria-label={`Clock of ${name}`} data-view="card" data-card="clock">
      <time className="card-time">{iso.slice(11, 19)}</time>
      <p className="card-words">
        <b>{iso.slice(0, 10)}</b> <span>Hub time{offset === undefined ? '' : `, UTC ${offset}`}</span>
      </p>
      <p className="card-words card-name">{name}</p>
    </section>
  )
}
