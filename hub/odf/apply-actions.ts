import type { JsonObject } from '../../protocol/json.ts'
import { present } from '../../protocol/odf.ts'
import { athleteName, competitorName } from './competitor.ts'
import { competitorIds } from './competitor-ids.ts'
import type { Apply, Clear, Context } from './context.ts'
import { keyActions } from './key-actions.ts'
import type { Message } from './header.ts'
import { objectIn } from './json-read.ts'
import { nameJson, type NameBook } from './names.ts'
import { childOf, childrenOf } from './read-xml.ts'
import type { XmlElement } from './xml-element.ts'

/** Actions of one part of a match sort after those of the part before: their Order may begin anew with each. */
const PART = 100_000

/**
 * DT_PLAY_BY_PLAY → `actions/<rsc>` (odf.md 5.5): the key events in Order, of the others the newest. Some sports send a match in
 * parts (Subtype "P1_ACTION"): each message replaces its own part, and the document holds all of them.
 */
export const applyActions: Apply = (context, message, competition) => {
  const { memory } = context
  const played = childrenOf(childOf(competition, 'Actions'), 'Action').map((element, index) => ({
    element,
    attrs: element.attrs,
    order: orderOf(element, index),
  }))
  const { kept, leftOut } = keyActions(played.toSorted((a, b) => a.order - b.order))
  const own: Record<string, JsonObject> = {}
  const idOf = competitorIds()
  for (const { element, order } of kept) {
    own[idPrefix(message) + idOf(element.attrs['Id'] ?? String(order))] = action(element, order, memory)
  }
  putActions(context, message, own, leftOut)
  return undefined
}

export const clearActions: Clear = (context, message) => {
  const held = context.store.get(`actions/${message.code}`)?.value
  const own = Object.keys(objectIn(held, 'actions') ?? {}).some((id) => isOfPart(id, message))
  if (held === undefined || !own) return 'There was nothing to take back'
  putActions(context, message, {}, 0)
  return undefined
}

/** Replaces what the document holds of the message's part. */
function putActions(
  { store, memory, stamp }: Context,
  message: Message,
  own: Readonly<Record<string, JsonObject>>,
  leftOut: number,
): void {
  const key = `actions/${message.code}`
  const held = Object.entries(objectIn(store.get(key)?.value, 'actions') ?? {})
  const place = (json: JsonObject[string]) => Math.floor(Number(objectIn({ json }, 'json')?.['sortOrder'] ?? 0) / PART)
  const mine = held.find(([id]) => isOfPart(id, message))
  const last = Math.max(-1, ...held.map(([, json]) => place(json)))
  const base = PART * (mine === undefined ? last + 1 : place(mine[1]))
  const moved = Object.entries(own).map(([id, each]) => [id, { ...each, sortOrder: base + Number(each['sortOrder']) }])
  const actions: JsonObject = {
    ...Object.fromEntries(held.filter(([id]) => !isOfPart(id, message))),
    ...Object.fromEntries(moved),
  }
  if (Object.keys(actions).length === 0) {
    store.remove(key)
    memory.named.delete(key)
    return
  }
  const leftOutOf = { ...objectIn(store.get(key)?.value, 'leftOut'), [partName(message)]: leftOut }
  const some = Object.entries(leftOutOf).filter(([, count]) => count !== 0)
  store.put(key, present({ actions, leftOut: some.length === 0 ? undefined : Object.fromEntries(some) }), stamp)
  memory.named.set(key, { key })
}

function action(element: XmlElement, order: number, names: NameBook): JsonObject {
  const { attrs } = element
  const competitors = takingPart(element, names)
  return present({
    sortOrder: order,
    period: attrs['Period'],
    action: attrs['Action'],
    detail: attrs['ActionAdd'],
    text: attrs['ActionDesc'] ?? attrs['Comment'],
    when: attrs['When'],
    result: attrs['Result'],
    home: attrs['ScoreH'],
    away: attrs['ScoreA'],
    competitors: Object.keys(competitors).length === 0 ? undefined : competitors,
  })
}

/** Athletes with the team they play for; a competitor without athletes took part itself. */
function takingPart(element: XmlElement, names: NameBook): Record<string, JsonObject> {
  const competitors: Record<string, JsonObject> = {}
  const idOf = competitorIds()
  for (const competitor of childrenOf(element, 'Competitor')) {
    const code = competitor.attrs['Code'] ?? ''
    const athletes = childrenOf(childOf(competitor, 'Composition'), 'Athlete')
    for (const athlete of athletes) {
      const athleteCode = athlete.attrs['Code'] ?? ''
      competitors[idOf(athleteCode)] = present({
        sortOrder: Object.keys(competitors).length + 1,
        name: nameJson(athleteName(athlete, names)),
        organisation: childOf(athlete, 'Description')?.attrs['Organisation'] ?? competitor.attrs['Organisation'],
        bib: athlete.attrs['Bib'],
        role: athlete.attrs['Role'],
        team: athleteCode === code ? undefined : code,
      })
    }
    if (athletes.length > 0) continue
    competitors[idOf(code)] = present({
      sortOrder: Object.keys(competitors).length + 1,
      name: nameJson(competitorName(competitor, names)),
      organisation: competitor.attrs['Organisation'],
      bib: competitor.attrs['Bib'],
      role: competitor.attrs['Role'],
      team: code,
    })
  }
  return competitors
}

function partName({ part }: Message): string {
  return part === '' ? 'all' : part
}

function idPrefix({ part }: Message): string {
  return part === '' ? '' : `${part}/`
}

/** A message that is the whole replaces actions without a part; ids of parts have theirs before the last slash. */
function isOfPart(id: string, { part }: Message): boolean {
  const slash = id.lastIndexOf('/')
  return (slash < 0 ? '' : id.slice(0, slash)) === part
}

function orderOf({ attrs }: XmlElement, index: number): number {
  const order = Number(attrs['Order'] ?? '')
  return attrs['Order'] !== undefined && Number.isFinite(order) ? order : index + 1
}
