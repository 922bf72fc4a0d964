import { recordAttempt } from './bar-record.ts'
import { isDown, juryWord, lightsOf, verdict } from './lights.ts'
import type { LiftingUnit } from './model.ts'
import { barWidth, platesOn } from './plates.ts'
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
  const plates = platesOn(currentWeight, props.event.bar?.[genderOf(props)])
  return {
    id: current,
    name: athlete.name,
    organisation: athlete.organisation,
    facts: said.filter((fact) => fact !== undefined),
    drawing: plates === undefined ? undefined : { of: plates, width: barWidth(plates) },
    targets: [bar, lightsTarget(unit, props) ?? clockTarget(props)].filter((target) => target !== undefined),
  }
}

/** "M" or "W": the fourth letter of the RSC (odf.md 7). */
function genderOf({ document }: BoardProps): string {
  return document.key.charAt(document.key.indexOf('/') + 4)
}

function lightsTarget(unit: LiftingUnit, props: BoardProps): PinnedTarget | undefined {
  const current = props.beside.current?.value
  const lights = lightsOf(unit, current)
  const jury = juryWord(current)
  if (lights !== undefined) return { value: '', label: jury ?? verdict(lights), lights }
  if (jury !== undefined) return { value: current?.clock?.time ?? '', label: jury }
  return isDown(current) ? { value: '', label: 'Down', lights: ['down'] } : undefined
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
