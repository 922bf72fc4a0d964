import { measured } from '../parts/layout/text-measure.ts'
import { FactView } from '../parts/table-board/FactView.tsx'
import { useWords } from '../parts/words/use-say.ts'
import { fitEquals, fitStyle } from '../parts/sides/fit-text.ts'
import { at, type MatchBoxes } from './match-layout.ts'
import type { MatchView } from './match-view.ts'

const CLOCK = { weight: 740, from: 96, to: 62 } as const
const PERIOD = { weight: 600, from: 92, to: 62 } as const

/** What stands between the sides: the period in words, the clock, possession, shot clock, additional time. */
export function Centre({ view, boxes, upright }: { view: MatchView; boxes: MatchBoxes; upright: boolean }) {
  const { say } = useWords()
  const { period, clock, sides, shotClock, additional } = view
  const clockSize = boxes.type.clock
  const fits = measured((measure) => ({
    period: fitEquals([period ?? ''], { size: boxes.type.period, ...PERIOD }, boxes.period.width, measure),
    // A clock has as much room as "88:88" takes: no digit moves when minutes end.
    clock: fitEquals([wide(clock?.value)], { size: clockSize, ...CLOCK }, 0.96 * boxes.clock.width, measure),
  }))
  const home = sides[0].possession
  const away = sides[1].possession
  return (
    <div className={upright ? 'mt-centre mt-centre-portrait' : 'mt-centre'}>
      {period === undefined ? null : (
        <p
          className={view.moment === 'live' ? 'mt-when' : 'mt-when mt-when-still'}
          style={{ ...at(boxes.period), fontSize: boxes.type.period }}
        >
          <span style={fitStyle(fits.period)}>{period}</span>
        </p>
      )}
      {clock === undefined ? null : (
        <div className="mt-clock" style={{ ...at(boxes.clock), fontSize: clockSize, ...fitStyle(fits.clock) }}>
          <FactView fact={{ id: 'clock', label: '', ...clock }} />
        </div>
      )}
      {home || away || shotClock !== undefined || additional !== undefined ? (
        <div className="mt-moment" style={at(boxes.moment)}>
          <Arrow shown={home} side="home" name={sides[0].name.full} />
          {shotClock === undefined ? null : (
            <span className="mt-shot-clock" aria-label={`${say('Shot clock')} ${shotClock}`}>
              {shotClock}
            </span>
          )}
          {additional === undefined ? null : (
            <span className="mt-additional" aria-label={`${say('Additional time')} ${additional} min`}>
              +{additional.replace(/^\+/, '')}
            </span>
          )}
          <Arrow shown={away} side="away" name={sides[1].name.full} />
        </div>
      ) : null}
    </div>
  )
}

/** Its place is kept where the other side has it: nothing moves. */
function Arrow({ shown, side, name }: { shown: boolean; side: 'home' | 'away'; name: string }) {
  const { say } = useWords()
  return (
    <span
      className={`mt-arrow mt-arrow-${side}${shown ? '' : ' mt-hidden'}`}
      {...(shown ? { role: 'img', 'aria-label': `${say('Possession')}: ${name}` } : { 'aria-hidden': true })}
    >
      <svg viewBox="0 0 44 66" aria-hidden="true">
        <path d="M44 0v66L0 33z" fill="currentColor" />
      </svg>
    </span>
  )
}

function wide(value: string | undefined): string {
  return value === undefined ? '' : /^\d:\d\d$/.test(value) ? `0${value}` : value
}
