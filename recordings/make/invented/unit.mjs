import { iso } from './feed.mjs'
import { infos, resultRow } from '../../odf/rows.mjs'
import { truthRow } from '../../odf/truth-row.mjs'
import { el } from '../../odf/xml.mjs'

export { ranked } from '../../odf/ranked.mjs'

/**
 * @typedef {import('../../odf/feed.mjs').Feed} Feed
 * @typedef {import('../../odf/rows.mjs').RowDraft} RowDraft
 * @typedef {import('../../odf/rows.mjs').UnitHead} UnitHead
 * @typedef {Parameters<typeof infos>[2]} Infos
 * @typedef {import('../../odf/truth-row.mjs').Extra} Extra
 */

/** @param {string} event eight characters at most @param {string} phase @param {number} number */
export const rscOf = (event, phase, number) =>
  `ATH${event}`.padEnd(22, '-') + phase.padEnd(4, '-') + `${String(number).padStart(4, '0')}00--`

/** @param {string} rsc */
export const eventOf = (rsc) => rsc.slice(0, 22).padEnd(34, '-')

/** One unit of the timetable with its messages. */
export class Unit {
  /** @param {Feed} feed @param {UnitHead & { order: number, medal: string, startText?: string }} head */
  constructor(feed, head) {
    this.feed = feed
    this.head = head
  }

  /** The `Unit` element of DT_SCHEDULE and its updates. @param {string} status */
  entry(status) {
    const { head } = this
    return `\n${el(
      'Unit',
      {
        Code: head.rsc,
        PhaseType: '3',
        UnitNum: head.unitNum,
        ScheduleStatus: status,
        StartDate: iso(head.from),
        HideStartDate: head.startText === undefined ? undefined : 'Y',
        EndDate: iso(head.to),
        ActualStartDate: status === 'RUNNING' || status === 'FINISHED' ? iso(head.from) : undefined,
        ActualEndDate: status === 'FINISHED' ? iso(head.to) : undefined,
        Order: head.order,
        Medal: head.medal,
        Venue: 'STA',
        SessionCode: 'ATH01E',
      },
      head.startText === undefined ? '' : el('StartText', { Language: 'ENG', Value: head.startText }),
      el('ItemName', { Language: 'ENG', Value: `${head.event} ${head.sub}` }),
      el('VenueDescription', { VenueName: 'Stadium' }),
    )}`
  }

  /** @param {number} at @param {string} status */
  schedule(at, status) {
    this.feed.send(at, { type: 'DT_SCHEDULE_UPDATE', code: 'ATH'.padEnd(34, '-'), body: this.entry(status) })
  }

  /**
   * DT_RESULT; rows in any order, sent by SortOrder.
   * @param {number} at @param {string} status @param {readonly RowDraft[]} rows @param {Infos} [info] @param {readonly string[]} [notes]
   */
  result(at, status, rows, info = [], notes = []) {
    const { head } = this
    const event = eventOf(head.rsc)
    const sorted = rows.toSorted((a, b) => a.sort - b.sort).map((row) => resultRow(row, event))
    const times = { from: iso(head.from), to: iso(head.to) }
    const body = `${infos(head, times, info)}${sorted.join('')}\n`
    this.feed.send(at, { type: 'DT_RESULT', code: head.rsc, status, body, notes })
  }

  /**
   * DT_CURRENT: the clock, and who lies where.
   * @param {number} at @param {{ time: string, running: boolean } | undefined} clock @param {readonly RowDraft[]} rows @param {Infos} [info]
   */
  current(at, clock, rows, info = []) {
    const { head } = this
    const event = eventOf(head.rsc)
    const watch = clock === undefined ? '' : el('Clock', { Time: clock.time, Running: clock.running ? 'Y' : 'N' })
    const sorted = rows.toSorted((a, b) => a.sort - b.sort).map((row) => resultRow(row, event))
    const body = `${infos(head, {}, info)}${watch}${sorted.join('')}\n`
    this.feed.send(at, { type: 'DT_CURRENT', code: head.rsc, status: 'LIVE', body })
  }
}

/** A row with only its place in the start list. @param {RowDraft} row @returns {RowDraft} */
export const asStart = ({ who, lane, startSort }) => ({
  who,
  sort: startSort ?? 0,
  ...(lane === undefined ? {} : { lane }),
  ...(startSort === undefined ? {} : { startSort }),
})

/** What must stand at the end, from the scenario, in the shape of the real recording's truth file. */
export class Truth {
  /** @type {Record<string, object>} */
  units = {}
  /** @type {{ at: number, rsc: string, what: string }[]} */
  moments = []

  /**
   * @param {Unit} unit @param {readonly (RowDraft & Extra)[]} rows @param {{ wind?: string, type?: string, rsc?: string, round?: string }} [more]
   */
  add(unit, rows, { wind, type = 'DT_RESULT', rsc = unit.head.rsc, round = unit.head.sub } = {}) {
    this.units[rsc] = {
      type,
      event: unit.head.event,
      round,
      rows: rows.toSorted((a, b) => a.sort - b.sort).map(truthRow),
      ...(wind === undefined ? {} : { wind }),
    }
  }

  /** Names the moment a message is sent, so that a test can stop there. @param {number} at @param {Unit} unit @param {string} what */
  moment(at, unit, what) {
    this.moments.push({ at, rsc: unit.head.rsc, what })
  }
}
