import type { Rundown } from '../../../protocol/desk-answers.ts'
import { durationWords, type CueLine } from '../model/rundown.ts'
import type { Text } from '../words/say.ts'
import { useNow } from '../parts/use-now.ts'
import { useDesk } from '../state/desk-context.ts'
import { beginsWords } from './cue-words.ts'

const STATES = {
  idle: 'Not started',
  running: 'Runs',
  held: 'Held',
  done: 'All done',
} as const satisfies Readonly<Record<Rundown['state'], Text>>

interface Props {
  readonly rundown: Rundown
  readonly lines: readonly CueLine[]
  readonly onDone: (reason: string | undefined) => void
}

/** What is on air by this rundown, what comes and in how long, and the buttons that run it. */
export function RundownHead({ rundown, lines, onDone }: Props) {
  const desk = useDesk()
  const { say, times, now: clock, run } = desk
  const now = useNow(clock)
  const { id, state, cue, by, changedBy } = rundown
  const current = lines.find((line) => line.id === cue)
  const at = lines.findIndex((line) => line.id === rundown.next)
  const [next, after] = [lines[at], lines[at + 1]]
  const give = async (what: 'start' | 'hold' | 'stop') => {
    const asked = await run({ do: `${what} rundown`, rundown: id })
    onDone(asked.ok ? undefined : asked.reason)
  }
  const goOn = async () => {
    const asked = await run({ do: 'next rundown', rundown: id, after: cue ?? '' })
    onDone(asked.ok ? undefined : asked.reason)
  }
  const begun = state === 'running' || state === 'held'
  return (
    <div className={`rundown-head ${state}`}>
      <div className="rundown-words">
        <p className="rundown-state">
          <span className={state === 'running' ? 'slab live' : 'slab start-list'}>{say(STATES[state])}</span>
          {begun && <span>{say('started by {name}', { name: by })}</span>}
          {changedBy !== undefined && <span>{say('plan changed by {name}', { name: changedBy })}</span>}
        </p>
        {current !== undefined && (
          <p className="rundown-now">
            <span className="rundown-label">{say('On air')}</span>
            <strong>{current.cue.title}</strong>
            <span>{say('since {time}', { time: times.clock(rundown.at) })}</span>
          </p>
        )}
        {next !== undefined && (
          <p className="rundown-now">
            <span className="rundown-label">{say('Next')}</span>
            <strong>{next.cue.title}</strong>
            {next.at !== undefined && state === 'running' ? (
              <span>
                {say('in {left}, at {time}', { left: durationWords(next.at - now), time: times.clock(next.at) })}
              </span>
            ) : (
              <span>{beginsWords(next.cue, at === 0, desk)}</span>
            )}
          </p>
        )}
        {after !== undefined && (
          <p className="rundown-now after">
            <span className="rundown-label">{say('Then')}</span>
            <span>{after.cue.title}</span>
            <span>{after.at === undefined ? beginsWords(after.cue, false, desk) : times.clock(after.at)}</span>
          </p>
        )}
      </div>
      <div className="rundown-buttons">
        {state !== 'running' && (
          <button type="button" disabled={lines.length === 0} onClick={() => void give('start')}>
            {state === 'held' ? say('Go on') : state === 'done' ? say('Start again') : say('Start')}
          </button>
        )}
        {state === 'running' && (
          <button type="button" onClick={() => void give('hold')}>
            {say('Hold')}
          </button>
        )}
        {begun && (
          <button type="button" onClick={() => void give('stop')}>
            {say('Stop')}
          </button>
        )}
        <button type="button" className="take" disabled={next === undefined} onClick={() => void goOn()}>
          {say('Next')}
        </button>
      </div>
    </div>
  )
}
