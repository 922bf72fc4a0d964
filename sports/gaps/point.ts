import type { GapsUnit } from './model.ts'
import { typeset } from '../parts/spec/words.ts'

/** A point of the course by its Pos. */
export interface Reached {
  readonly id: string
  readonly label: string
}

/**
 * The point of the course the field has reached: as the feed says (DISPLAY/INTERMEDIATE_CURRENT), else the last one that
 * anybody has passed. At the finish ("F") it is the last point before it.
 */
export function pointReached(unit: GapsUnit): Reached | undefined {
  const said = unit.pointCurrent === undefined ? undefined : unit.points?.[unit.pointCurrent]
  if (unit.pointCurrent !== undefined && unit.pointCurrent !== 'F' && said !== undefined) {
    return { id: unit.pointCurrent, label: said.label }
  }
  const passed = new Set(Object.values(unit.competitors).flatMap((c) => Object.keys(c.splits ?? {})))
  const last = Object.entries(unit.points ?? {})
    .filter(([id]) => id !== 'F' && passed.has(id))
    .toSorted((a, b) => a[1].sortOrder - b[1].sortOrder)
    .at(-1)
  return last === undefined ? undefined : { id: last[0], label: last[1].label }
}

/** A point as a spectator reads it: "400" is "400 m", "5km" is "5 km"; a bare small number is a lap or a post, as sent. */
export function pointWords(label: string): string {
  return typeset(/^\d{3,5}$/.test(label) ? `${label}m` : label)
}
