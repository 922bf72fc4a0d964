import type { LiftingUnit } from './model.ts'
import type { Current } from '../../protocol/documents.ts'
import type { RefereeLight } from '../parts/board-spec.ts'

const REFEREES = ['1', '2', '3']
/** Codes under which DT_CURRENT may say what a referee says; the dictionary was not read (odf.md F10). */
const CODES = ['REFEREE', 'LIGHT', 'DECISION']
const GOOD: ReadonlySet<string> = new Set(['Y', 'W', 'G', '1', 'GOOD', 'WHITE', 'VALID'])
const NO: ReadonlySet<string> = new Set(['N', 'R', '0', 'NO', 'RED', 'INVALID'])

/**
 * The three lights: of `current/<rsc>`, else of the unit. A value nobody knows is a light that is not given yet.
 * @returns undefined while no light at all is on.
 */
export function lightsOf(unit: LiftingUnit, current: Current | undefined): readonly RefereeLight[] | undefined {
  const infos = current?.infos ?? {}
  const lights = REFEREES.map((referee) => {
    const said = CODES.map((code) => infos[`${code}/${referee}`]).find((value) => value !== undefined)
    return lightOf(said ?? unit.lights?.[referee])
  })
  return lights.every((light) => light === 'open') ? undefined : lights
}

function lightOf(value: string | undefined): RefereeLight {
  const word = value?.toUpperCase() ?? ''
  if (GOOD.has(word)) return 'good'
  return NO.has(word) ? 'no' : 'open'
}

/** What three lights mean: the majority, once all are on. */
export function verdict(lights: readonly RefereeLight[]): string {
  if (lights.includes('open')) return 'Referees'
  return lights.filter((light) => light === 'good').length >= 2 ? 'Good lift' : 'No lift'
}
