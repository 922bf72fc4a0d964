import { useId, useRef, useState, type PointerEvent } from 'react'
import { atLeast } from '../../../protocol/desk-people.ts'
import type { PlaceOnPlan } from '../../../protocol/plan.ts'
import { placeUnder } from '../model/plan-places.ts'
import { screenState, STATE_WORDS } from '../model/screen-state.ts'
import { maySwitch } from '../model/venue.ts'
import { Refusal } from '../parts/Refusal.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { useDesk } from '../state/desk-context.ts'
import { PlanForm } from './PlanForm.tsx'
import { PlanMarker } from './PlanMarker.tsx'
import { StateMark } from './StateMark.tsx'
import { usePlacing } from './use-placing.ts'

/** In the middle, where everybody finds it. */
const MIDDLE = { x: 0.5, y: 0.5 }

interface Props {
  readonly screens: readonly { readonly id: string; readonly name: string }[]
  readonly now: number
  readonly onOpen: (id: string) => void
}

/** The plan of the venue with its screens, and beside it those that are not on it yet. */
export function PlanView({ screens, now, onOpen }: Props) {
  const { me, say, venue, connected } = useDesk()
  const { plan } = venue
  const ground = useRef<HTMLDivElement>(null)
  const hint = useId()
  const [changing, setChanging] = useState(false)
  const placing = usePlacing()
  const [ghost, setGhost] = useState<{ readonly id: string; readonly place: PlaceOnPlan | undefined }>()
  /** Put down with a key: its marker has the focus when it is there, and is moved on with the keys. */
  const [pressed, setPressed] = useState<string>()
  const mayPlace = (id: string) => atLeast(me.role, 'operator') && maySwitch(me, `screen/${id}`, venue)
  const mayChange = atLeast(me.role, 'supervisor') && me.zones === undefined
  const placed = screens.flatMap(({ id, name }) => {
    const place = placing.placeOf(id) ?? venue.screens.get(id)?.place
    return place === undefined ? [] : [{ id, name, place }]
  })
  const loose = screens.filter(({ id }) => !placed.some((each) => each.id === id))
  const stateOf = (id: string) => screenState(id, venue, connected.get(id), now)

  /** Where a screen of the list is held, and what becomes of it when it is let go. */
  const dragged = (id: string) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => event.currentTarget.setPointerCapture(event.pointerId),
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
      const box = ground.current?.getBoundingClientRect()
      const place = box && placeUnder(box, event.clientX, event.clientY)
      if (place !== undefined || ghost !== undefined) setGhost({ id, place })
    },
    onPointerUp: () => {
      if (ghost?.place !== undefined) void placing.put(id, ghost.place)
    },
    onPointerCancel: () => setGhost(undefined),
    onClick: () => {
      // A press, or the Enter key: it goes to the middle, and the arrow keys move it on.
      if (ghost === undefined) {
        setPressed(id)
        void placing.put(id, MIDDLE)
      }
      setGhost(undefined)
    },
  })

  const change = mayChange && (
    <button type="button" onClick={() => setChanging(true)}>
      {say(plan === undefined ? 'Set the plan' : 'Change the plan')}
    </button>
  )
  const sheet = changing && (
    <Sheet title={say(plan === undefined ? 'Set the plan' : 'Change the plan')} onClose={() => setChanging(false)}>
      <PlanForm onDone={() => setChanging(false)} />
    </Sheet>
  )
  if (plan === undefined)
    return (
      <div className="no-plan">
        <p>{say('There is no plan of the venue yet.')}</p>
        {change || <p className="hint">{say('A supervisor or an administrator brings the plan.')}</p>}
        {sheet}
      </div>
    )
  return (
    <>
      <Refusal why={placing.refused} />
      <div className="plan-view">
        <div className="plan-room">
          <div
            className="plan-ground"
            ref={ground}
            role="group"
            aria-label={say('Plan of the venue')}
            style={{ aspectRatio: `${plan.width} / ${plan.height}` }}
          >
            <img src={`/api/plan/${plan.picture}`} alt="" draggable={false} />
            {placed.map(({ id, name, place }) => (
              <PlanMarker
                key={id}
                name={name}
                state={stateOf(id)}
                stateWords={say(STATE_WORDS[stateOf(id)])}
                place={place}
                plan={ground}
                takesFocus={pressed === id}
                move={mayPlace(id) ? placing.moveOf(id) : undefined}
                describedBy={hint}
                onOpen={() => onOpen(id)}
              />
            ))}
            {ghost?.place !== undefined && (
              <span
                className="marker ghost"
                style={{ left: `${ghost.place.x * 100}%`, top: `${ghost.place.y * 100}%` }}
              >
                {screens.find(({ id }) => id === ghost.id)?.name}
              </span>
            )}
          </div>
          {atLeast(me.role, 'operator') && (
            <p id={hint} className="hint">
              {say('Arrow keys move it, with Shift further; Enter opens it, Delete takes it off the plan.')}
            </p>
          )}
          <p className="unseen" role="status">
            {placing.told}
          </p>
        </div>
        <section className="plan-side" aria-label={say('Not on the plan yet')}>
          <h2>{say('Not on the plan yet')}</h2>
          {loose.length === 0 ? (
            <p className="hint">{say('All screens are on the plan.')}</p>
          ) : (
            <p className="hint">{say('Drag a screen onto the plan, or press it.')}</p>
          )}
          <ul>
            {loose.map(({ id, name }) => (
              <li key={id}>
                <button type="button" className="loose" disabled={!mayPlace(id)} {...dragged(id)}>
                  <StateMark state={stateOf(id)} />
                  <span className="marker-name">{name}</span>{' '}
                  <span className="marker-state">{say(STATE_WORDS[stateOf(id)])}</span>
                </button>
              </li>
            ))}
          </ul>
          {change}
        </section>
      </div>
      {sheet}
    </>
  )
}
