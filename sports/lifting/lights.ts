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

/** Has the down signal been given (DISPLAY/DOWN)? The lights follow it. */
export function isDown(current: Current | undefined): boolean {
  return /^(y|1|true|down)$/i.test(current?.infos?.['DOWN'] ?? current?.infos?.['DOWN_SIGNAL'] ?? '')
}

/** What the jury says (DISPLAY/JURY): its word over the lights, or that it deliberates; undefined while it says nothing. */
export function juryWord(current: Current | undefined): string | undefined {
  const said = current?.infos?.['JURY'] ?? current?.infos?.['JURY_DECISION']
  if (said === undefined || /^(|-|n\/a|none|0|false)$/i.test(said)) return undefined
  const decided = /^(y|n)$/i.test(said) ? 'open' : lightOf(said)
  if (decided === 'open') return /^n$/i.test(said) ? undefined : 'Jury deliberates'
  return decided === 'good' ? 'Jury: good lift' : 'Jury: no lift'
}

/** What three lights mean: the majority, once all are on. */
export function verdict(lights: readonly RefereeLight[]): string {
  if (lights.includes('open')) return 'Referees'
  return lights.filter((light) => light === 'good').length >= 2 ? 'Good lift' : 'No lift'
}
