/** RSCs: 34 characters, discipline 3, gender 1, event 18, phase 4, unit 8, filled up with "-" (odf.md 7). */

/** @param {string} discipline @param {string} gender @param {string} event @param {string} phase @param {string} unit */
export function rsc(discipline, gender, event, phase, unit) {
  const all = `${discipline}${gender}${event.padEnd(18, '-')}${phase.padEnd(4, '-')}${unit.padEnd(8, '-')}`
  if (all.length !== 34) throw new Error(`"${all}" is no RSC: it has ${all.length} characters`)
  return all
}

/** "000100--" for 1. @param {number} number */
export const unitField = (number) => `${String(number).padStart(4, '0')}00--`

/** @param {string} code an RSC */
export const eventRsc = (code) => code.slice(0, 22).padEnd(34, '-')

/** @param {string} code an RSC */
export const phaseRsc = (code) => code.slice(0, 26).padEnd(34, '-')

/** @param {string} discipline three letters */
export const disciplineRsc = (discipline) => discipline.padEnd(34, '-')
