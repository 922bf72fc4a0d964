import { useState } from 'react'
import type { Command } from '../../../protocol/desk-commands.ts'
import type { UpdatePlan, UpdatesAnswer } from '../../../protocol/updates.ts'
import { Sheet } from '../parts/Sheet.tsx'
import { useDesk } from '../state/desk-context.ts'
import type { Text } from '../words/say.ts'
import { nameOf, stepsOf, type Step, type StepState } from './update-view.ts'

interface Props {
  readonly plan: UpdatePlan
  readonly value: UpdatesAnswer
  readonly give: (command: Command) => Promise<void>
}

const STATE_WORDS: Readonly<Record<StepState, Text>> = {
  done: 'done',
  now: 'now',
  held: 'held',
  ahead: 'ahead',
}

/** How far the update is, and what can be done about it. */
export function UpdateWay({ plan, value, give }: Props) {
  const { say, times, venue } = useDesk()
  const { stand, version, by, minutes } = plan
  const isOver = stand.kind === 'given up'
  return (
    <section className={`way ${stand.kind.replace(' ', '-')}`} aria-label={say('The update under way')}>
      <div className="way-head">
        <h2>
          {isOver ? say('The update to {version} was given up', { version }) : say('Update to {version}', { version })}
        </h2>
        <p className="hint">
          {isOver
            ? say('Screens that have it go back to the version before · {name}, {time}', {
                name: stand.by,
                time: times.date(stand.since),
              })
            : say('Each step when its screens were well for {n} minutes · begun by {name}', { n: minutes, name: by })}
        </p>
      </div>
      {!isOver && (
        <ol className="steps">
          {stepsOf(plan, value, venue).map((step) => (
            <StepPart key={step.stage} step={step} />
          ))}
        </ol>
      )}
      {stand.kind === 'held' && (
        <p className="held-why" role="status">
          <strong>{say('Held since {time}.', { time: times.clock(stand.since) })}</strong> {stand.why}
        </p>
      )}
      {!isOver && <WayButtons plan={plan} give={give} />}
    </section>
  )
}

function StepPart({ step: { title, who, state, well, all } }: { readonly step: Step }) {
  const { say } = useDesk()
  return (
    <li className={`step ${state}`} aria-current={state === 'now' || state === 'held' ? 'step' : undefined}>
      <span className="step-title">{say(title)}</span>
      <strong>{who ?? say('All of the venue')}</strong>
      <span className="step-count">
        <span className="step-state">{say(STATE_WORDS[state])}</span>
        {state !== 'ahead' && <span>{say('{well} of {all} well', { well, all })}</span>}
      </span>
    </li>
  )
}

/** What is offered follows from where it stands. */
function WayButtons({ plan: { stand, canary }, give }: Pick<Props, 'plan' | 'give'>) {
  const { say } = useDesk()
  const [asks, setAsks] = useState(false)
  const isHeld = stand.kind === 'held'
  return (
    <div className="tool-buttons">
      {isHeld && (
        <button type="button" className="primary" onClick={() => void give({ do: 'continue update' })}>
          {say('Try once more from here')}
        </button>
      )}
      {isHeld && stand.screen !== undefined && stand.screen !== canary && (
        <GoOnWithout screen={stand.screen} give={give} />
      )}
      {!isHeld && stand.kind !== 'all' && (
        <button type="button" onClick={() => void give({ do: 'continue update' })}>
          {say('Go on now, without waiting')}
        </button>
      )}
      {!isHeld && (
        <button type="button" onClick={() => void give({ do: 'hold update' })}>
          {say('Hold')}
        </button>
      )}
      <button type="button" className="plain" onClick={() => setAsks(true)}>
        {say('Give up')}
      </button>
      {asks && (
        <Sheet title={say('Give the update up')} onClose={() => setAsks(false)}>
          <p>
            {say('Screens that have the new version go back to the one before, each when nothing is running on it.')}
          </p>
          <button
            type="button"
            className="primary"
            onClick={() => {
              setAsks(false)
              void give({ do: 'give up update' })
            }}
          >
            {say('Give the update up')}
          </button>
        </Sheet>
      )}
    </div>
  )
}

function GoOnWithout({ screen, give }: { readonly screen: string } & Pick<Props, 'give'>) {
  const { say, venue } = useDesk()
  return (
    <button type="button" onClick={() => void give({ do: 'continue update', without: screen })}>
      {say('Go on without {name}', { name: nameOf(screen, venue) })}
    </button>
  )
}
