import { truthRow } from '../../odf/truth-row.mjs'
import { DAY_MS } from './calendar.mjs'

/** What must stand at the end, by day and RSC, in the form of recordings/README.md. Written from what a scenario says, not from its messages. */
export class Truth {
  /** @type {Record<string, Record<string, object>>} */
  days = {}

  /**
   * @param {import('../../odf/rows.mjs').UnitHead} head @param {readonly (import('../../odf/rows.mjs').RowDraft & import('../../odf/truth-row.mjs').Extra)[]} rows
   * @param {{ wind?: string, type?: string, rsc?: string, round?: string }} [more]
   */
  add(head, rows, { wind, type = 'DT_RESULT', rsc = head.rsc, round = head.sub } = {}) {
    const day = String(Math.floor(head.from / DAY_MS) + 1).padStart(2, '0')
    const units = (this.days[day] ??= {})
    units[rsc] = {
      type,
      event: head.event,
      round,
      rows: rows.toSorted((a, b) => a.sort - b.sort).map(truthRow),
      ...(wind === undefined ? {} : { wind }),
    }
  }
}
