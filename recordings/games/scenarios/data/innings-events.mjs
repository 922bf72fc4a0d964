/**
 * @typedef {{ kind: 'line' | 'ends' | 'cricket', count: number, minutes: number, prefix: string, size: number, mean: number, extraCode: string,
 *   irm: string, clock?: number, colours?: readonly [string, string], pair?: boolean, single?: boolean, class?: string }} InningsFacts
 *   minutes: of an inning or end; mean: of runs or points in it; clock: thinking time of a side, s; single: one athlete a side
 * @typedef {import('../../framework/scenario.mjs').EventPlan} EventPlan
 */

/** @param {string} code @param {string} name @param {string} genders @param {Partial<InningsFacts>} facts */
const event = (code, name, genders, facts) => {
  /** @type {InningsFacts} */
  const whole = {
    kind: 'line',
    count: 9,
    minutes: 8,
    prefix: 'I',
    size: 12,
    mean: 0.5,
    extraCode: 'XI',
    irm: 'DNS',
    ...facts,
  }
  const minutes = Math.ceil((whole.count + 3) * whole.minutes + 8)
  return {
    code,
    name,
    genders,
    facts: whole,
    phases: [
      { code: 'GPA', name: 'Group A', unitName: 'Group A Match', units: 3, minutes },
      { code: 'SFNL', name: 'Semi-finals', unitName: 'Semi-final', units: 2, minutes },
      { code: 'FNL', name: 'Bronze Medal Match', units: 1, minutes, medal: '3', unit: () => '000200--' },
      { code: 'FNL', name: 'Gold Medal Match', units: 1, minutes, medal: '1', unit: () => '000100--' },
    ],
  }
}

const STONES = /** @type {const} */ (['RED', 'YELLOW'])
const BALLS = /** @type {const} */ (['RED', 'BLUE'])
/** @type {Partial<InningsFacts>} */
const ends = { kind: 'ends', prefix: '', extraCode: 'EE' }

/** Events of the matches by innings or ends, by discipline (odf.md F12). */
export const INNINGS_EVENTS = {
  BSB: [event('BASEBALL', 'Baseball', 'M', {}), event('SOFTBALL', 'Softball', 'W', { count: 7, mean: 0.4 })],
  BS5: [event('TEAM5', 'Baseball5', 'X', { count: 5, minutes: 5, mean: 1.4, size: 8 })],
  CKT: [
    event('TEAM11', 'Cricket', 'MW', { kind: 'cricket', count: 2, minutes: 45, size: 11, mean: 155, extraCode: 'SO' }),
  ],
  CUR: [
    event('TEAM4', 'Curling', 'MW', {
      ...ends,
      count: 10,
      minutes: 9,
      size: 5,
      mean: 0.9,
      clock: 2280,
      colours: STONES,
    }),
    event('TEAM2', 'Mixed Doubles Curling', 'X', {
      ...ends,
      count: 8,
      minutes: 8,
      size: 2,
      mean: 1.1,
      clock: 1320,
      colours: STONES,
    }),
  ],
  BOC: [
    event('INDBC3', 'Boccia Individual BC3', 'MW', {
      ...ends,
      count: 4,
      minutes: 7,
      mean: 1.2,
      clock: 360,
      colours: BALLS,
      single: true,
      class: 'BC3',
    }),
    event('TEAMBC1BC2', 'Boccia Team BC1/BC2', 'X', {
      ...ends,
      count: 6,
      minutes: 8,
      mean: 1.3,
      size: 3,
      clock: 360,
      colours: BALLS,
    }),
  ],
}

/** @param {EventPlan} plan */
export const inningsFacts = (plan) => /** @type {InningsFacts} */ (plan.facts)
