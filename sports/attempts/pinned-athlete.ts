import type { AttemptsUnit } from './model.ts'
import type { BoardProps } from '../parts/board-props.ts'
import type { Pinned } from '../parts/board-spec.ts'

/** The last attempt before the cut of a final: what counts then is to be among the best eight. */
const LAST_BEFORE_CUT = '3'

/** Who is up, while LIVE: the attempt, the wind or the best so far, and at most two targets, ready-made by the hub. */
export function pinnedAthlete(unit: AttemptsUnit, props: BoardProps): Pinned | undefined {
  const { current, currentAttempt } = unit
  if (unit.status !== 'LIVE' || current === undefined) return undefined
  const athlete = unit.competitors[current]
  if (athlete === undefined) return undefined
  const wind = windNow(unit, current, props)
  const said = [
    currentAttempt === undefined ? undefined : { label: 'Attempt', value: currentAttempt },
    wind === undefined ? undefined : { label: 'Wind', value: wind },
    athlete.result === undefined ? undefined : { label: 'Best', value: athlete.result },
    athlete.result !== undefined || athlete.sb === undefined ? undefined : { label: 'Season best', value: athlete.sb },
  ]
  return {
    id: current,
    name: athlete.name,
    organisation: athlete.organisation,
    facts: said.filter((fact) => fact !== undefined),
    targets: targets(unit),
  }
}

/** The wind as measured for the open attempt, else as `current/<rsc>` says it this second. */
function windNow(unit: AttemptsUnit, current: string, props: BoardProps): string | undefined {
  const measured = unit.competitors[current]?.attempts?.[unit.currentAttempt ?? '']?.wind
  return measured ?? props.beside.current?.value.infos?.['WIND_SPEED']
}

function targets(unit: AttemptsUnit): Pinned['targets'] {
  const { lead, medal, eight } = unit.targets ?? {}
  const cut = unit.currentAttempt === LAST_BEFORE_CUT && eight !== undefined
  const all = [
    lead === undefined ? undefined : { value: lead, label: 'to lead' },
    medal === undefined || cut ? undefined : { value: medal, label: 'for a medal' },
    eight === undefined ? undefined : { value: eight, label: 'for the top 8' },
  ]
  return all.filter((target) => target !== undefined).slice(0, 2)
}
