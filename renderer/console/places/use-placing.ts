import { useEffect, useRef, useState } from 'react'
import type { PlaceOnPlan } from '../../../protocol/plan.ts'
import { placeName } from '../model/show-words.ts'
import type { Venue } from '../model/venue.ts'
import { useDesk } from '../state/desk-context.ts'
import type { PlanMove } from './PlanMarker.tsx'

/** A marker in somebody's hand, or on its way to the hub. */
interface Held {
  readonly place: PlaceOnPlan
  /** As it stood before his eyes when he took it: what somebody else changed since refuses it. */
  readonly eyes: Venue
  readonly isHeld: boolean
}

export interface Placing {
  /** Where this page moves it; undefined where it stands as the hub says. */
  readonly placeOf: (id: string) => PlaceOnPlan | undefined
  readonly moveOf: (id: string) => PlanMove
  /** @returns was it done? */
  readonly put: (id: string, place: PlaceOnPlan) => Promise<boolean>
  readonly refused: string | undefined
  /** What was moved last, and where to, in words. */
  readonly told: string
}

/** Moves screens on the plan: at once on this page, then in the hub, never over what somebody else has done meanwhile. */
export function usePlacing(): Placing {
  const { say, venue, run } = useDesk()
  const [refused, setRefused] = useState<string>()
  const [told, setTold] = useState('')
  // Read by what began in an earlier picture: a hand that still moves, an answer that comes later.
  const [held, redraw] = useState<ReadonlyMap<string, Held>>(new Map())
  const now = useRef({ venue, held })
  const [own] = useState(() => new OwnChanges())
  useEffect(() => {
    own.look(now.current.venue, venue)
    now.current.venue = venue
  }, [venue, own])

  const hold = (id: string, value: Held | undefined) => {
    const next = new Map(now.current.held)
    if (value === undefined) next.delete(id)
    else next.set(id, value)
    now.current.held = next
    redraw(next)
  }
  const send = (id: string, place: PlaceOnPlan | '', eyes: Venue): Promise<boolean> =>
    own.after(async () => {
      const key = `screen/${id}`
      const seen = own.seen(key, eyes.versions.get(key) ?? 0)
      const versions = new Map(eyes.versions).set(key, seen)
      const asked = await run({ do: 'set screen', screen: id, place }, [key], { ...eyes, versions })
      setRefused(asked.ok ? undefined : asked.reason)
      if (asked.ok) own.done(key, seen)
      else hold(id, undefined)
      if (asked.ok && place !== '') {
        const [x, y] = [Math.round(place.x * 100), Math.round(place.y * 100)]
        const name = placeName(key, now.current.venue, say)
        setTold(say('{name}: {x} % from the left, {y} % from the top', { name, x, y }))
      }
      return asked.ok
    })

  return {
    placeOf(id) {
      const mine = held.get(id)
      if (mine === undefined) return undefined
      const key = `screen/${id}`
      const saw = mine.eyes.versions.get(key) ?? 0
      const version = venue.versions.get(key) ?? 0
      // The hub's word of what was sent from here, or of something newer, is here.
      const isTold = version !== saw && version >= own.seen(key, saw)
      return !mine.isHeld && isTold ? undefined : mine.place
    },
    moveOf: (id) => ({
      begin() {
        const place = now.current.held.get(id)?.place ?? now.current.venue.screens.get(id)?.place
        if (place !== undefined) hold(id, { place, eyes: now.current.venue, isHeld: true })
      },
      to(place) {
        const { eyes } = now.current.held.get(id) ?? { eyes: now.current.venue }
        hold(id, { place, eyes, isHeld: true })
      },
      end() {
        const mine = now.current.held.get(id)
        if (mine === undefined) return
        hold(id, { ...mine, isHeld: false })
        void send(id, mine.place, mine.eyes)
      },
      cancel: () => hold(id, undefined),
      takeOff() {
        hold(id, undefined)
        void send(id, '', now.current.venue)
      },
    }),
    put(id, place) {
      hold(id, { place, eyes: now.current.venue, isHeld: false })
      return send(id, place, now.current.venue)
    },
    refused,
    told,
  }
}

/**
 * What this page has done itself is nothing that somebody else changed: it may go on before the hub's word of its last change is here. One
 * command at a time.
 */
class OwnChanges {
  readonly #to = new Map<string, number>()
  #last: Promise<unknown> = Promise.resolve()

  after<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#last.then(work)
    this.#last = next.catch(() => undefined)
    return next
  }

  /** Versions that go back are of another epoch: what was done in the last one is over. */
  look(before: Venue, venue: Venue): void {
    const isOver = [...venue.versions].some(([key, version]) => version < (before.versions.get(key) ?? 0))
    if (isOver) this.#to.clear()
  }

  /** The version that own changes have made of the one that was seen. */
  seen(key: string, version: number): number {
    const to = this.#to.get(`${key} ${version}`)
    return to === undefined ? version : this.seen(key, to)
  }

  done(key: string, from: number): void {
    this.#to.set(`${key} ${from}`, from + 1)
  }
}
