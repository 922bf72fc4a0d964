import { DATE } from './feed.mjs'
import { el } from './xml.mjs'
import { eventOf } from './unit.mjs'

/** @typedef {import('./rows.mjs').RowDraft} RowDraft */
/** @typedef {{ gold: number, silver: number, bronze: number }} Line */

const CODES = /** @type {const} */ (['ME_GOLD', 'ME_SILVER', 'ME_BRONZE'])
const COLUMNS = /** @type {const} */ (['gold', 'silver', 'bronze'])
const COUNTRIES = /** @type {Record<string, string>} */ ({
  CHN: "People's Republic of China",
  GBR: 'Great Britain',
  JAM: 'Jamaica',
  USA: 'United States',
})

/** The medal standings of the invented evening: who won what so far, and the messages that say so. */
export class Medals {
  /** @type {Map<string, { M: Line, W: Line }>} */
  #table = new Map()
  #events = 0

  /** @param {import('./feed.mjs').Feed} feed @param {number} totalEvents */
  constructor(feed, totalEvents) {
    this.feed = feed
    this.totalEvents = totalEvents
  }

  /**
   * DT_MEDALLISTS, then DT_MEDALS (odf.md 5.8). Calls must come in order of time.
   * @param {number} at @param {import('./unit.mjs').Unit} unit @param {readonly RowDraft[]} rows the official rows
   */
  award(at, unit, rows, rsc = unit.head.rsc) {
    const winners = rows.filter((row) => row.rank !== undefined && row.rank <= 3).toSorted((a, b) => a.sort - b.sort)
    this.#events += 1
    for (const row of winners) {
      const lines = this.#table.get(row.who.org) ?? { M: zero(), W: zero() }
      lines[unit.head.gender === 'M' ? 'M' : 'W'][column(row)] += 1
      this.#table.set(row.who.org, lines)
    }
    this.feed.send(at, {
      type: 'DT_MEDALLISTS',
      code: eventOf(rsc),
      status: 'OFFICIAL',
      body: `${description(unit)}${winners.map((row, i) => medal(row, i, rsc)).join('')}\n`,
    })
    this.feed.send(at + 1500, { type: 'DT_MEDALS', code: 'ATH'.padEnd(34, '-'), body: this.#standings(unit) })
  }

  /** In order, equal lines sharing a rank and listed by code. */
  table() {
    const lines = [...this.#table].map(([organisation, { M, W }]) => ({ organisation, M, W, total: sum(M, W) }))
    lines.sort((a, b) => compare(a.total, b.total) || (a.organisation < b.organisation ? -1 : 1))
    return lines.map((line) => ({
      ...line,
      rank: lines.findIndex((other) => compare(other.total, line.total) === 0) + 1,
      equal: lines.filter((other) => compare(other.total, line.total) === 0).length > 1,
    }))
  }

  /** @param {import('./unit.mjs').Unit} unit */
  #standings(unit) {
    const table = this.table()
    const byTotal = table.toSorted((a, b) => count(b.total) - count(a.total) || a.rank - b.rank)
    const lines = table.map((line, i) => {
      const same = byTotal.filter((other) => count(other.total) === count(line.total))
      return `\n${el(
        'MedalLine',
        {
          Rank: line.rank,
          RankTotal: byTotal.findIndex((other) => count(other.total) === count(line.total)) + 1,
          SortRank: i + 1,
          SortRankTotal: byTotal.indexOf(line) + 1,
          RankEqual: line.equal ? 'Y' : undefined,
          RankTotalEqual: same.length > 1 ? 'Y' : undefined,
          Organisation: line.organisation,
        },
        el('Description', { OrganisationName: COUNTRIES[line.organisation] ?? line.organisation }),
        number('M', line.M),
        number('W', line.W),
        number('TOT', line.total),
      )}`
    })
    const standings = {
      LastEvent: `${unit.head.event}`,
      TotalEvents: this.totalEvents,
      FinishedEvents: this.#events,
    }
    return `${el('MedalStandings', standings, el('MedalsTable', {}, lines))}\n`
  }
}

/** @returns {Line} */
const zero = () => ({ gold: 0, silver: 0, bronze: 0 })
/** @param {Line} a @param {Line} b */
const sum = (a, b) => ({ gold: a.gold + b.gold, silver: a.silver + b.silver, bronze: a.bronze + b.bronze })
/** @param {Line} line */
export const count = (line) => line.gold + line.silver + line.bronze
/** @param {Line} a @param {Line} b */
const compare = (a, b) => b.gold - a.gold || b.silver - a.silver || b.bronze - a.bronze
/** @param {RowDraft} row */
const column = (row) => COLUMNS[(row.rank ?? 1) - 1] ?? 'bronze'

/** @param {'M' | 'W' | 'TOT'} type @param {Line} line */
const number = (type, line) =>
  el('MedalNumber', { Type: type, Gold: line.gold, Silver: line.silver, Bronze: line.bronze, Total: count(line) })

/** @param {import('./unit.mjs').Unit} unit */
const description = ({ head }) =>
  el(
    'ExtendedInfos',
    {},
    el('SportDescription', { DisciplineName: 'Athletics', EventName: head.event, Gender: head.gender }),
  )

/** @param {RowDraft} row @param {number} i @param {string} rsc */
function medal(row, i, rsc) {
  const { who } = row
  const people = 'members' in who ? who.members : [who]
  return el(
    'Medal',
    { Code: CODES[(row.rank ?? 1) - 1], Date: DATE, Unit: rsc },
    el(
      'Competitor',
      { Order: i + 1, Code: who.code, Type: 'members' in who ? 'T' : 'A', Organisation: who.org },
      'members' in who ? el('Description', { TeamName: who.name }) : '',
      el(
        'Composition',
        {},
        people.map((person, order) =>
          el(
            'Athlete',
            { Code: person.code, Order: order + 1 },
            el('Description', {
              GivenName: person.given === '' ? undefined : person.given,
              FamilyName: person.family,
              Gender: person.gender,
              Organisation: person.org,
            }),
          ),
        ),
      ),
    ),
  )
}
