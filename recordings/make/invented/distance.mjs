import { people } from './people.mjs'
import { clockText, hundredths, timeText } from '../../odf/time-text.mjs'
import { asStart, ranked, rscOf, Unit } from './unit.mjs'

/**
 * @typedef {import('../../odf/rows.mjs').RowDraft} RowDraft
 * @typedef {{ who: import('./people.mjs').Person, startSort: number, lane: string, splits: readonly number[], out: boolean, records: { type: string }[] }} Runner
 */

const GUN = 110_000
const POINTS = ['400', '800', '1200']
const RUNNERS = `
  Abebe|Wolde-Mariam|ETH|3:31.40|3:31.40
  Konstantinos|Papadimitropoulos|GRE|3:35.12|3:35.90
  Josh|Tremaine|GBR|3:32.88|3:33.01
  Kipruto|Chelanga|KEN|3:29.90|3:30.72
  Jean-Baptiste|Ndayishimiye-Hakizimana|BDI|3:34.71|3:34.71
  Bartłomiej|Świętochowski|POL|3:35.66|3:36.04
  Yuki|Nakamura|JPN|3:36.90|3:37.30
  Hicham|El Mansouri|MAR|3:32.10|3:32.95
  Luís Filipe|dos Santos|POR|3:36.01|3:36.01
  Ole Kristian|Haugland|NOR|3:33.44|3:33.44
  Pedro|Montenegro|AIN|3:34.09|3:35.58
  Wei|Zhang|CHN|3:38.02|3:38.02`
/** Cumulative times at 400, 800, 1200 m and the finish; no finish: did not finish. */
const SPLITS = `
  56.90 1:54.60 2:50.10 3:30.61
  57.80 1:55.90 2:53.30 3:35.02
  57.10 1:54.90 2:50.60 3:32.02
  57.00 1:54.50 2:50.00 3:30.44
  57.60 1:55.40 2:52.20 3:34.05
  57.30 1:55.10 2:52.40 3:36.77
  58.20 1:56.60
  57.20 1:55.00 2:50.90 3:33.02
  58.00 1:56.20 2:53.60 3:36.48
  56.80 1:54.40 2:50.40 3:33.02
  57.50 1:55.30 2:51.80 3:34.86
  57.90 1:56.00 2:54.00 3:38.15`
/** By place in the start list: the marks that go with the finish. */
const RECORDS = /** @type {Record<number, string>} */ ({
  0: 'PB',
  1: 'PB',
  2: 'PB',
  3: 'SB',
  4: 'NR PB',
  9: 'PB',
  10: 'SB',
})

/**
 * Men's 1500 m final: a running clock, places and gaps at three points, the finish as they come in, a shared fourth
 * place, one who steps off the track.
 * @param {import('../../odf/feed.mjs').Feed} feed @param {import('./unit.mjs').Truth} truth
 */
export function distance(feed, truth) {
  const athletes = people('M', RUNNERS)
  const lines = SPLITS.trim().split('\n')
  /** @type {Runner[]} */
  const field = athletes.map((who, i) => {
    const splits = (lines[i] ?? '').trim().split(' ').map(hundredths)
    const records = (RECORDS[i] ?? '').split(' ').flatMap((type) => (type === '' ? [] : [{ type }]))
    return { who, startSort: i + 1, lane: String(i + 1), splits, out: splits.length < 4, records }
  })
  const unit = new Unit(feed, {
    rsc: rscOf('M1500M', 'FNL', 1),
    event: "Men's 1500m",
    sub: 'Final',
    gender: 'M',
    unitNum: '1',
    from: GUN,
    to: GUN + 220_000,
    order: 3,
    medal: '1',
  })
  const starts = field.map((runner) => asStart({ ...runner, sort: 0 }))
  unit.schedule(GUN - 21_000, 'GETTING_READY')
  unit.result(GUN - 20_000, 'START_LIST', starts)
  unit.schedule(GUN - 2000, 'RUNNING')
  unit.result(GUN, 'LIVE', starts, points(0))
  clock(unit, field)
  for (const [point] of POINTS.entries()) {
    const times = field.flatMap((runner) => runner.splits[point] ?? [])
    for (const at of steps(times)) unit.result(GUN + at * 10, 'LIVE', passing(field, point, at), points(point + 1))
    if (point === 1) truth.moment(GUN + (steps(times).at(-1) ?? 0) * 10, unit, 'live, after 800 m')
  }
  const ends = field.flatMap((runner) => (runner.out ? [] : [runner.splits[3] ?? 0]))
  for (const at of steps(ends)) unit.result(GUN + at * 10, 'LIVE', arriving(field, at), points(3))
  const rows = arriving(field, Infinity)
  unit.schedule(GUN + 222_000, 'FINISHED')
  unit.result(GUN + 226_000, 'UNOFFICIAL', rows, points(3))
  unit.result(GUN + 250_000, 'OFFICIAL', rows, points(3))
  truth.moment(GUN + 250_000, unit, 'official')
  truth.add(unit, rows)
  return { unit, athletes, rows, officialAt: GUN + 250_000 }
}

/** The moments at which a sender that waits a second tells who has passed. @param {readonly number[]} times hundredths */
function steps(times) {
  const sorted = times.toSorted((a, b) => a - b)
  /** @type {number[]} */
  const out = []
  for (const time of sorted) if ((out.at(-1) ?? -Infinity) < time) out.push(time + 100)
  return out
}

/** @param {number} current how many points the leader has passed */
const points = (current) => [
  ...POINTS.map((value, i) => ({ type: /** @type {const} */ ('UI'), code: 'INTERMEDIATE', pos: i + 1, value })),
  { type: /** @type {const} */ ('UI'), code: 'INTERMEDIATES_TOTAL', value: String(POINTS.length) },
  ...(current === 0
    ? []
    : [{ type: /** @type {const} */ ('DISPLAY'), code: 'INTERMEDIATE_CURRENT', value: String(current) }]),
]

/** Every five seconds the clock; nobody computes it on the way (odf.md 5.4). @param {Unit} unit @param {readonly Runner[]} field */
function clock(unit, field) {
  const end = Math.min(...field.flatMap((runner) => (runner.out ? [] : [runner.splits[3] ?? Infinity])))
  for (let ms = 0; ms < end * 10; ms += 5000) unit.current(GUN + ms + 50, { time: clockText(ms), running: true }, [])
  unit.current(GUN + end * 10 + 200, { time: timeText(end), running: false }, [])
}

/** Splits of one runner up to a moment. @param {Runner} runner @param {readonly Runner[]} field @param {number} until */
function splitsOf(runner, field, until) {
  return POINTS.flatMap((_, point) => {
    const time = runner.splits[point]
    if (time === undefined || time > until) return []
    const all = field.flatMap((other) => other.splits[point] ?? [])
    const lead = Math.min(...all)
    const rank = String(all.filter((other) => other < time).length + 1)
    const diff = time === lead ? undefined : `+${timeText(time - lead)}`
    return [{ code: 'INTERMEDIATE', pos: point + 1, value: timeText(time), more: { Rank: rank, Diff: diff } }]
  })
}

/** Places at a point: those who have passed it in that order, the others behind as before. @param {readonly Runner[]} field @param {number} point @param {number} until */
function passing(field, point, until) {
  const before = (/** @type {Runner} */ runner) =>
    point === 0 ? runner.startSort : (runner.splits[point - 1] ?? Infinity)
  const has = (/** @type {Runner} */ runner) => (runner.splits[point] ?? Infinity) <= until
  const passed = ranked(
    field.filter(has).map((runner) => ({ runner, time: runner.splits[point] ?? 0, irm: undefined })),
    (a, b) => a.time - b.time,
  )
  const rest = field.filter((runner) => !has(runner)).toSorted((a, b) => before(a) - before(b))
  const gone = (/** @type {Runner} */ runner) => point === 2 && runner.out
  return [
    ...passed.map(({ runner, sort, rank }) => ({
      ...base(runner, field, until),
      sort,
      ...(rank === undefined ? {} : { rank }),
    })),
    ...rest.map((runner, i) => ({
      ...base(runner, field, until),
      sort: passed.length + i + 1,
      ...(gone(runner) ? { irm: 'DNF' } : {}),
    })),
  ]
}

/** @param {Runner} runner @param {readonly Runner[]} field @param {number} until */
function base(runner, field, until) {
  const { who, lane, startSort } = runner
  return { who, lane, startSort, extended: splitsOf(runner, field, until) }
}

/** The finish up to a moment. @param {readonly Runner[]} field @param {number} until @returns {RowDraft[]} */
function arriving(field, until) {
  const has = (/** @type {Runner} */ { splits: [, , , end] }) => end !== undefined && end <= until
  const home = ranked(
    field.filter(has).map((runner) => ({ runner, time: runner.splits[3] ?? 0, irm: undefined })),
    (a, b) => a.time - b.time,
  )
  const final = until === Infinity
  const rest = field
    .filter((runner) => !has(runner))
    .toSorted((a, b) => (a.splits[2] ?? Infinity) - (b.splits[2] ?? Infinity))
  return [
    ...home.map(({ runner, time, sort, rank, equal }) => ({
      ...base(runner, field, Infinity),
      sort,
      ...(rank === undefined ? {} : { rank }),
      ...(equal ? { equal } : {}),
      result: timeText(time),
      resultType: 'TIME',
      records: final ? runner.records : [],
    })),
    ...rest.map((runner, i) => ({
      ...base(runner, field, Infinity),
      sort: home.length + i + 1,
      ...(runner.out ? { irm: 'DNF' } : {}),
    })),
  ]
}
