import { DECATHLETES, MARKS, PARTS } from './decathlon-data.mjs'
import { infos, resultRow } from '../../odf/rows.mjs'
import { people } from './people.mjs'
import { hundredths } from '../../odf/time-text.mjs'
import { partInfos, partRow, partSteps } from './decathlon-part.mjs'
import { asStart, eventOf, ranked, rscOf, Unit } from './unit.mjs'
import { el } from '../../odf/xml.mjs'

/**
 * @typedef {import('../../odf/rows.mjs').RowDraft} RowDraft
 * @typedef {{ who: import('./people.mjs').Person, lane: string, startSort: number, marks: readonly string[] }} Athlete
 */

const BEGIN = 130_000
/** Ms from one part to the next: a decathlon in eight minutes. */
const PACE = 48_000
const EVENT = "Men's Decathlon"
export const DECATHLON = eventOf(rscOf('MDEC', 'FNL', 1))

/** @param {string} mark @param {(typeof PARTS)[number]} part @returns {number} points of one mark */
function points(mark, part) {
  if (!/^\d/.test(mark)) return 0
  const value = hundredths(mark) / 100
  const base = {
    track: part.b - value,
    throw: value - part.b,
    jump: value * 100 - part.b,
    height: value * 100 - part.b,
  }
  return Math.floor(part.a * Math.max(0, base[part.kind]) ** part.c)
}

/**
 * Men's decathlon: ten parts, each with its own unit, and the total after each (INTERMEDIATE, at the end UNOFFICIAL and OFFICIAL).
 * @param {import('../../odf/feed.mjs').Feed} feed @param {import('./unit.mjs').Truth} truth
 */
export function decathlon(feed, truth) {
  const athletes = people('M', DECATHLETES)
  const field = athletes.map((who, i) => ({
    who,
    lane: String(i + 1),
    startSort: i + 1,
    marks: (MARKS[i] ?? '').split(' '),
  }))
  const units = PARTS.map((_, i) => playPart(feed, truth, field, i))
  const last = BEGIN + PARTS.length * PACE
  const unit = units.at(-1)
  if (unit === undefined) throw new Error('a decathlon has parts')
  const rows = totals(field, PARTS.length)
  cumulative(feed, last, 'UNOFFICIAL', rows)
  cumulative(feed, last + 12_000, 'OFFICIAL', rows)
  truth.add(unit, rows, { type: 'DT_CUMULATIVE_RESULT', rsc: DECATHLON, round: 'Final' })
  return { unit, units, athletes, rows, officialAt: last + 12_000 }
}

/** @param {import('../../odf/feed.mjs').Feed} feed @param {import('./unit.mjs').Truth} truth @param {readonly Athlete[]} field @param {number} i */
function playPart(feed, truth, field, i) {
  const part = PARTS[i]
  if (part === undefined) throw new Error(`no part ${i}`)
  const from = BEGIN + i * PACE
  const unit = new Unit(feed, {
    rsc: rscOf('MDEC', part.phase, 1),
    event: EVENT,
    sub: part.name,
    gender: 'M',
    from: from + 8000,
    to: from + 30_000,
    order: 10 + i,
    medal: i === PARTS.length - 1 ? '1' : '0',
  })
  const starters = field.filter(({ marks }) => i === 0 || marks[i - 1] !== 'DNS')
  const info = partInfos(
    part,
    field.map(({ marks }) => marks[i] ?? ''),
  )
  unit.schedule(from - 500, 'GETTING_READY')
  unit.result(
    from,
    'START_LIST',
    starters.map((athlete) => asStart({ ...athlete, sort: 0 })),
  )
  unit.schedule(from + 8000, 'RUNNING')
  partSteps(part).forEach((step, n) =>
    unit.result(from + 9000 + n * 4000, 'LIVE', order(starters, i, step), part.kind === 'track' ? [] : info),
  )
  unit.schedule(from + 30_000, 'FINISHED')
  const rows = order(starters, i, undefined)
  unit.result(from + 31_000, 'UNOFFICIAL', rows, info)
  unit.result(from + 37_000, 'OFFICIAL', rows, info)
  truth.add(unit, rows, 'wind' in part ? { wind: part.wind } : {})
  if (i < PARTS.length - 1) {
    cumulative(feed, from + 38_000, 'INTERMEDIATE', totals(field, i + 1))
    if (i === 3) truth.moments.push({ at: from + 38_000, rsc: DECATHLON, what: 'total after four parts' })
  }
  return unit
}

/** Rows of one part, whole or after a step of it. @param {readonly Athlete[]} field @param {number} i @param {number | undefined} step */
function order(field, i, step) {
  const part = PARTS[i]
  if (part === undefined) throw new Error(`no part ${i}`)
  const marks = field.map((athlete) => athlete.marks[i] ?? '')
  const rows = field.map((athlete) => partRow(athlete, part, athlete.marks[i] ?? '', step, marks))
  const better = part.kind === 'track' ? 1 : -1
  const value = (/** @type {{ result?: string | undefined }} */ row) =>
    row.result === undefined ? Infinity : hundredths(row.result) * better
  const marked = ranked(
    rows.filter((row) => row.irm === undefined && row.result !== undefined),
    (a, b) => value(a) - value(b),
  )
  const rest = rows.filter((row) => !marked.some((other) => other.who === row.who))
  return [...marked, ...rest.map((row, n) => ({ ...row, sort: marked.length + n + 1 }))]
}

/** The total after so many parts. @param {readonly Athlete[]} field @param {number} parts @returns {RowDraft[]} */
function totals(field, parts) {
  const event = (/** @type {number} */ i) => rscOf('MDEC', PARTS[i]?.phase ?? '', 1)
  const sums = field.map((athlete) => {
    const each = PARTS.slice(0, parts).map((part, i) => points(athlete.marks[i] ?? '', part))
    const out = athlete.marks.slice(0, parts).includes('DNS')
    return { athlete, each, sum: each.reduce((sum, value) => sum + value, 0), irm: out ? 'DNF' : undefined }
  })
  const ordered = ranked(sums, (a, b) => b.sum - a.sum)
  const lead = ordered[0]?.sum ?? 0
  const places = PARTS.slice(0, parts).map((_, i) => order(field, i, undefined))
  return ordered.map(({ athlete, each, sum, irm, sort, rank, equal }) => {
    let running = 0
    const items = each.map((value, i) => {
      running += value
      const row = places[i]?.find(({ who }) => who === athlete.who)
      if (row === undefined || row.irm === 'DNS') return ''
      return item(event(i), i, row, value, running, PARTS[i])
    })
    return {
      who: athlete.who,
      sort,
      ...(rank === undefined ? {} : { rank }),
      ...(equal ? { equal } : {}),
      ...(irm === undefined ? { result: String(sum), resultType: 'POINTS' } : { irm }),
      ...(irm === undefined && sum < lead ? { diff: String(sum - lead) } : {}),
      records: parts === PARTS.length && irm === undefined ? bests(athlete, sum) : [],
      items: el('ResultItems', {}, items),
    }
  })
}

/** @param {string} unit @param {number} i @param {RowDraft} row @param {number} value @param {number} total @param {(typeof PARTS)[number] | undefined} part */
function item(unit, i, row, value, total, part) {
  const wind = part !== undefined && 'wind' in part ? part.wind : undefined
  const tuples = [
    el('ExtendedResult', { Type: 'ER', Code: 'TOTAL_PTS', Value: total }),
    wind === undefined ? '' : el('ExtendedResult', { Type: 'ER', Code: 'WIND_SPEED', Value: wind }),
  ]
  const attributes = {
    Rank: row.rank,
    RankEqual: row.equal ? 'Y' : undefined,
    ResultType: row.irm === undefined ? row.resultType : 'IRM',
    Result: row.result,
    IRM: row.irm,
    ResultPoints: value,
    SortOrder: row.sort,
  }
  return el('ResultItem', { Unit: unit, Order: i + 1 }, el('Result', attributes, el('ExtendedResults', {}, tuples)))
}

/** @param {Athlete} athlete @param {number} sum */
function bests({ who }, sum) {
  if (sum > Number(who.pb)) return [{ type: 'PB' }]
  return sum > Number(who.sb) ? [{ type: 'SB' }] : []
}

/** @param {import('../../odf/feed.mjs').Feed} feed @param {number} at @param {string} status @param {readonly RowDraft[]} rows */
function cumulative(feed, at, status, rows) {
  const head = { rsc: DECATHLON, event: EVENT, sub: 'Final', gender: 'M', from: BEGIN, to: BEGIN }
  const body = `${infos(head, {}, [])}${rows.map((row) => resultRow(row, DECATHLON)).join('')}\n`
  feed.send(at, { type: 'DT_CUMULATIVE_RESULT', code: DECATHLON, status, body })
}
