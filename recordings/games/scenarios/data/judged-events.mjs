import { eventLines, wordsOf } from '../../framework/event-lines.mjs'

/**
 * @typedef {'one' | 'best' | 'sum' | 'waves' | 'battle' | 'jump' | 'skate'} JudgedKind
 *   one: one performance each · best: the best of several runs · sum: rounds added up · waves: a heat, the two best waves ·
 *   battle: two, rounds won by votes · jump: distance, wind, gate and style, in rounds added up · skate: elements and components
 * @typedef {{ kind: JudgedKind, field: number, rounds: number, decimals: number, parts: readonly string[], code: string, team?: number,
 *   mean: number, spread: number, judges: number, units: number }} JudgedFacts
 *   parts: "CODE:mean" of what a score is made of, a minus before what is taken off; code: of a round; units: of a total
 */

/** Of a line in `JUDGED_EVENTS`. @param {import('../../framework/scenario.mjs').EventPlan} event @returns {JudgedFacts} */
export function judgedFacts(event) {
  const words = wordsOf(event)
  const team = words.number('team', 0)
  return {
    kind: /** @type {JudgedKind} */ (words.text('kind') ?? 'one'),
    field: words.number('field', 8),
    rounds: words.number('rounds', 1),
    decimals: words.number('decimals', 2),
    // A value says `_` for a space; these are codes.
    parts: words.list('parts').map((part) => part.replaceAll(' ', '_')),
    code: words.text('code') ?? 'RUN',
    ...(team === 0 ? {} : { team }),
    mean: words.number('mean', 80),
    spread: words.number('spread', 6),
    judges: words.number('judges', 0),
    units: words.number('units', 1),
  }
}

const NUMBERS = ['1', '2']

/**
 * "minutes": a final; with `units=2` two rounds of it, added up; with `kind=skate` the short programme (QUAL) before the free one;
 * with `kind=waves` and `battle` semi-finals; `nomedal` where a race after it decides.
 * @param {string} text @param {import('../../framework/event-lines.mjs').Words} words @returns {import('../../framework/scenario.mjs').Phase[]}
 */
function phasesOf(text, words) {
  const minutes = Number(text)
  const kind = words.text('kind')
  const jump = kind === 'jump' ? 'SJ--' : '00--'
  if (kind === 'skate') {
    return [
      { code: 'QUAL', name: words.text('short') ?? 'Short Program', units: 1, minutes },
      { code: 'FNL', name: 'Free Skating', units: 1, minutes, medal: '1' },
    ]
  }
  if (kind === 'waves' || kind === 'battle') {
    return [
      { code: 'SFNL', name: 'Semifinals', unitName: 'Semifinal', units: 2, minutes },
      { code: 'FNL', name: 'Final', units: 1, minutes, medal: '1' },
    ]
  }
  const units = words.number('units', 1)
  return NUMBERS.slice(0, units).map((number) => ({
    code: 'FNL',
    name: units === 1 ? 'Final' : `Round ${number}`,
    units: 1,
    minutes,
    unit: () => `000${number}${jump}`,
    ...(number === String(units) && !words.has('nomedal') ? { medal: /** @type {const} */ ('1') } : {}),
  }))
}

export const JUDGED_EVENTS = eventLines(
  `
GAR FX | Floor Exercise | MW | 14 | decimals=3 parts=D_SCORE:5.8,E_SCORE:8.1,-PENALTY:0.1 judges=5
GAR BB | Balance Beam | W | 14 | decimals=3 parts=D_SCORE:5.9,E_SCORE:7.9,-PENALTY:0.1
GAR PB | Parallel Bars | M | 14 | decimals=3 parts=D_SCORE:6.4,E_SCORE:8.5
GRY IAA | Individual All-Around Rotation | W | 14 | decimals=3 parts=D_SCORE:14.1,A_SCORE:8.1,E_SCORE:8.0,-PENALTY:0.05
GTR IND | Trampoline | MW | 14 | decimals=3 parts=E_SCORE:16.1,D_SCORE:15.2,HD:9.3,TOF:16.4
DIV SPB3 | 3m Springboard | MW | 32 | kind=sum rounds=5 code=DIVE mean=68 spread=9 judges=7 field=6
DIV PFM10 | 10m Platform | MW | 32 | kind=sum rounds=5 code=DIVE mean=75 spread=9 judges=7 field=6
DIV SYNPFM10 | Synchronised 10m Platform | MW | 28 | kind=sum rounds=5 code=DIVE mean=78 spread=8 judges=11 team=2 field=6
SWA DUET | Duet Free Routine | W | 14 | decimals=4 parts=ELEMENTS:142.2,ARTISTIC:98.4 team=2 field=6
FSK SINGLES | Single Skating | MW | 14 | kind=skate mean=70 spread=7 field=7
FSK ICEDANCE | Ice Dance | X | 14 | kind=skate short=Rhythm_Dance team=2 mean=78 spread=6 field=6
SKB PARK | Park | MW | 22 | kind=best rounds=3 mean=70 spread=20 judges=5 field=6
BMF PARK | Park | MW | 20 | kind=best rounds=2 mean=78 spread=14 judges=5
SRF SHORTBRD | Shortboard | MW | 16 | kind=waves code=WAVE mean=4.6 spread=2.2 field=2
BKG SOLO | Solo | MW | 10 | kind=battle rounds=3 code=ROUND field=2 judges=9
FRS HP | Halfpipe | MW | 22 | kind=best rounds=3 mean=72 spread=20 judges=6 field=6
FRS AE | Aerials | MW | 14 | parts=DIFFICULTY:3.9,AIR:20,FORM:46,LANDING:28 field=6
FRS MO | Moguls | MW | 14 | parts=TURNS:47.5,AIR:15.2,TIME:16.1 field=7
SBD HP | Halfpipe | MW | 22 | kind=best rounds=3 mean=74 spread=19 judges=6 field=6
SBD SS | Slopestyle | MW | 22 | kind=best rounds=3 mean=70 spread=18 judges=6 field=6
SJP NH | Normal Hill Individual | MW | 14 | kind=jump decimals=1 units=2 mean=97 spread=6
SJP LH | Large Hill Individual | M | 14 | kind=jump decimals=1 units=2 mean=128 spread=7
NCB NH10KM | Individual Normal Hill Jump | M | 14 | kind=jump decimals=1 mean=97 spread=6 nomedal
EQU DRESINDV | Dressage Individual | O | 14 | decimals=3 parts=TECH:76,ARTISTIC:84 mean=1 judges=5
WST CQ | Changquan | MW | 14 | decimals=3 parts=A:4.8,B:2.7,C:1.9,-DEDUCTION:0.1
`,
  phasesOf,
)

// Rounds that are added up only make sense together.
for (const [code, events] of Object.entries(JUDGED_EVENTS))
  for (const event of events) if (event.phases.length > 1 && !['SRF', 'BKG'].includes(code)) event.whole = true
