/**
 * @typedef {{ prefix: string, count: number, minutes: number, goals: number, steps: readonly number[], clock: 'up' | 'down', size: number,
 *   positions?: readonly string[], scorers?: boolean, extra?: readonly string[], extraMinutes?: number, extraCode: string, shootout?: string,
 *   draws?: boolean, counters: readonly ('fouls' | 'timeouts' | 'cards' | 'green' | 'men' | 'shots')[], irm: string, walkover: string }} MatchFacts
 *   goals: of a side in a period, on average; steps: points of one goal; clock: of a period; size: of a team; extra: codes of extra time;
 *   extraCode: UI/RES_CODE after it; shootout: its code; draws: a group match may stay one; irm and walkover: who does not come, and what the winner has
 * @typedef {import('../../framework/scenario.mjs').EventPlan} EventPlan
 */

/** @param {string} discipline @param {string} code @param {string} name @param {string} genders @param {Partial<MatchFacts>} facts */
const event = (discipline, code, name, genders, facts) => {
  /** @type {MatchFacts} */
  const whole = {
    prefix: 'H',
    count: 2,
    minutes: 20,
    goals: 1.2,
    steps: [1],
    clock: 'down',
    size: 12,
    counters: ['timeouts'],
    extraCode: 'AET',
    irm: 'DNS',
    walkover: '3',
    ...facts,
  }
  const extra = (whole.extra?.length ?? 0) * (whole.extraMinutes ?? 5) + (whole.shootout === undefined ? 0 : 8)
  const minutes = Math.ceil(whole.count * (whole.minutes + 2) + extra + 8)
  return {
    discipline,
    plan: {
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
    },
  }
}

const FOOTBALL = ['GK', 'DF', 'DF', 'DF', 'DF', 'MF', 'MF', 'MF', 'FW', 'FW', 'FW']
const HOCKEY = ['GK', 'D', 'D', 'F', 'F', 'F']
const quarters = (/** @type {number} */ minutes) => ({ prefix: 'Q', count: 4, minutes })
const overtimes = { extra: ['OT1', 'OT2'], extraMinutes: 5, extraCode: 'OT' }
const golden = { extra: ['OT'], extraMinutes: 5, extraCode: 'OT', shootout: 'PSS' }
const shootout = { shootout: 'PSO', extraCode: 'PSO' }

const ALL = [
  event('BKB', 'TEAM5', 'Basketball', 'MW', {
    ...quarters(10),
    ...overtimes,
    goals: 9,
    steps: [2, 2, 3, 1],
    counters: ['fouls', 'timeouts'],
    walkover: '20',
  }),
  event('BK3', 'TEAM3', '3x3 Basketball', 'MW', {
    prefix: 'P',
    count: 1,
    minutes: 10,
    goals: 13,
    steps: [1, 1, 2],
    size: 4,
    extra: ['OT'],
    extraMinutes: 3,
    extraCode: 'OT',
    counters: ['fouls'],
    walkover: 'W',
  }),
  event('WBK', 'TEAM5', 'Wheelchair Basketball', 'MW', {
    ...quarters(10),
    ...overtimes,
    goals: 8,
    steps: [2, 2, 2, 1, 3],
    counters: ['fouls', 'timeouts'],
    walkover: '20',
  }),
  event('FBL', 'TEAM11', 'Football', 'MW', {
    minutes: 45,
    goals: 0.7,
    clock: 'up',
    size: 18,
    positions: FOOTBALL,
    scorers: true,
    draws: true,
    extra: ['ET-H1', 'ET-H2'],
    extraMinutes: 15,
    shootout: 'PSO',
    counters: ['cards'],
  }),
  event('FBB', 'TEAM5', 'Blind Football', 'M', {
    minutes: 15,
    goals: 0.6,
    size: 8,
    scorers: true,
    draws: true,
    ...shootout,
    counters: ['fouls', 'timeouts'],
  }),
  event('FBS', 'TEAM5', 'Futsal', 'MW', {
    minutes: 20,
    goals: 1.4,
    size: 10,
    scorers: true,
    draws: true,
    extra: ['ET-H1'],
    extraMinutes: 5,
    shootout: 'PSO',
    counters: ['fouls', 'timeouts'],
  }),
  event('HBL', 'TEAM7', 'Handball', 'MW', {
    minutes: 30,
    goals: 14,
    clock: 'up',
    size: 14,
    draws: true,
    extra: ['OT1', 'OT2'],
    extraMinutes: 5,
    extraCode: 'AET',
    counters: ['timeouts', 'cards', 'men'],
    walkover: '10',
  }),
  event('HBB', 'TEAM4', 'Beach Handball', 'MW', {
    prefix: 'S',
    minutes: 10,
    goals: 8,
    steps: [1, 2, 2],
    size: 8,
    ...shootout,
    counters: ['timeouts'],
  }),
  event('HOC', 'TEAM11', 'Hockey', 'MW', {
    ...quarters(15),
    goals: 0.6,
    size: 16,
    scorers: true,
    draws: true,
    ...shootout,
    counters: ['green', 'cards'],
  }),
  event('WPO', 'TEAM7', 'Water Polo', 'MW', {
    ...quarters(8),
    goals: 2.4,
    size: 13,
    ...shootout,
    counters: ['timeouts'],
    walkover: '10',
  }),
  event('RU7', 'TEAM7', 'Rugby Sevens', 'MW', {
    minutes: 7,
    goals: 1.6,
    steps: [7, 5, 5],
    clock: 'up',
    scorers: true,
    extra: ['OT'],
    extraMinutes: 5,
    extraCode: 'AET',
    counters: ['cards'],
    walkover: '20',
  }),
  event('IHO', 'TEAM6', 'Ice Hockey', 'MW', {
    prefix: 'P',
    count: 3,
    minutes: 20,
    goals: 1,
    size: 22,
    positions: HOCKEY,
    scorers: true,
    ...golden,
    counters: ['shots', 'men'],
    irm: 'FORFEIT',
    walkover: '5',
  }),
  event('ISH', 'TEAM6', 'Para Ice Hockey', 'X', {
    prefix: 'P',
    count: 3,
    minutes: 15,
    goals: 0.9,
    size: 15,
    scorers: true,
    ...golden,
    counters: ['shots', 'men'],
    irm: 'FORFEIT',
    walkover: '5',
  }),
  event('GBL', 'TEAM3', 'Goalball', 'MW', {
    minutes: 12,
    goals: 3,
    size: 6,
    extra: ['OT1'],
    extraMinutes: 3,
    shootout: 'PSO',
    counters: ['timeouts'],
    walkover: '10',
  }),
  event('WRU', 'TEAM4', 'Wheelchair Rugby', 'X', {
    ...quarters(8),
    goals: 12,
    extra: ['OT1'],
    extraMinutes: 3,
    extraCode: 'OT',
    counters: ['timeouts'],
    walkover: '1',
  }),
  event('LAX', 'TEAM6', 'Lacrosse Sixes', 'MW', {
    ...quarters(8),
    goals: 3,
    ...overtimes,
    counters: ['timeouts'],
    walkover: '10',
  }),
  event('FFB', 'TEAM5', 'Flag Football', 'MW', {
    minutes: 20,
    goals: 1.8,
    steps: [7, 6, 8],
    size: 12,
    extra: ['OT'],
    extraMinutes: 5,
    extraCode: 'OT',
    counters: ['timeouts'],
    walkover: '20',
  }),
]

/** Events of the matches against a clock, by discipline (odf.md F6). */
export const MATCH_EVENTS = Object.fromEntries(ALL.map(({ discipline, plan }) => [discipline, [plan]]))

/** @param {EventPlan} plan */
export const matchFacts = (plan) => /** @type {MatchFacts} */ (plan.facts)
