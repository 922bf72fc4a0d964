import { useEffect, useRef } from 'react'
import { useStage } from '../../../sports/parts/stage-context.ts'
import type { CardProps } from './card-props.ts'
import { useSecond } from './use-second.ts'

/** Fields of a second, 20 ms each: about as long as a frame. */
const FIELDS = 50

/**
 * Two screens side by side, filmed: the picture turns its colours round as each second of the hub's clock begins, and a row of fields
 * fills within it. How many fields two screens are apart is how far apart they are.
 */
export function SyncCard({ name }: CardProps) {
  const { now } = useStage()
  const second = useSecond(now)
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const fields = [...(row.current?.children ?? [])]
    let frame = 0
    const draw = () => {
      const at = Math.floor(((now() % 1000) / 1000) * FIELDS)
      fields.forEach((field, i) => field.toggleAttribute('data-lit', i <= at))
      frame = requestAnimationFrame(draw)
    }
    draw()
    return () => cancelAnimationFrame(frame)
  }, [now])
  return (
    <section
      className="card card-sync"
      aria-label={`Synchronism of ${name}`}
      data-view="card"
      data-card="sync"
      data-odd={second % 2 === 1 ? true : undefined}
    >
      <p className="card-second">{String(second % 60).padStart(2, '0')}</p>
      <div className="card-tenth" aria-hidden="true">
        {Array.from({ length: 10 }, (_, i) => (
          <i key={i} data-lit={second % 10 === i ? true : undefined}>
            {i}
          </i>
        ))}
      </div>
      <div ref={row} className="card-row" aria-hidden="true">
        {Array.from({ length: FIELDS }, (_, i) => (
          <i key={i} />
        ))}
      </div>
      <p className="card-words">{name}</p>
    </section>
  )
}
