import type { JsonObject } from '../../protocol/json.ts'
import { present, tuple } from '../../protocol/odf.ts'
import type { Apply } from './context.ts'
import { currentIsOver } from './apply-result.ts'
import { readResult } from './read-result.ts'
import { childOf } from './read-xml.ts'
import { fallbackTitle } from './result-document.ts'

/** DT_CURRENT → `current/<rsc>`: clock, infos and live places; never merged into the unit (odf.md 5.4). */
export const applyCurrent: Apply = ({ store, memory, stamp }, message, competition) => {
  const status = memory.results.get(message.code)?.status
  if (status !== undefined && currentIsOver(status)) return `The result is ${status} already: nothing is live any more`
  const clock = childOf(competition, 'Clock')?.attrs
  const current = readResult(message, competition, fallbackTitle(message.code, undefined))
  const competitors: Record<string, JsonObject> = {}
  for (const row of current.rows) {
    const live = tuple(row.extended, 'ER', 'LIVE')
    const attrs = live?.attrs ?? row.attrs
    competitors[row.id] = present({
      sortOrder: row.sortOrder,
      value: live?.value ?? row.attrs['Result'],
      rank: attrs['Rank'],
      rankEqual: attrs['RankEqual'],
      diff: attrs['Diff'],
      move: attrs['Move'],
      arrive: attrs['Arrive'],
    })
  }
  const infos: Record<string, string> = {}
  for (const info of current.infos) {
    if (info.value !== undefined) infos[info.pos === undefined ? info.code : `${info.code}/${info.pos}`] = info.value
  }
  const doc = present({
    clock:
      clock === undefined
        ? undefined
        : present({ period: clock['Period'], time: clock['Time'] ?? '', running: clock['Running'] ?? 'N' }),
    infos: Object.keys(infos).length === 0 ? undefined : infos,
    competitors: current.rows.length === 0 ? undefined : competitors,
  })
  store.put(`current/${message.code}`, doc, stamp)
  return undefined
}
