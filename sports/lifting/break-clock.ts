import type { LiftingUnit } from './model.ts'
import type { LiftProfile } from '../../protocol/profile.ts'
import type { BoardProps } from '../parts/board-props.ts'
import type { Fact } from '../parts/board-spec.ts'

/**
 * The clock of a break with what comes after it: before the first lift, between two, or while nobody is called. Only a clock
 * that runs and came after the result did: the one of the last attempt is none.
 */
export function breakFact(unit: LiftingUnit, props: BoardProps, lifts: readonly LiftProfile[]): Fact | undefined {
  const { current } = props.beside
  const clock = current?.value.clock
  if (current === undefined || clock === undefined || current.receivedAt < props.document.receivedAt) return undefined
  const running = /^(y|true)/i.test(clock.running)
  const label = labelOf(unit, lifts)
  if (!running || label === undefined) return undefined
  return {
    id: 'break',
    value: clock.time,
    label,
    clock: { running, direction: props.event.clock ?? props.profile.clock, receivedAt: current.receivedAt },
  }
}

function labelOf(unit: LiftingUnit, lifts: readonly LiftProfile[]): string | undefined {
  if (unit.status === 'START_LIST') return 'to the start'
  if (unit.status === 'LIVE') return unit.current === undefined ? 'Break' : undefined
  if (unit.status !== 'INTERMEDIATE') return undefined
  const done = lifts.findLastIndex((each) =>
    Object.values(unit.competitors).some((c) => c.lifts?.[each.codes[0]]?.best !== undefined),
  )
  const next = lifts[done + 1]
  return next === undefined ? 'Break' : `to ${next.label.toLowerCase()}`
}
