import { el, textElement } from './xml.mjs'

/**
 * @typedef {{ type: string, code: string, status?: string, body: string, notes?: readonly string[] }} Draft
 * @typedef {{ name: string, xml: string, at: number, due: number, code: string }} Message
 */

export const CODE = 'INV2016'
export const DATE = '2016-07-02'
export const OFFSET = '+02:00'
/** The recording begins at 19:00:00.000 local; every `at` below is in ms from there. */
const START = 19 * 3_600_000

/** @param {number} at @returns {string} hhmmssfff */
export function clock(at) {
  const ms = START + at
  const part = (/** @type {number} */ value, /** @type {number} */ width) =>
    String(Math.floor(value)).padStart(width, '0')
  return part(ms / 3_600_000, 2) + part((ms / 60_000) % 60, 2) + part((ms / 1000) % 60, 2) + part(ms % 1000, 3)
}

/** @param {number} at @returns {string} ISO with the offset, to the second */
export function iso(at) {
  const t = clock(at)
  return `${DATE}T${t.slice(0, 2)}:${t.slice(2, 4)}:${t.slice(4, 6)}${OFFSET}`
}

/**
 * Collects messages in any order; `finish` puts them in order of time, one per millisecond, and counts versions on per
 * type and code, as a sender does (odf.md 1).
 */
export class Feed {
  /** @type {(Draft & { at: number })[]} */
  #drafts = []

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
        const key = `${draft.type} ${draft.code}`
        const version = (versions.get(key) ?? 0) + 1
        versions.set(key, version)
        return {
          at: last,
          due: draft.at,
          code: draft.code,
          name: fileName(draft, last, version),
          xml: message(draft, last, version),
        }
      })
  }
}

/** The twelve fields of a dropped file (odf.md 3). @param {Draft} draft @param {number} at @param {number} version */
function fileName(draft, at, version) {
  const fields = [CODE, DATE, DATE, clock(at), draft.type, '', draft.code, '', draft.status ?? '', version, 'P', 'ENG']
  return `${fields.join('~')}.xml`
}

/** @param {Draft} draft @param {number} at @param {number} version */
function message(draft, at, version) {
  const header = {
    CompetitionCode: CODE,
    DocumentCode: draft.code,
    DocumentType: draft.type,
    Version: version,
    ResultStatus: draft.status,
    Language: 'ENG',
    FeedFlag: 'P',
    Date: DATE,
    Time: clock(at),
    LogicalDate: DATE,
    Source: 'INVATH1',
  }
  const body = el('Competition', { Gen: 'INV-GEN-1.0', Sport: 'INV-ATH-1.0', Codes: 'INV-CODES-1.0' }, draft.body)
  const notes = (draft.notes ?? []).map((note) => textElement('Note', note))
  return `<?xml version="1.0" encoding="UTF-8"?>\n${el('OdfBody', header, body, notes)}\n`
}
