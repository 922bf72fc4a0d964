import { eventLines, wordsOf } from '../../framework/event-lines.mjs'

/**
 * @typedef {{ time: number, field: number, gap: number, points: readonly string[], runs: number, team?: number, gates: number,
 *   shots: number, faults: boolean, best: boolean }} TimedFacts
 *   time: of men, hundredths; field: how many start; gap: seconds between two starts, 0 where one waits for the other; points: of
 *   intermediate times; runs: of the event; gates: of a slalom; shots: stages at the range; faults: bars down count, not time; best: the best run counts, not their sum
 */

/** Of a line in `TIMED_EVENTS`. @param {import('../../framework/scenario.mjs').EventPlan} event @returns {TimedFacts} */
export function timedFacts(event) {
  const words = wordsOf(event)
  const team = words.number('team', 0)
  return {
    time: words.time('time'),
    field: words.number('field', 9),
    gap: words.number('gap', 0),
    points: words.list('points'),
    runs: words.number('runs', 1),
    ...(team === 0 ? {} : { team }),
    gates: words.number('gates', 0),
    shots: words.number('shots', 0),
    faults: words.has('faults'),
    best: words.has('best'),
  }
}

const NUMBERS = ['1', '2', '3', '4']

/**
 * "minutes word": a final of as many runs as `runs` says, each a unit of the phase FNL, the last one with the medals.
 * @param {string} text @param {import('../../framework/event-lines.mjs').Words} words
 */
function runPhases(text, words) {
  const [minutes = '', word = 'Run', code = 'FNL'] = text.split(' ')
  const runs = words.number('runs', 1)
  return NUMBERS.slice(0, runs).map((number) => ({
    code,
    name: runs === 1 ? (code === 'FNL' ? 'Final' : 'Qualification') : `${word} ${number}`,
    units: 1,
    minutes: Number(minutes),
    unit: () => `000${number}00--`,
    ...(number === String(runs) && code === 'FNL' ? { medal: /** @type {const} */ ('1') } : {}),
  }))
}

export const TIMED_EVENTS = eventLines(
  `
ALP DH | Downhill | MW | 40 | time=1:42.30 points=1,2,3 field=10
ALP SL | Slalom | MW | 24 | time=52.40 points=1,2 runs=2
ALP GS | Giant Slalom | MW | 32 | time=1:08.20 points=1,2 runs=2
BOB TEAM2 | Two-man | MX | 20 Heat | time=54.90 points=1,2 runs=4 team=2 field=6
LUG SINGLES | Singles | MW | 18 | time=47.90 points=1,2 runs=4 field=6
SKN SINGLES | Skeleton | MW | 20 Heat | time=1:01.10 points=1,2 runs=4 field=6
BTH 10KMSP | 10km Sprint | M | 60 | time=24:10.00 gap=30 shots=2 points=3.3km,6.6km
BTH 7.5KMSP | 7.5km Sprint | W | 60 | time=20:40.00 gap=30 shots=2 points=2.5km,5.0km
BTH 15KMIS | 15km Individual | W | 80 | time=43:20.00 gap=30 shots=4 points=5km,10km
CCS 10KMIS | 10km Free | MW | 60 | time=25:30.00 gap=30 points=3.3km,6.6km
CCS SPRINT | Sprint | MW | 18 Run QUAL | time=3:20.00 gap=15 points=0.8km
CSL K1 | Kayak Single | MW | 40 | time=1:31.20 gap=0 points=1,2 gates=24 runs=2 best
CSL C1 | Canoe Single | MW | 40 | time=1:37.50 gap=0 points=1,2 gates=24 runs=2 best
CRD ITT | Individual Time Trial | MW | 90 | time=42:10.00 gap=90 points=12.4km,24.1km
CTR PURSIND | Individual Pursuit | MW | 60 | time=4:12.00 points=1000m,2000m,3000m field=7
CTR PURSTEAM | Team Pursuit | MW | 50 | time=3:51.00 points=1000m,2000m,3000m team=4 field=6
EQU JUMPINDV | Jumping Individual | O | 28 | time=1:14.00 faults
FRS SX | Ski Cross Seeding | MW | 40 Run QUAL | time=1:12.40 points=1,2
SBD PGS | Parallel Giant Slalom Qualification | MW | 30 Run QUAL | time=42.30 points=1
`,
  runPhases,
)

// Runs of one final only make sense together.
for (const events of Object.values(TIMED_EVENTS))
  for (const event of events) if (event.phases.length > 1) event.whole = true
