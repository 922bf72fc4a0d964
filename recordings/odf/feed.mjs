import { el, textElement } from './xml.mjs'

/**
 * @typedef {{ type: string, code: string, status?: string, body: string, notes?: readonly string[], subtype?: string,
 *   test?: boolean, source?: string }} Draft `source`: of this message, where it is not the feed's
 * @typedef {{ name: string, xml: string, at: number, due: number, code: string }} Message
 * @typedef {{ date: string, time: string, logicalDate: string }} Stamp YYYY-MM-DD, hhmmssfff, YYYY-MM-DD
 */

/**
 * Collects messages in any order; `finish` puts them in order of time, one per millisecond, and counts versions on per
 * type and code, as a sender does (odf.md 1).
 */
export class Feed {
  /** @type {(Draft & { at: number })[]} */
  #drafts = []

  /**
   * @param {{ competition: string, source: string, stamp: (at: number) => Stamp, dictionaries: (code: string) => import('./xml.mjs').Attributes }} of
   *   stamp: what the sender's clock shows at a moment; dictionaries: Gen, Sport and Codes of a message with that DocumentCode
   */
  constructor(of) {
    this.of = of
  }

  /** @param {number} at ms from the start @param {Draft} draft */
  send(at, draft) {
    this.#drafts.push({ ...draft, at: Math.round(at) })
  }

  /** @returns {Message[]} */
  finish() {
    /** @type {Map<string, number>} */
    const versions = new Map()
    let last = -Infinity
    return this.#drafts
      .toSorted((a, b) => a.at - b.at)
      .map((draft) => {
        last = Math.max(draft.at, last + 1)
        const key = `${draft.type} ${draft.subtype ?? ''} ${draft.code}`
        const version = (versions.get(key) ?? 0) + 1
        versions.set(key, version)
        return {
          at: last,
          due: draft.at,
          code: draft.code,
          name: this.#fileName(draft, last, version),
          xml: this.#message(draft, last, version),
        }
      })
  }

  /** The twelve fields of a dropped file (odf.md 3). @param {Draft} draft @param {number} at @param {number} version */
  #fileName({ type, code, status = '', subtype = '', test = false }, at, version) {
    const { date, time, logicalDate } = this.of.stamp(at)
    const head = [this.of.competition, logicalDate, date, time, type, subtype, code, '', status, version]
    return `${[...head, test ? 'T' : 'P', 'ENG'].join('~')}.xml`
  }

  /** @param {Draft} draft @param {number} at @param {number} version */
  #message(draft, at, version) {
    const { date, time, logicalDate } = this.of.stamp(at)
    const header = {
      CompetitionCode: this.of.competition,
      DocumentCode: draft.code,
      DocumentType: draft.type,
      DocumentSubtype: draft.subtype,
      Version: version,
      ResultStatus: draft.status,
      Language: 'ENG',
      FeedFlag: draft.test ? 'T' : 'P',
      Date: date,
      Time: time,
      LogicalDate: logicalDate,
      Source: draft.source ?? this.of.source,
    }
    const body = el('Competition', this.of.dictionaries(draft.code), draft.body)
    const notes = (draft.notes ?? []).map((note) => textElement('Note', note))
    return `<?xml version="1.0" encoding="UTF-8"?>\n${el('OdfBody', header, body, notes)}\n`
  }
}

/** Ms of a day → hhmmssfff. @param {number} ms */
export function clockTime(ms) {
  const part = (/** @type {number} */ value, /** @type {number} */ width) =>
    String(Math.floor(value)).padStart(width, '0')
  return part(ms / 3_600_000, 2) + part((ms / 60_000) % 60, 2) + part((ms / 1000) % 60, 2) + part(ms % 1000, 3)
}
