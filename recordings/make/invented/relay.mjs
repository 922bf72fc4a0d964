import { people } from './people.mjs'
import { timeText } from '../../odf/time-text.mjs'
import { asStart, ranked, rscOf, Unit } from './unit.mjs'

/**
 * @typedef {import('../../odf/rows.mjs').RowDraft} RowDraft
 * @typedef {{ who: import('./people.mjs').Team, lane: string, startSort: number, legs: readonly number[], irm?: string | undefined, reaction: string, records: { type: string, equalled?: boolean }[] }} Entry
 */

const GUN = 390_000
const POINTS = ['100', '200', '300']
const COUNTRIES = /** @type {[code: string, name: string][]} */ ([
  ['TTO', 'Trinidad and Tobago'],
  ['FRA', 'France'],
  ['JPN', 'Japan'],
  ['GBR', 'Great Britain & N.I.'],
  ['JAM', 'Jamaica'],
  ['GHA', 'Ghana'],
  ['STP', 'São Tomé and Príncipe'],
  ['BRA', 'Brazil'],
])
const RUNNERS = `
  Marlon|Baptiste|TTO
  Kerwin|Ali|TTO
  Dexter|St. Clair|TTO
  Jomo|Charles-Alleyne|TTO
  Théo|Marchand|FRA
  Christophe-Emmanuel|Vandenbroucke|FRA
  Ismaël|N'Diaye|FRA
  Luc|Perrin|FRA
  Haruto|Ishikawa|JPN
  Sota|Endo|JPN
  Ren|Matsumoto|JPN
  Kaito|Ono|JPN
  Callum|Ashdown|GBR
  Tunde|Bakare-Smythe|GBR
  Rhys|Llewellyn|GBR
  Miles|Okafor|GBR
  Omari|Gayle|JAM
  Rohan|Sinclair|JAM
  Andre|Whyte|JAM
  Tyquan|Reid|JAM
  Kwame|Boateng|GHA
  Yaw|Asante|GHA
  Kofi|Mensah|GHA
  Emmanuel|Owusu|GHA
  Edson|d'Almeida|STP
  Aurélio|Trindade|STP
  Nilton|da Graça|STP
  |Gilmário|STP
  Wagner|de Oliveira|BRA
  Rafael|Nascimento|BRA
  Thiago|dos Reis|BRA
  João Vítor|Cavalcante|BRA`
/** Reaction, legs in hundredths, IRM. Ghana runs outside a zone, France loses the baton at the last change. */
const RUNS = /** @type {const} */ ([
  ['0.151', [1041, 925, 941, 918], undefined, []],
  ['0.149', [1032, 921, 930], 'DNF', []],
  ['0.138', [1029, 912, 926, 901], undefined, ['NR']],
  ['0.163', [1036, 918, 934, 909], undefined, ['SB']],
  ['0.144', [1024, 905, 921, 893], undefined, ['WL']],
  ['0.140', [1038, 922, 939, 915], 'DSQ', []],
  ['0.172', [1080, 967, 981, 960], undefined, ['=NR']],
  ['0.155', [1042, 919, 937, 927], undefined, []],
])

/**
 * Men's 4 x 100 m final: splits at each change, legs by athlete, a lost baton and a disqualification for a change outside the zone;
 * two teams share fourth place.
 * @param {import('../../odf/feed.mjs').Feed} feed @param {import('./unit.mjs').Truth} truth
 */
export function relay(feed, truth) {
  const athletes = people('M', RUNNERS)
  const field = COUNTRIES.map(([org, name], i) => entry(org, name, i, athletes.slice(i * 4, i * 4 + 4)))
  const unit = new Unit(feed, {
    rsc: rscOf('M4X100M', 'FNL', 1),
    event: "Men's 4x100m Relay",
    sub: 'Final',
    gender: 'M',
    unitNum: '1',
    from: GUN,
    to: GUN + 45_000,
    order: 5,
    medal: '1',
  })
  const starts = field.map((row) => asStart({ ...row, legs: {}, sort: 0 }))
  unit.schedule(GUN - 26_000, 'GETTING_READY')
  unit.result(GUN - 25_000, 'START_LIST', starts)
  unit.schedule(GUN - 3000, 'RUNNING')
  unit.result(GUN, 'LIVE', starts, info(0))
  for (let ms = 0; ms < 37_000; ms += 1000)
    unit.current(GUN + ms + 30, { time: (ms / 1000).toFixed(1), running: true }, [])
  unit.current(GUN + 37_430, { time: '37.43', running: false }, [])
  for (const [i] of POINTS.entries())
    unit.result(GUN + (i + 1) * 9800 + 1200, 'LIVE', after(field, i + 1, 0), info(i + 1))
  truth.moment(GUN + 2 * 9800 + 1200, unit, 'live, second change')
  for (let home = 1; home <= 6; home += 1)
    unit.result(GUN + 38_500 + home * 900, 'LIVE', after(field, 3, home), info(3))
  unit.schedule(GUN + 46_000, 'FINISHED')
  unit.result(GUN + 47_000, 'UNOFFICIAL', standing(field, true), info(3))
  const rows = standing(field, false)
  unit.result(GUN + 70_000, 'OFFICIAL', rows, info(3), ['Lane 7 disqualified: baton passed outside the zone.'])
  truth.moment(GUN + 70_000, unit, 'official, lane 7 disqualified')
  truth.add(unit, rows)
  return { unit, athletes, teams: field.map(({ who }) => who), rows, officialAt: GUN + 70_000 }
}

/** @param {string} org @param {string} name @param {number} i @param {import('./people.mjs').Person[]} members @returns {Entry} */
function entry(org, name, i, members) {
  const run = RUNS[i]
  if (run === undefined) throw new Error(`no run for ${org}`)
  const [reaction, legs, irm, records] = run
  return {
    who: { code: `ATHM4X100M--${org}01`, name, org, members },
    lane: String(i + 2),
    startSort: i + 1,
    legs,
    irm,
    reaction,
    records: records.map((type) => ({
      type: type.replace('=', ''),
      ...(type.startsWith('=') ? { equalled: true } : {}),
    })),
  }
}

/** @param {number} current */
const info = (current) => [
  ...POINTS.map((value, i) => ({ type: /** @type {const} */ ('UI'), code: 'INTERMEDIATE', pos: i + 1, value })),
  { type: /** @type {const} */ ('UI'), code: 'INTERMEDIATES_TOTAL', value: '3' },
  ...(current === 0
    ? []
    : [{ type: /** @type {const} */ ('DISPLAY'), code: 'INTERMEDIATE_CURRENT', value: String(current) }]),
]

/** @param {Entry} row @param {number} legs */
const time = (row, legs) => row.legs.slice(0, legs).reduce((sum, leg) => sum + leg, 0)

/** One row with its splits up to a change. @param {Entry} row @param {readonly Entry[]} field @param {number} changes @returns {Omit<RowDraft, 'sort'>} */
function base(row, field, changes) {
  const points = Array.from({ length: Math.min(changes, row.legs.length) }, (_, i) => i + 1)
  return {
    who: row.who,
    lane: row.lane,
    startSort: row.startSort,
    extended: [
      { code: 'REACT_TIME', value: row.reaction },
      ...points
        .filter((point) => point <= 3)
        .map((point) => {
          const here = field.filter((other) => other.legs.length >= point).map((other) => time(other, point))
          const lead = Math.min(...here)
          const mine = time(row, point)
          return {
            code: 'INTERMEDIATE',
            pos: point,
            value: timeText(mine),
            more: {
              Rank: String(here.filter((other) => other < mine).length + 1),
              Diff: mine === lead ? undefined : `+${timeText(mine - lead)}`,
            },
          }
        }),
    ],
    legs: Object.fromEntries(
      points.map((point) => [row.who.members[point - 1]?.code ?? '', timeText(row.legs[point - 1] ?? 0)]),
    ),
  }
}

/** LIVE after a change, with so many teams home. @param {readonly Entry[]} field @param {number} changes @param {number} home @returns {RowDraft[]} */
function after(field, changes, home) {
  const order = field.toSorted((a, b) => time(a, home > 0 ? 4 : changes) - time(b, home > 0 ? 4 : changes))
  const finishing = home > 0 ? order.filter((row) => row.legs.length === 4) : order
  const done = finishing.slice(0, home)
  const rest = field.filter((row) => !done.includes(row)).toSorted((a, b) => time(a, changes) - time(b, changes))
  const ahead = ranked(
    done.map((row) => ({ row, irm: undefined })),
    (a, b) => time(a.row, 4) - time(b.row, 4),
  )
  return [
    ...ahead.map(({ row, sort, rank, equal }) => ({
      ...base(row, field, 4),
      sort,
      ...(rank === undefined ? {} : { rank }),
      ...(equal ? { equal } : {}),
      result: timeText(time(row, 4)),
      resultType: 'TIME',
    })),
    ...rest.map((row, i) => ({
      ...base(row, field, changes),
      sort: done.length + i + 1,
      ...(home === 0 ? { rank: rest.filter((other) => time(other, changes) < time(row, changes)).length + 1 } : {}),
      ...(home > 0 && row.legs.length < 4 ? { irm: 'DNF' } : {}),
    })),
  ]
}

/** @param {readonly Entry[]} field @param {boolean} early before the disqualification @returns {(RowDraft & import('./unit.mjs').Extra)[]} */
function standing(field, early) {
  const entries = field.map((row) => ({ row, irm: early && row.irm === 'DSQ' ? undefined : row.irm }))
  return ranked(entries, (a, b) => time(a.row, 4) - time(b.row, 4)).map(({ row, irm, sort, rank, equal }) => ({
    ...base(row, field, 4),
    sort,
    reaction: row.reaction,
    ...(rank === undefined ? {} : { rank }),
    ...(equal ? { equal } : {}),
    ...(irm === undefined
      ? { result: timeText(time(row, 4)), resultType: 'TIME', records: early ? [] : row.records }
      : { irm }),
  }))
}
