/**
 * @typedef {import('../../framework/scenario.mjs').EventPlan} EventPlan
 * @typedef {'track' | 'jump' | 'throw' | 'height' | 'places' | 'penalties' | 'round' | 'bouts' | 'bonus'} Kind
 * @typedef {{ kind: Kind, mean: number, spread: number, points: (mark: number) => number, irm: string, wind: boolean, field: number,
 *   team: number, marks: number, told: boolean }} Part
 *   mean and spread: of the mark, hundredths; points: of a mark in hundredths, or of a place; irm: of who does not take part;
 *   field: how many start;
 *   marks: of a course, where the places are told; told: the result says the points, too
 * @typedef {{ low: boolean, discardAfter: number, out: string, before: number, decimals: number }} SeriesFacts
 *   low: fewest points win; discardAfter: the worst does not count once there are so many; out: overall, of who missed a part
 *   ("" where that only costs points); before: rounds of days before; decimals: of points
 */

/** "phase name kind minutes mean spread points": of combined events points are a·(±(mark − b))^c, marks in the unit of the formula. */
const DECATHLON = `
100M|100m|track|12|10.95|0.2|25.4347 18 1.81|wind
LJ|Long Jump|jump|45|7.15|0.25|0.14354 220 1.4|wind
SP|Shot Put|throw|45|14.20|0.6|51.39 1.5 1.05
HJ|High Jump|height|70|1.80|0.03|0.8465 75 1.42
400M|400m|track|12|49.10|0.9|1.53775 82 1.81
110H|110m Hurdles|track|12|14.55|0.3|5.74352 28.5 1.92|wind
DT|Discus Throw|throw|45|44.00|2.5|12.91 4 1.1
PV|Pole Vault|height|90|4.30|0.10|0.2797 100 1.35
JT|Javelin Throw|throw|45|59.00|4|10.14 7 1.08
1500|1500m|track|14|4:38.00|6|0.03768 480 1.85`
const HEPTATHLON = `
100H|100m Hurdles|track|12|13.45|0.25|9.23076 26.7 1.835|wind
HJ|High Jump|height|70|1.62|0.03|1.84523 75 1.348
SP|Shot Put|throw|45|13.60|0.6|56.0211 1.5 1.05
200M|200m|track|12|24.30|0.4|4.99087 42.5 1.81|wind
LJ|Long Jump|jump|45|6.15|0.2|0.188807 210 1.41|wind
JT|Javelin Throw|throw|45|44.00|4|15.9803 3.8 1.04
800M|800m|track|14|2:13.00|3|0.11193 254 1.88`

/** @param {string} text "4:38.00" → hundredths */
const hundredths = (text) => Math.round(text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) * 100)

/** @param {Kind} kind @param {string} formula @returns {(mark: number) => number} */
function formulaOf(kind, formula) {
  const [a = 0, b = 0, c = 0] = formula.split(' ').map(Number)
  const base = (/** @type {number} */ mark) =>
    kind === 'track' ? b - mark / 100 : kind === 'throw' ? mark / 100 - b : mark - b
  return (mark) => Math.floor(a * Math.max(0, base(mark)) ** c)
}

/** @param {string} lines @returns {import('../../framework/scenario.mjs').Phase[]} */
const combined = (lines) =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [code = '', name = '', kind = '', minutes = '', mean = '', spread = '', formula = '', wind] =
        line.split('|')
      const known = /** @type {Kind} */ (kind)
      /** @type {Part} */
      const part = {
        kind: known,
        mean: hundredths(mean),
        spread: hundredths(spread),
        points: formulaOf(known, formula),
        irm: 'DNS',
        wind: wind === 'wind',
        field: 8,
        team: 0,
        marks: 0,
        told: false,
      }
      return { code, name, units: 1, minutes: Number(minutes), facts: { part } }
    })

/**
 * @param {string} code @param {string} name @param {number} units @param {number} minutes @param {Partial<Part> & { kind: Kind }} part
 * @returns {import('../../framework/scenario.mjs').Phase}
 */
const phase = (code, name, units, minutes, part) => ({
  code,
  name,
  unitName: name,
  units,
  minutes,
  facts: {
    part: {
      mean: 0,
      spread: 0,
      points: (/** @type {number} */ mark) => mark,
      irm: 'DNF',
      wind: false,
      field: 12,
      team: 0,
      marks: 0,
      told: false,
      ...part,
    },
  },
})

/** @param {string} code @param {string} name @param {string} genders @param {EventPlan['phases']} phases @param {Partial<SeriesFacts>} facts @returns {EventPlan} */
const event = (code, name, genders, phases, facts) => ({
  code,
  name,
  genders,
  whole: true,
  phases: phases.map((each, i) => (i === phases.length - 1 ? { ...each, medal: '1' } : each)),
  facts: { series: { low: false, discardAfter: Infinity, out: 'DNF', before: 0, decimals: 0, ...facts } },
})

/** 40, 38, 36 … of the bunch races on the track. @param {number} place */
const omnium = (place) => Math.max(1, 42 - 2 * place)

/** @type {Record<string, EventPlan[]>} */
export const SERIES_EVENTS = {
  ATH: [
    event('DEC', 'Decathlon', 'M', combined(DECATHLON), {}),
    event('HEP', 'Heptathlon', 'W', combined(HEPTATHLON), {}),
  ],
  SAL: [
    event(
      'DINGHY',
      'Dinghy',
      'MW',
      [
        phase('RND1', 'Race', 4, 55, { kind: 'places', marks: 5, irm: 'OCS' }),
        phase('MED', 'Medal Race', 1, 40, { kind: 'places', marks: 5, irm: 'DNF', points: (place) => place * 2 }),
      ],
      { low: true, discardAfter: 4, out: '' },
    ),
    event(
      'SKIFF2',
      'Skiff',
      'MW',
      [
        phase('RND1', 'Race', 3, 50, { kind: 'places', marks: 5, irm: 'BFD', team: 2, field: 10 }),
        phase('MED', 'Medal Race', 1, 35, {
          kind: 'places',
          marks: 5,
          irm: 'UFD',
          team: 2,
          points: (place) => place * 2,
        }),
      ],
      { low: true, discardAfter: 3, out: '' },
    ),
  ],
  GLF: [
    event(
      'INDV',
      'Individual',
      'MW',
      [phase('RND4', 'Round 4', 1, 330, { kind: 'round', mean: 70, spread: 3, irm: 'WD', field: 14 })],
      { low: true, before: 3, out: 'WD' },
    ),
  ],
  MPN: [
    event(
      'INDV',
      'Individual',
      'MW',
      [
        phase('FERR', 'Fencing Ranking Round', 1, 60, { kind: 'bouts', irm: 'EL', points: (won) => 180 + won * 6 }),
        phase('FEBR', 'Fencing Bonus Round', 1, 30, { kind: 'bonus', irm: 'EL', points: (won) => won * 2 }),
        phase('OBS', 'Obstacle', 1, 15, {
          kind: 'track',
          mean: 3150,
          spread: 240,
          irm: 'DNS',
          told: true,
          points: (mark) => Math.max(0, 400 - Math.floor((mark - 1500) / 33)),
        }),
        phase('SW', 'Swimming', 1, 15, {
          kind: 'track',
          mean: 12_400,
          spread: 320,
          irm: 'DNS',
          told: true,
          points: (mark) => Math.max(0, 250 + Math.floor((15_000 - mark) / 50)),
        }),
        phase('LR', 'Laser Run', 1, 35, {
          kind: 'track',
          mean: 64_000,
          spread: 1500,
          irm: 'DNS',
          told: true,
          points: (mark) => Math.max(0, 500 + Math.floor((80_000 - mark) / 100)),
        }),
      ],
      { out: 'DNF' },
    ),
  ],
  CTR: [
    event(
      'OMNIUM',
      'Omnium',
      'MW',
      [
        phase('SCR', 'Scratch Race', 1, 25, { kind: 'places', points: omnium }),
        phase('TEMP', 'Tempo Race', 1, 25, { kind: 'places', points: omnium }),
        phase('ELIM', 'Elimination Race', 1, 25, { kind: 'places', points: omnium }),
        phase('PTS', 'Points Race', 1, 40, { kind: 'places', points: (place) => Math.max(0, 36 - place * 5) }),
      ],
      {},
    ),
    event(
      'MADISON',
      'Madison',
      'MW',
      [phase('FNL', 'Final', 1, 50, { kind: 'places', team: 2, points: (place) => Math.max(0, 48 - place * 4) })],
      {},
    ),
  ],
  EQU: [
    event(
      'EVENINDV',
      'Eventing Individual',
      'O',
      [
        phase('DR', 'Dressage', 1, 90, { kind: 'penalties', mean: 3000, spread: 400, irm: 'EL' }),
        phase('CC', 'Cross Country', 1, 90, { kind: 'penalties', mean: 600, spread: 500, irm: 'EL' }),
        phase('JP', 'Jumping', 1, 60, { kind: 'penalties', mean: 500, spread: 420, irm: 'RT' }),
      ],
      { low: true, out: 'EL', decimals: 2 },
    ),
  ],
}
