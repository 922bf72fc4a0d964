import { eventRsc } from '../../odf/rsc.mjs'
import { recordMessage } from '../../odf/record-message.mjs'
import { dateOf } from './calendar.mjs'
import { NATIONS } from './nations.mjs'

/**
 * @typedef {import('../../odf/record-message.mjs').Mark} Mark
 */

const PLACES = ['Sandvik', 'Lindenhafen', 'Val Serena', 'Ostermoor', 'Kaltenbrunn', 'Porto Claro', 'Westerholm']

/** The records of one discipline: before the day, and as they are broken. Events name theirs. */
export class Records {
  /** @type {Map<string, { name: string, kind: string, lines: { type: string, marks: Mark[] }[] }>} */
  #events = new Map()

  /** @param {import('../../odf/feed.mjs').Feed} feed @param {import('./chance.mjs').Chance} chance */
  constructor(feed, chance) {
    this.feed = feed
    this.chance = chance
  }

  /** DT_RECORD of an event, before its first unit. @param {number} at @param {import('./game.mjs').Game} game */
  open(at, game) {
    const before = game.event.records
    const code = eventRsc(game.rsc)
    if (before === undefined || this.#events.has(code)) return
    const lines = before.map(({ type, result }) => ({
      type,
      marks: [
        {
          result,
          org: this.chance.pick(NATIONS).code,
          place: this.chance.pick(PLACES),
          date: `20${this.chance.between(18, 29)}-0${this.chance.between(5, 9)}-1${this.chance.between(0, 9)}`,
        },
      ],
    }))
    const kind = game.event.kind ?? 'TIME'
    this.#events.set(code, { name: game.head.event, kind, lines })
    this.#send(at, code)
  }

  /** DT_RECORD again, where a row broke one. @param {import('./game.mjs').Game} game @param {number} seconds @param {readonly import('./body.mjs').RowDraft[]} rows */
  noteBroken(game, seconds, rows) {
    const code = eventRsc(game.rsc)
    const event = this.#events.get(code)
    if (event === undefined) return
    let broken = false
    for (const line of event.lines) {
      const row = rows.find(({ records = [] }) => records.some(({ type, equalled }) => type === line.type && !equalled))
      if (row?.result === undefined) continue
      broken = true
      line.marks.unshift({
        result: row.result,
        org: row.who.org,
        place: 'Sandvik',
        date: dateOf(game.head.from),
        holder: row.who,
      })
    }
    if (broken) this.#send(game.at(seconds), code)
  }

  /** @param {number} at @param {string} code */
  #send(at, code) {
    const event = this.#events.get(code)
    if (event !== undefined)
      this.feed.send(at, { type: 'DT_RECORD', code, body: recordMessage(code, event.name, event.kind, event.lines) })
  }
}
