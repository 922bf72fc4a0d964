import { el } from './xml.mjs'

/** @typedef {import('./rows.mjs').RowDraft} RowDraft */
/** @typedef {{ gold: number, silver: number, bronze: number }} Line */

const CODES = /** @type {const} */ (['ME_GOLD', 'ME_SILVER', 'ME_BRONZE'])
const COLUMNS = /** @type {const} */ (['gold', 'silver', 'bronze'])
/** How a kind of competition is counted; open to all counts as mixed. */
const TYPE = /** @type {Record<string, 'M' | 'W' | 'X'>} */ ({ M: 'M', W: 'W' })
/** Only the columns that occur. @typedef {{ M: Line, W: Line, X: Line }} Lines */

/** The medal standings of a discipline or of all of them: who won what so far, and the messages that say so. */
export class Medals {
  /** @type {Map<string, Lines>} */
  #table = new Map()
  #events = 0

  /**
   * @param {import('./feed.mjs').Feed} feed
   * @param {{ code: string, totalEvents: number, dateOf: (at: number) => string, nameOf: (organisation: string) => string, wait?: number }} of
   *   code: of the standings, three letters; wait: ms from the medallists to the standings
   */
  constructor(feed, of) {
    this.feed = feed
    this.of = of
  }

  /**
   * DT_MEDALLISTS, then DT_MEDALS (odf.md 5.8). Calls must come in order of time.
   * @param {number} at @param {import('./rows.mjs').UnitHead} head @param {readonly RowDraft[]} rows the official rows
   * @param {string} [rsc] of what decided it, where it is not the unit
   */
  award(at, head, rows, rsc = head.rsc) {
    const winners = winnersOf(rows)
    this.feed.send(at, {
      type: 'DT_MEDALLISTS',
      code: eventOf(rsc),
      status: 'OFFICIAL',
      body: `${description(head)}${winners.map((row, i) => medal(row, i, rsc, this.of.dateOf(at))).join('')}\n`,
    })
    this.count(at + (this.of.wait ?? 1500), head, rows)
  }

  /** Only the standings. @param {number} at @param {import('./rows.mjs').UnitHead} head @param {readonly RowDraft[]} rows */
  count(at, head, rows) {
    this.#events += 1
    for (const row of winnersOf(rows)) {
      const lines = this.#table.get(row.who.org) ?? { M: zero(), W: zero(), X: zero() }
      lines[TYPE[head.gender] ?? 'X'][column(row)] += 1
      this.#table.set(row.who.org, lines)
    }
    this.feed.send(at, { type: 'DT_MEDALS', code: this.of.code.padEnd(34, '-'), body: this.#standings(head) })
  }

  /** In order, equal lines sharing a rank and listed by code. */
  table() {
    const lines = [...this.#table].map(([organisation, lines]) => ({
      organisation,
      ...lines,
      total: sum(sum(lines.M, lines.W), lines.X),
    }))
    lines.sort((a, b) => compare(a.total, b.total) || (a.organisation < b.organisation ? -1 : 1))
    return lines.map((line) => ({
      ...line,
      rank: lines.findIndex((other) => compare(other.total, line.total) === 0) + 1,
      equal: lines.filter((other) => compare(other.total, line.total) === 0).length > 1,
    }))
  }

  /** @param {import('./rows.mjs').UnitHead} head */
  #standings(head) {
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
        el('Description', { OrganisationName: this.of.nameOf(line.organisation) }),
        number('M', line.M),
        number('W', line.W),
        count(line.X) === 0 ? '' : number('X', line.X),
        number('TOT', line.total),
      )}`
    })
    const standings = {
      LastEvent: head.event,
      TotalEvents: this.of.totalEvents,
      FinishedEvents: this.#events,
    }
    return `${el('MedalStandings', standings, el('MedalsTable', {}, lines))}\n`
  }
}

/** @param {string} rsc */
const eventOf = (rsc) => rsc.slice(0, 22).padEnd(34, '-')

/** @param {readonly RowDraft[]} rows */
const winnersOf = (rows) =>
  rows.filter((row) => row.rank !== undefined && row.rank <= 3).toSorted((a, b) => a.sort - b.sort)

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

/** @param {'M' | 'W' | 'X' | 'TOT'} type @param {Line} line */
const number = (type, line) =>
  el('MedalNumber', { Type: type, Gold: line.gold, Silver: line.silver, Bronze: line.bronze, Total: count(line) })

/** @param {import('./rows.mjs').UnitHead} head */
const description = (head) =>
  el(
    'ExtendedInfos',
    {},
    el('SportDescription', {
      DisciplineName: head.discipline ?? 'Athletics',
      EventName: head.event,
      Gender: head.gender,
    }),
  )

/** @param {RowDraft} row @param {number} i @param {string} rsc @param {string} date */
function medal(row, i, rsc, date) {
  const { who } = row
  const people = 'members' in who ? who.members : [who]
  return el(
    'Medal',
    { Code: CODES[(row.rank ?? 1) - 1], Date: date, Unit: rsc },
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
