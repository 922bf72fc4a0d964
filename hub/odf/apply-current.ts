import type { JsonObject } from '../../protocol/json.ts'
import { present, tuple, type Tuple } from '../../protocol/odf.ts'
import { eventOf } from '../../sports/disciplines/find-profile.ts'
import type { Apply } from './context.ts'
import { currentIsOver } from './apply-result.ts'
import { currentReader } from './families.ts'
import { readResult } from './read-result.ts'
import { fallbackTitle } from './result-document.ts'

/** DT_CURRENT → `current/<rsc>`: clock, infos and live places; never merged into the unit (odf.md 5.4). */
export const applyCurrent: Apply = ({ store, memory, stamp }, message, competition) => {
  const status = memory.results.get(message.code)?.status
  if (status !== undefined && currentIsOver(status)) return `The result is ${status} already: nothing is live any more`
  const current = readResult(message, competition, fallbackTitle(message.code, undefined))
  const event = eventOf(message.code)
  const own = currentReader(event.family)(current, event)
  const { clock } = current
  const competitors: Record<string, JsonObject> = {}
  for (const row of current.rows) {
    const live = tuple(row.extended, 'ER', 'LIVE')
    const attrs = live?.attrs ?? row.attrs
    const base = present({
      sortOrder: row.sortOrder,
      value: live?.value ?? row.attrs['Result'],
      rank: attrs['Rank'],
      rankEqual: attrs['RankEqual'],
      diff: attrs['Diff'],
      move: attrs['Move'],
      arrive: attrs['Arrive'],
      irm: row.attrs['IRM'],
      parts: partsOf(row.extended),
    })
    competitors[row.id] = Object.assign(base, own.competitors[row.id])
  }
  const infos: Record<string, string> = {}
  for (const info of current.infos) {
    if (info.value !== undefined) infos[info.pos === undefined ? info.code : `${info.code}/${info.pos}`] = info.value
  }
  const doc = present({
    clock:
      clock === undefined ? undefined : present({ period: clock.period, time: clock.time, running: clock.running }),
    infos: Object.keys(infos).length === 0 ? undefined : infos,
    competitors: current.rows.length === 0 ? undefined : competitors,
  })
  store.put(`current/${message.code}`, { ...doc, ...own.unit }, stamp)
  return undefined
}

/** Tuples by "CODE" or "CODE/Pos", each with what it says and its extensions. */
function partsOf(extended: readonly Tuple[]): JsonObject | undefined {
  if (extended.length === 0) return undefined
  const parts: Record<string, JsonObject> = {}
  for (const { code, pos, value, value2, attrs, extensions } of extended) {
    const said: Record<string, string | undefined> = {
      value,
      value2,
      rank: attrs['Rank'],
      rankEqual: attrs['RankEqual'],
      diff: attrs['Diff'],
      irm: attrs['IRM'],
      speed: attrs['Speed'],
      move: attrs['Move'],
    }
    for (const each of extensions) said[keyOf(each.code, each.pos)] = each.value
    parts[keyOf(code, pos)] = present(said)
  }
  return parts
}

function keyOf(code: string, pos: string | undefined): string {
  return pos === undefined ? code : `${code}/${pos}`
}
