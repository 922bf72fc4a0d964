import { recordAttempt } from './bar-record.ts'
import { lightsOf, verdict } from './lights.ts'
import type { LiftingUnit } from './model.ts'
import type { LiftProfile } from '../../protocol/profile.ts'
import type { BoardProps } from '../parts/board-props.ts'
import type { Pinned, PinnedTarget } from '../parts/board-spec.ts'

/** Who is on the platform, while LIVE: the weight with the attempt, then the clock, or the lights once one is on. */
export function pinnedLifter(unit: LiftingUnit, props: BoardProps, lifts: readonly LiftProfile[]): Pinned | undefined {
  const { current, currentAttempt, currentWeight, toLead } = unit
  if (unit.status !== 'LIVE' || current === undefined) return undefined
  const athlete = unit.competitors[current]
  if (athlete === undefined) return undefined
  const lift = lifts.find((each) => each.codes[0] === unit.currentLift)
  const record =
    lift === undefined ? undefined : recordAttempt(props.beside.records, athlete, lifts, lift, currentWeight)
  const best = lift === undefined ? undefined : athlete.lifts?.[lift.codes[0]]?.best
  const said = [
    record === undefined ? undefined : { label: 'Record attempt', value: record },
    toLead === undefined ? undefined : { label: 'To lead', value: `${toLead} kg` },
    best === undefined ? undefined : { label: 'Best', value: best },
    best === undefined && athlete.result !== undefined ? { label: 'Total', value: athlete.result } : undefined,
  ]
  const attempt = [lift?.short, currentAttempt].filter((word) => word !== undefined).join(' ')
  const bar = currentWeight === undefined ? undefined : { value: `${currentWeight} kg`, label: attempt }
  return {
    id: current,
    name: athlete.name,
    organisation: athlete.organisation,
    facts: said.filter((fact) => fact !== undefined),
    targets: [bar, lightsTarget(unit, props) ?? clockTarget(props)].filter((target) => target !== undefined),
  }
}

function lightsTarget(unit: LiftingUnit, props: BoardProps): PinnedTarget | undefined {
  const lights = lightsOf(unit, props.beside.current?.value)
  return lights === undefined ? undefined : { value: '', label: verdict(lights), lights }
}

function clockTarget(props: BoardProps): PinnedTarget | undefined {
  const { current } = props.beside
  const clock = current?.value.clock
  if (current === undefined || clock === undefined) return undefined
  const running = /^(y|true)/i.test(clock.running)
  return {
    value: clock.time,
    label: 'Clock',
    clock: { running, direction: props.event.clock ?? props.profile.clock, receivedAt: current.receivedAt },
  }
}
