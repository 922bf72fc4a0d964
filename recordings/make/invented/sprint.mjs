import { people } from './people.mjs'
import { asStart, ranked, rscOf, Unit } from './unit.mjs'

/** @typedef {import('../../odf/rows.mjs').RowDraft} RowDraft */

/** Lane, reaction, time; `ms` decides the photo; the one in lane 4 is disqualified in the end. */
const RUNS = /** @type {const} */ ([
  { reaction: '0.148', time: 11.24, ms: '11.236', records: [{ type: 'NR', equalled: true }] },
  { reaction: '0.139', time: 10.91, ms: '10.908', records: [{ type: 'PB' }] },
  { reaction: '0.152', time: 10.91, ms: '10.903', records: [] },
  { reaction: '0.131', time: 10.79, ms: '10.786', records: [{ type: 'MR' }, { type: 'PB' }] },
  { reaction: '0.160', time: 11.24, ms: '11.236', records: [] },
  { reaction: '0.144', time: 10.98, ms: '10.974', records: [{ type: 'SB' }] },
  { reaction: '0.171', time: 11.42, ms: '11.418', records: [] },
  { reaction: '0.137', time: 11.09, ms: '11.087', records: [{ type: 'SB', equalled: true }] },
])
const PEOPLE = `
  |Suryani|INA|11.24|11.31
  Wilhelmina Charlotte|van der Berghe-Hollenstein|NED|10.95|10.97
  Yifan|Song|CHN|10.88|10.90
  Keisha|Grantley|JAM|10.81|10.81
  Zoë|O'Callaghan|IRL|11.18|11.20
  Amara|Okonjo-Whitfield|GBR|10.93|11.01
  Ana|de la Fuente|ESP|11.27|11.35
  Destiny|Harlow|USA|11.02|11.09`
const PROTESTED = 1
const GUN = 20_000

/**
 * Women's 100 m final: start list, a running clock, row by row at the finish, a photo finish for two places, a protest that
 * ends in a disqualification, and an official result sent again with a note.
 * @param {import('../../odf/feed.mjs').Feed} feed @param {import('./unit.mjs').Truth} truth
 */
export function sprint(feed, truth) {
  const unit = new Unit(feed, {
    rsc: rscOf('W100M', 'FNL', 1),
    event: "Women's 100m",
    sub: 'Final',
    gender: 'W',
    unitNum: '1',
    from: GUN,
    to: GUN + 12_000,
    order: 1,
    medal: '1',
  })
  const athletes = people('W', PEOPLE)
  const base = athletes.map((who, i) => ({ who, lane: String(i + 2), startSort: i + 1, run: at(RUNS, i) }))
  const starts = base.map((row) => asStart({ ...row, sort: 0 }))
  const wind = /** @type {const} */ ({ type: 'UI', code: 'WIND_SPEED' })

  unit.schedule(800, 'GETTING_READY')
  unit.result(1000, 'START_LIST', starts)
  truth.moment(1000, unit, 'start list')
  unit.schedule(GUN - 3000, 'RUNNING')
  unit.current(GUN - 2500, { time: '0.00', running: false }, [])
  unit.result(GUN, 'LIVE', starts)
  running(unit, base)

  const order = base.toSorted((a, b) => a.run.time - b.run.time || a.startSort - b.startSort)
  order.forEach((_, done) =>
    unit.result(GUN + 11_500 + done * 900, 'LIVE', finishing(order, done + 1), [{ ...wind, value: '+1.8' }]),
  )
  truth.moment(GUN + 11_500 + 3 * 900, unit, 'live, four finished')
  unit.schedule(GUN + 19_000, 'FINISHED')

  const finished = (/** @type {boolean} */ decided, /** @type {ReadonlySet<number>} */ out) =>
    ranked(
      base.map((row, i) => ({ ...row, ...(out.has(i) ? { irm: 'DSQ' } : {}) })),
      (a, b) => (decided ? Number(a.run.ms) - Number(b.run.ms) : a.run.time - b.run.time),
    ).map((row) => full(row, decided))
  const info = [{ ...wind, value: '+1.8' }]
  unit.result(GUN + 20_500, 'UNCONFIRMED', finished(false, new Set()), info)
  truth.moment(GUN + 20_500, unit, 'photo finish pending')
  unit.result(GUN + 27_000, 'UNOFFICIAL', finished(true, new Set()), info)
  truth.moment(GUN + 27_000, unit, 'unofficial, photo decided')
  const protested = finished(true, new Set()).map((row) =>
    row.who === athletes[PROTESTED]
      ? { ...row, extended: [...(row.extended ?? []), { code: 'UNDER_PROTEST', value: 'P' }] }
      : row,
  )
  unit.result(GUN + 38_000, 'PROTESTED', protested, info)
  truth.moment(GUN + 38_000, unit, 'protest')
  const decided = finished(true, new Set([PROTESTED]))
  unit.result(GUN + 62_000, 'OFFICIAL', decided, info, ['Protest upheld: lane 3 disqualified for obstruction.'])
  truth.moment(GUN + 62_000, unit, 'official, lane 3 disqualified')

  const corrected = decided.map((row) =>
    row.who === athletes[4] ? { ...row, records: [{ type: 'SB', equalled: true }] } : row,
  )
  const last = [{ ...wind, value: '+1.6' }]
  unit.result(GUN + 105_000, 'OFFICIAL', corrected, last, [
    'Wind corrected from +1.8 to +1.6; season best added in lane 6.',
  ])
  truth.moment(GUN + 105_000, unit, 'official again, with a note')
  truth.add(unit, corrected, { wind: '+1.6' })
  return { unit, athletes, rows: corrected, officialAt: GUN + 62_000 }
}

/** @template T @param {readonly T[]} list @param {number} i @returns {T} */
function at(list, i) {
  const found = list[i]
  if (found === undefined) throw new Error(`no entry ${i}`)
  return found
}

/** @typedef {{ who: RowDraft['who'], lane: string, startSort: number, run: (typeof RUNS)[number],
 *   irm?: string | undefined }} Runner */

/** The clock and the places, twice a second. @param {Unit} unit @param {readonly Runner[]} base */
function running(unit, base) {
  for (let ms = 1000; ms <= 10_500; ms += 500) {
    const covered = (/** @type {Runner} */ row) => (100 * (ms / 1000 - 0.6)) / (row.run.time - 0.6)
    const places = base.toSorted((a, b) => covered(b) - covered(a))
    const lead = covered(at(places, 0))
    unit.current(
      GUN + ms,
      { time: (ms / 1000).toFixed(1), running: true },
      places.map((row, i) => ({
        who: row.who,
        lane: row.lane,
        startSort: row.startSort,
        sort: i + 1,
        extended: [
          {
            code: 'LIVE',
            value: covered(row).toFixed(1),
            more: {
              Rank: String(i + 1),
              Diff: i === 0 ? undefined : `+${((lead - covered(row)) / 10).toFixed(2)}`,
              Arrive: (100 - covered(row)).toFixed(1),
            },
          },
        ],
      })),
    )
  }
  unit.current(GUN + 10_790, { time: '10.79', running: false }, [])
}

/** LIVE while they come in: finished ones first, the others by lane. @param {readonly Runner[]} order @param {number} done */
function finishing(order, done) {
  const running = order.slice(done).toSorted((a, b) => a.startSort - b.startSort)
  return [
    ...ranked(order.slice(0, done), (a, b) => a.run.time - b.run.time).map((row) =>
      full(row, false, order.slice(0, done)),
    ),
    ...running.map((row, i) => ({ ...asStart({ ...row, sort: 0 }), sort: done + i + 1 })),
  ]
}

/**
 * @param {Runner & { sort: number, rank?: number, equal?: boolean, irm?: string | undefined }} row @param {boolean} decided
 * @param {readonly Runner[]} [among] those already read from the picture
 * @returns {RowDraft & { reaction: string }}
 */
function full(row, decided, among) {
  const close = row.run.time === 10.91
  const photo = close && (among === undefined || among.filter((other) => other.run.time === 10.91).length > 1)
  const pending = photo && !decided
  return {
    who: row.who,
    lane: row.lane,
    startSort: row.startSort,
    sort: row.sort,
    ...(row.irm === undefined
      ? {
          ...(pending
            ? { photo: /** @type {const} */ ('P') }
            : { rank: row.rank, ...(row.equal ? { equal: true } : {}) }),
          ...(photo && decided ? { photo: /** @type {const} */ ('E') } : {}),
          result: row.run.time.toFixed(2),
          resultType: 'TIME',
          records: decided ? [...row.run.records] : [],
        }
      : { irm: row.irm }),
    reaction: row.run.reaction,
    extended: [
      { code: 'REACT_TIME', value: row.run.reaction },
      ...(decided && close ? [{ code: 'MS', value: row.run.ms }] : []),
    ],
  }
}
