import type { JsonObject } from '../../protocol/json.ts'
import { present } from '../../protocol/odf.ts'
import { competitorIds } from './competitor-ids.ts'
import type { Apply } from './context.ts'
import { partKey } from './part-key.ts'
import { readTitle } from './read-result.ts'
import { childOf, childrenOf } from './read-xml.ts'
import type { XmlElement } from './xml-element.ts'
import { fallbackTitle } from './result-document.ts'
import { disciplineOf, padRsc } from './rsc.ts'

/** A notice is read by people: longer words than these do not belong on a screen, nor in what goes to every screen. */
const LONGEST = 4_000

/** DT_COMMUNICATION → `communication/<rsc>` (odf.md 5.9): decisions, protests, plain notices. Shown on an operator's word only. */
export const applyCommunication: Apply = ({ store, stamp }, message, competition) => {
  const items: Record<string, JsonObject> = {}
  const idOf = competitorIds()
  for (const notice of childrenOf(competition, 'Communication')) {
    const decisions = childrenOf(notice, 'Decision')
    const protests = childrenOf(notice, 'Protest')
    const parts: readonly (readonly [string, XmlElement])[] = [
      ...decisions.map((each) => ['decision', each] as const),
      ...protests.map((each) => ['protest', each] as const),
    ]
    for (const [kind, element] of parts.length === 0 ? [['notice', notice] as const] : parts) {
      const id = idOf(element.attrs['ItemNum'] ?? String(Object.keys(items).length + 1))
      items[id] = itemOf(kind, element, notice, Object.keys(items).length + 1)
    }
  }
  if (Object.keys(items).length === 0) return 'It communicates nothing'
  const title = readTitle(childOf(competition, 'ExtendedInfos'), fallbackTitle(message.code, undefined))
  const discipline = disciplineOf(message.code)
  store.put(
    partKey('communication', message),
    { family: 'communication', discipline, title: present({ ...title }), items },
    stamp,
  )
  return undefined
}

function itemOf(kind: string, element: XmlElement, notice: XmlElement, sortOrder: number): JsonObject {
  const { attrs } = element
  const affects = Object.fromEntries(
    ['SCH', 'RES', 'OTH'].flatMap((what) => {
      const said = attrs[`Affects${what}`]
      return said === undefined ? [] : [[what, said]]
    }),
  )
  return present({
    sortOrder,
    kind,
    published: notice.attrs['PublishTime'],
    issued: attrs['IssuedTime'],
    unit: attrs['Unit'] === undefined ? undefined : padRsc(attrs['Unit']),
    status: attrs['Status'],
    affects: Object.keys(affects).length === 0 ? undefined : affects,
    subtitle: wordsOf(element, notice, 'Subtitle'),
    summary: wordsOf(element, notice, 'Summary'),
    details: wordsOf(element, notice, 'Details'),
    issuedBy: wordsOf(element, notice, 'IssuedBy'),
    signedBy: wordsOf(element, notice, 'SignedBy'),
  })
}

/** What an element of that name says, in its text or as Value; of the item itself, else of the notice. */
function wordsOf(element: XmlElement, notice: XmlElement, name: string): string | undefined {
  for (const parent of [element, notice]) {
    const child = childOf(parent, name)
    const words = child === undefined ? parent.attrs[name] : child.text.trim() || child.attrs['Value']
    if (words !== undefined && words !== '') return words.slice(0, LONGEST)
  }
  return undefined
}
