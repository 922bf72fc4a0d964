import { useRef, type KeyboardEvent, type PointerEvent, type RefObject } from 'react'
import type { PlaceOnPlan } from '../../../protocol/plan.ts'
import { movedByKey, movedByPixels } from '../model/plan-places.ts'
import type { ScreenState } from '../model/screen-state.ts'
import { StateMark } from './StateMark.tsx'

/** Moved with the keys it stays when no key was pressed for so long, ms. */
const SETTLES = 500
/** A hand that trembles by so many px does not mean to move it. */
const TREMBLES = 5

interface Props {
  readonly name: string
  readonly state: ScreenState
  readonly stateWords: string
  readonly place: PlaceOnPlan
  readonly plan: RefObject<HTMLElement | null>
  /** When it comes. */
  readonly takesFocus: boolean
  /** Absent: it only opens. */
  readonly move?: PlanMove | undefined
  readonly describedBy: string
  readonly onOpen: () => void
}

export interface PlanMove {
  readonly begin: () => void
  readonly to: (place: PlaceOnPlan) => void
  /** It stays there. */
  readonly end: () => void
  /** It was not meant. */
  readonly cancel: () => void
  readonly takeOff: () => void
}

interface Drag {
  readonly x: number
  readonly y: number
  readonly from: PlaceOnPlan
  readonly marker: DOMRect
  begun: boolean
}

/** A screen on the plan: shape, name and word. Dragged, or moved with the arrow keys; a press opens it. */
export function PlanMarker({ name, state, stateWords, place, plan, takesFocus, move, describedBy, onOpen }: Props) {
  const drag = useRef<Drag | undefined>(undefined)
  const wasDragged = useRef(false)
  const isMovedByKeys = useRef(false)
  const settling = useRef<ReturnType<typeof setTimeout>>(undefined)

  const onPointerDown = (event: PointerEvent<HTMLButtonElement>) => {
    wasDragged.current = false
    if (move === undefined || event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const marker = event.currentTarget.getBoundingClientRect()
    drag.current = { x: event.clientX, y: event.clientY, from: place, marker, begun: false }
  }
  const onPointerMove = (event: PointerEvent) => {
    const held = drag.current
    const box = plan.current?.getBoundingClientRect()
    if (held === undefined || box === undefined || move === undefined) return
    const [dx, dy] = [event.clientX - held.x, event.clientY - held.y]
    if (!held.begun && Math.hypot(dx, dy) < TREMBLES) return
    if (!held.begun) move.begin()
    held.begun = true
    wasDragged.current = true
    move.to(movedByPixels(held.from, box, held.marker, dx, dy))
  }
  const onPointerUp = () => {
    if (drag.current?.begun === true) move?.end()
    drag.current = undefined
  }
  const onPointerCancel = () => {
    if (drag.current?.begun === true) move?.cancel()
    drag.current = undefined
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (move === undefined) return
    const next = movedByKey(place, event.key, event.shiftKey)
    if (event.key === 'Delete') move.takeOff()
    if (event.key === 'Escape' && isMovedByKeys.current) {
      isMovedByKeys.current = false
      move.cancel()
    }
    if (next === undefined) return
    event.preventDefault()
    clearTimeout(settling.current)
    if (!isMovedByKeys.current) move.begin()
    isMovedByKeys.current = true
    move.to(next)
  }
  const settle = () => {
    clearTimeout(settling.current)
    if (!isMovedByKeys.current) return
    isMovedByKeys.current = false
    move?.end()
  }
  return (
    <button
      type="button"
      autoFocus={takesFocus}
      className={`marker ${state}`}
      style={{
        left: `${place.x * 100}%`,
        top: `${place.y * 100}%`,
        transform: `translate(${-place.x * 100}%, ${-place.y * 100}%)`,
      }}
      aria-describedby={move === undefined ? undefined : describedBy}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerCancel}
      onKeyDown={onKeyDown}
      onKeyUp={() => {
        clearTimeout(settling.current)
        if (isMovedByKeys.current) settling.current = setTimeout(settle, SETTLES)
      }}
      onBlur={settle}
      onClick={() => {
        if (!wasDragged.current) onOpen()
        wasDragged.current = false
      }}
    >
      <StateMark state={state} />
      <span className="marker-name">{name}</span> <span className="marker-state">{stateWords}</span>
    </button>
  )
}
