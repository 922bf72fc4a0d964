import type { JsonObject } from '../../protocol/json.ts'
import { present } from '../../protocol/odf.ts'
import { athleteName, competitorName } from './competitor.ts'
import { competitorIds } from './competitor-ids.ts'
import type { Apply } from './context.ts'
import { partKey } from './part-key.ts'
import { nameJson, type NameBook } from './names.ts'
import { readTitle } from './read-result.ts'
import { childOf, childrenOf } from './read-xml.ts'
import type { XmlElement } from './xml-element.ts'
import { fallbackTitle } from './result-document.ts'
import { disciplineOf } from './rsc.ts'

/** DT_STATS → `stats/<rsc>` (odf.md 5.9): of the whole, of competitors, of their members. */
export const applyStats: Apply = ({ store, memory, stamp }, message, competition) => {
  const groups = childrenOf(competition, 'Stats')
  const competitors: Record<string, JsonObject> = {}
  const whole: Record<string, JsonObject> = {}
  const idOf = competitorIds()
  for (const group of groups) {
    Object.assign(whole, statsOf(group))
    for (const competitor of childrenOf(group, 'Competitor')) {
      const place = Object.keys(competitors).length + 1
      competitors[idOf(competitor.attrs['Code'] ?? '')] = withStats(competitor, place, memory)
    }
  }
  const key = partKey('stats', message)
  const title = readTitle(childOf(competition, 'ExtendedInfos'), fallbackTitle(message.code, undefined))
  store.put(
    key,
    present({
      family: 'stats',
      discipline: disciplineOf(message.code),
      title: present({ ...title }),
      stats: Object.keys(whole).length === 0 ? undefined : whole,
      competitors,
    }),
    stamp,
  )
  memory.named.set(key, { key })
  return undefined
}

function withStats(competitor: XmlElement, place: number, names: NameBook): JsonObject {
  const athletes = childrenOf(childOf(competitor, 'Composition'), 'Athlete')
  const members: Record<string, JsonObject> = {}
  const idOf = competitorIds()
  athletes.forEach((athlete, index) => {
    members[idOf(athlete.attrs['Code'] ?? '')] = present({
      sortOrder: numberOf(athlete.attrs['Order'], index + 1),
      name: nameJson(athleteName(athlete, names)),
      organisation: childOf(athlete, 'Description')?.attrs['Organisation'],
      bib: athlete.attrs['Bib'],
      stats: orNothing(statsOf(athlete)),
    })
  })
  // An individual's own statistics may stand with the athlete.
  const alone = competitor.attrs['Type'] !== 'T' && athletes.length === 1 ? athletes[0] : undefined
  return present({
    sortOrder: numberOf(competitor.attrs['Order'], place),
    name: nameJson(competitorName(competitor, names)),
    organisation: competitor.attrs['Organisation'],
    bib: competitor.attrs['Bib'],
    stats: orNothing({ ...statsOf(alone), ...statsOf(competitor) }),
    members: alone === undefined ? orNothing(members) : undefined,
  })
}

function statsOf(element: XmlElement | undefined): Record<string, JsonObject> {
  const stats: Record<string, JsonObject> = {}
  childrenOf(childOf(element, 'StatsItems'), 'StatsItem').forEach(({ attrs }, index) => {
    const code = attrs['Code'] ?? ''
    if (code === '' || code === '__proto__') return
    stats[attrs['Pos'] === undefined ? code : `${code}/${attrs['Pos']}`] = present({
      sortOrder: numberOf(attrs['SortOrder'], index + 1),
      value: attrs['Value'],
      attempt: attrs['Attempt'],
      average: attrs['Avg'],
      percent: attrs['Percent'],
      rank: attrs['Rank'],
      rankEqual: attrs['RankEqual'],
    })
  })
  return stats
}

function orNothing(all: Record<string, JsonObject>): JsonObject | undefined {
  return Object.keys(all).length === 0 ? undefined : all
}

function numberOf(text: string | undefined, otherwise: number): number {
  const number = Number(text ?? '')
  return text !== undefined && text !== '' && Number.isFinite(number) ? number : otherwise
}
