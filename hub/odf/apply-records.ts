import type { JsonObject } from '../../protocol/json.ts'
import { present } from '../../protocol/odf.ts'
import { competitorIds } from './competitor-ids.ts'
import { competitorName, membersByCode } from './competitor.ts'
import type { Apply, Clear } from './context.ts'
import { nameJson, type NameBook } from './names.ts'
import { childOf, childrenOf } from './read-xml.ts'
import type { XmlElement } from './xml-element.ts'
import { fallbackTitle } from './result-document.ts'
import { disciplineOf, padRsc } from './rsc.ts'

/**
 * DT_RECORD → `records/<rsc>`, one document per `Record@Code` (an event), whatever level the message has: a message of
 * the discipline replaces the events it names and leaves the others (odf.md 2: full or partial).
 */
export const applyRecords: Apply = ({ store, memory, stamp }, message, competition) => {
  const records = childrenOf(competition, 'Record')
  if (records.length === 0) return 'It names no record'
  for (const record of records) {
    const rsc = padRsc(record.attrs['Code'] ?? message.code)
    const key = `records/${rsc}`
    const fallback = fallbackTitle(rsc, childOf(record, 'Description')?.attrs['Name'])
    store.put(
      key,
      {
        family: 'table',
        discipline: disciplineOf(rsc),
        status: 'OFFICIAL',
        title: present({ ...fallback, sub: 'Records' }),
        competitors: holders(record, memory),
      },
      stamp,
    )
    memory.named.set(key, { key })
  }
  return undefined
}

export const clearRecords: Clear = ({ store, memory }, message) => {
  const key = `records/${message.code}`
  if (store.get(key) === undefined) return 'There was nothing to take back'
  store.remove(key)
  memory.named.delete(key)
  return undefined
}

function holders(record: XmlElement, names: NameBook): JsonObject {
  const idOf = competitorIds()
  const rows: Record<string, JsonObject> = {}
  for (const type of childrenOf(record, 'RecordType')) {
    const data = childrenOf(type, 'RecordData')
    for (const each of data.length === 0 ? [undefined] : data) {
      const sortOrder = Object.keys(rows).length + 1
      rows[idOf(type.attrs['RecordType'] ?? '')] = holder(type, each, sortOrder, names)
    }
  }
  return rows
}

function holder(type: XmlElement, data: XmlElement | undefined, sortOrder: number, names: NameBook): JsonObject {
  const competitor = childOf(data, 'Competitor') ?? childOf(type, 'Competitor')
  const athletes = childrenOf(childOf(competitor, 'Composition'), 'Athlete')
  const described = childOf(athletes[0], 'Description')
  const team = competitor?.attrs['Type'] === 'T' || athletes.length > 1
  const attrs = data?.attrs ?? {}
  return present({
    sortOrder,
    name:
      competitor === undefined
        ? { full: type.attrs['NotEstablishedLabel'] ?? '' }
        : nameJson(competitorName(competitor, names)),
    organisation: competitor?.attrs['Organisation'] ?? described?.attrs['Organisation'],
    members: team ? membersByCode(athletes, names) : undefined,
    result: attrs['Result'],
    resultType: attrs['ResultType'],
    recordType: type.attrs['RecordType'] ?? '',
    subcode: type.attrs['Subcode'],
    place: attrs['Place'],
    country: attrs['Country'],
    date: attrs['Date'],
    competition: attrs['Competition'],
    equalled: attrs['Equalled'],
    unconfirmed: attrs['Unconfirmed'],
    current: attrs['Current'],
    historical: attrs['Historical'],
  })
}
