import type { JsonObject } from '../../protocol/json.ts'
import { present } from '../../protocol/odf.ts'
import { medallist } from './apply-medals.ts'
import { competitorIds } from './competitor-ids.ts'
import type { Apply, Clear, Context } from './context.ts'
import type { Message } from './header.ts'
import { readTitle } from './read-result.ts'
import { childOf, childrenOf } from './read-xml.ts'
import type { XmlElement } from './xml-element.ts'
import { fallbackTitle } from './result-document.ts'
import { disciplineOf, eventCode, padRsc } from './rsc.ts'

/** DT_MEDALLISTS_DISCIPLINE → `medallists/<rsc>` of the discipline: event by event (odf.md 5.8). */
export const applyMedalsOfDiscipline: Apply = (context, message, competition) =>
  putEvents(context, message, competition, `medallists/${message.code}`, undefined)

/** DT_MEDALLISTS_DAY → `medallists/<rsc>/<day>`: the medals of one competition day. */
export const applyMedalsOfDay: Apply = (context, message, competition) =>
  putEvents(context, message, competition, dayKey(message), message.logicalDate)

export const clearMedalsOfDay: Clear = ({ store, memory }, message) => {
  const key = dayKey(message)
  if (store.get(key) === undefined) return 'There was nothing to take back'
  store.remove(key)
  memory.named.delete(key)
  return undefined
}

function dayKey({ code, logicalDate }: Message): string {
  return `medallists/${code}/${logicalDate}`
}

function putEvents(
  context: Context,
  message: Message,
  competition: XmlElement,
  key: string,
  day: string | undefined,
): undefined {
  const disciplines: Record<string, JsonObject> = {}
  const events: Record<string, JsonObject> = {}
  const competitors: Record<string, JsonObject> = {}
  const idOf = competitorIds()
  for (const discipline of childrenOf(competition, 'Discipline')) {
    const { Code = message.code, TotalEvents, FinishedEvents } = discipline.attrs
    disciplines[disciplineOf(Code)] = present({
      sortOrder: Object.keys(disciplines).length + 1,
      totalEvents: TotalEvents,
      finishedEvents: FinishedEvents,
    })
    for (const event of childrenOf(discipline, 'Event')) {
      const rsc = padRsc(event.attrs['Code'] ?? '')
      events[rsc] = present({
        sortOrder: Object.keys(events).length + 1,
        name: event.attrs['EventName'] ?? eventCode(rsc),
        date: event.attrs['Date'],
      })
      for (const [medal, competitor] of medalsOf(event)) {
        const code = competitor.attrs['Code'] ?? ''
        const place = Object.keys(competitors).length + 1
        competitors[idOf(code)] = { ...medallist(context, medal, competitor, code, place, rsc), event: rsc }
      }
    }
  }
  const title = readTitle(childOf(competition, 'ExtendedInfos'), fallbackTitle(message.code, undefined))
  context.store.put(
    key,
    present({
      family: 'medals',
      kind: 'events',
      discipline: disciplineOf(message.code),
      title: present({ ...title }),
      day,
      disciplines,
      events,
      competitors,
    }),
    context.stamp,
  )
  context.memory.named.set(key, { key })
  return undefined
}

function medalsOf(event: XmlElement): (readonly [XmlElement, XmlElement])[] {
  return childrenOf(event, 'Medal').flatMap((medal) =>
    childrenOf(medal, 'Competitor').map((competitor) => [medal, competitor] as const),
  )
}
