import { RESULT_STATUSES } from '../../protocol/documents.ts'
import { isJsonObject, type JsonObject } from '../../protocol/json.ts'
import { present } from '../../protocol/odf.ts'
import { FROM_UNIT, fromUnit, organisations, type MedalLine } from '../../sports/medals/odf.ts'
import { competitorIds } from './competitor-ids.ts'
import { competitorName, membersByCode } from './competitor.ts'
import type { Apply, Context } from './context.ts'
import { objectIn, sameJson, stringIn } from './json-read.ts'
import { nameJson } from './names.ts'
import { readTitle } from './read-result.ts'
import { childOf, childrenOf } from './read-xml.ts'
import type { XmlElement } from './xml-element.ts'
import { fallbackTitle } from './result-document.ts'
import { disciplineOf, eventRsc, padRsc } from './rsc.ts'

/** DT_MEDALS → `medals/<rsc>`: the standings by NOC (odf.md 5.8). */
export const applyMedals: Apply = ({ store, stamp }, message, competition) => {
  const standings = childOf(competition, 'MedalStandings')
  const lines = childrenOf(childOf(standings, 'MedalsTable'), 'MedalLine').map(readLine)
  store.put(
    `medals/${message.code}`,
    present({
      family: 'medals',
      kind: 'standings',
      discipline: disciplineOf(message.code),
      title: present({ ...readTitle(childOf(competition, 'ExtendedInfos'), fallbackTitle(message.code, undefined)) }),
      totalEvents: standings?.attrs['TotalEvents'],
      finishedEvents: standings?.attrs['FinishedEvents'],
      organisations: organisations(lines),
    }),
    stamp,
  )
  return undefined
}

/** DT_MEDALLISTS → `medallists/<rsc>`: who won the medals of an event. */
export const applyMedallists: Apply = (context, message, competition) => {
  const idOf = competitorIds()
  const competitors: Record<string, JsonObject> = {}
  let place = 0
  for (const medal of childrenOf(competition, 'Medal')) {
    for (const competitor of childrenOf(medal, 'Competitor')) {
      place += 1
      const id = idOf(competitor.attrs['Code'] ?? '')
      competitors[id] = medallist(context, medal, competitor, id, place, message.code)
    }
  }
  const key = `medallists/${message.code}`
  context.store.put(
    key,
    {
      family: 'medals',
      kind: 'medallists',
      discipline: disciplineOf(message.code),
      status: RESULT_STATUSES.find((status) => status === message.resultStatus) ?? 'OFFICIAL',
      title: present({ ...readTitle(childOf(competition, 'ExtendedInfos'), fallbackTitle(message.code, undefined)) }),
      competitors,
    },
    context.stamp,
  )
  context.memory.named.set(key, { key })
  return undefined
}

/** The result of the event changed: its medallists show the new marks. */
export function refreshMedallists({ store }: Context, event: string): void {
  const held = store.get(`medallists/${event}`)
  const competitors = objectIn(held?.value, 'competitors')
  if (held === undefined || competitors === undefined) return
  const next: Record<string, JsonObject> = {}
  for (const [id, medallistJson] of Object.entries(competitors)) {
    if (!isJsonObject(medallistJson)) continue
    const facts = unitFacts(store.get.bind(store), event, stringIn(medallistJson, 'unit'), id)
    next[id] = { ...without(medallistJson, FROM_UNIT), ...facts }
  }
  if (!sameJson(competitors, next)) store.put(held.key, { ...held.value, competitors: next }, stampOf(held))
}

/** A document's own stamp: what is only completed is no newer for it. */
export function stampOf(held: { asOf?: string | undefined; receivedAt: number }) {
  return { asOf: held.asOf, receivedAt: held.receivedAt }
}

/** One medallist as a document names them. @param code the RSC of the event, @param place its place in the document. */
export function medallist(
  { store, memory }: Context,
  medal: XmlElement,
  competitor: XmlElement,
  id: string,
  place: number,
  code: string,
): JsonObject {
  const unit = medal.attrs['Unit'] === undefined ? undefined : padRsc(medal.attrs['Unit'])
  const athletes = childrenOf(childOf(competitor, 'Composition'), 'Athlete')
  const only = athletes.length === 1 ? childOf(athletes[0], 'Description') : undefined
  const team = competitor.attrs['Type'] === 'T' || athletes.length > 1
  return {
    ...present({
      sortOrder: place,
      name: nameJson(competitorName(competitor, memory)),
      organisation: competitor.attrs['Organisation'] ?? only?.attrs['Organisation'],
      bib: competitor.attrs['Bib'],
      medal: medal.attrs['Code'] ?? '',
      unit,
      date: medal.attrs['Date'],
      members: team ? membersByCode(athletes, memory) : undefined,
    }),
    ...unitFacts(store.get.bind(store), eventRsc(code), unit, id),
  }
}

/** Rank, result and records as they stand in the totals of the event, else in the unit that decided it. */
function unitFacts(get: Context['store']['get'], event: string, unit: string | undefined, id: string): JsonObject {
  const totals = objectIn(objectIn(get(`cumulative/${event}`)?.value, 'competitors'), id)
  if (totals !== undefined) return fromUnit(totals)
  return unit === undefined ? {} : fromUnit(objectIn(objectIn(get(`unit/${unit}`)?.value, 'competitors'), id))
}

function without(json: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(json).filter(([key]) => !keys.includes(key)))
}

function readLine(line: XmlElement): MedalLine {
  const numbers: Record<string, Readonly<Record<string, string>>> = {}
  for (const number of childrenOf(line, 'MedalNumber')) numbers[number.attrs['Type'] ?? 'TOT'] = number.attrs
  return { attrs: line.attrs, name: childOf(line, 'Description')?.attrs['OrganisationName'], numbers }
}
