import type { JsonObject } from '../../protocol/json.ts'
import { present } from '../../protocol/odf.ts'
import { competitorIds } from './competitor-ids.ts'
import type { Apply, Clear, Context } from './context.ts'
import { bookName, nameJson, participantName, type NameBook } from './names.ts'
import { childrenOf } from './read-xml.ts'
import type { XmlElement } from './xml-element.ts'
import { fallbackTitle } from './result-document.ts'
import { disciplineOf, padRsc } from './rsc.ts'

/**
 * DT_ENTRIES → `entries/<event>`, one list per event, shown as a plain start list. Its body was not read in a primary source
 * (odf.md 5.2): an `Entry` may stand by itself or below an `Event`, and names its event in `Event` or by where it stands.
 */
export const applyEntries: Apply = (context, message, competition) => {
  const { store, memory, stamp } = context
  const events = new Map<string, XmlElement[]>()
  const add = (rsc: string | undefined, entries: readonly XmlElement[]) => {
    for (const entry of entries) {
      const event = padRsc(entry.attrs['Event'] ?? rsc ?? message.code)
      events.set(event, [...(events.get(event) ?? []), entry])
    }
  }
  add(undefined, childrenOf(competition, 'Entry'))
  for (const group of competition.children) {
    if (group.name !== 'Entry') add(group.attrs['Event'] ?? group.attrs['Code'], childrenOf(group, 'Entry'))
  }
  const before = keysOf(context, message.code)
  for (const [event, entries] of events) {
    const key = `entries/${event}`
    const title = { ...fallbackTitle(event, undefined), sub: 'Entries' }
    store.put(
      key,
      {
        family: 'table',
        discipline: disciplineOf(event),
        status: 'START_LIST',
        title: present(title),
        competitors: entered(entries, memory),
      },
      stamp,
    )
    memory.named.set(key, { key })
    before.delete(key)
  }
  for (const key of before) removeKey(context, key)
  return events.size > 0 || before.size > 0 ? undefined : 'It names no entry'
}

export const clearEntries: Clear = (context, message) => {
  const keys = keysOf(context, message.code)
  for (const key of keys) removeKey(context, key)
  return keys.size > 0 ? undefined : 'There was nothing to take back'
}

/** The lists of the message's discipline, or event, that are held. */
function keysOf({ memory }: Context, code: string): Set<string> {
  const prefix = `entries/${code.replace(/-+$/, '')}`
  return new Set([...memory.named.entries()].map(([key]) => key).filter((key) => key.startsWith(prefix)))
}

function removeKey({ store, memory }: Context, key: string): void {
  store.remove(key)
  memory.named.delete(key)
}

function entered(entries: readonly XmlElement[], names: NameBook): JsonObject {
  const competitors: Record<string, JsonObject> = {}
  const idOf = competitorIds()
  entries.forEach(({ attrs }, index) => {
    const code = attrs['Code'] ?? attrs['Competitor'] ?? attrs['Participant'] ?? ''
    const known = names.team(code) ?? names.person(code)
    const said = participantName(attrs)
    const name =
      known === undefined ? (said.full === '' ? { full: attrs['Organisation'] ?? code } : said) : bookName(known)
    competitors[idOf(code)] = present({
      sortOrder: index + 1,
      name: nameJson(name),
      organisation: attrs['Organisation'] ?? known?.organisation,
      bib: attrs['Bib'],
    })
  })
  return competitors
}
