import type { JsonObject } from '../../protocol/json.ts'
import { present } from '../../protocol/odf.ts'
import { isPlace, treePart, type BracketSource } from '../../sports/bracket/odf.ts'
import { noteOddities } from './apply-result.ts'
import { competitorName, membersByCode } from './competitor.ts'
import type { Apply } from './context.ts'
import { nameJson, type NameBook } from './names.ts'
import { readResult } from './read-result.ts'
import { childOf, childrenOf } from './read-xml.ts'
import type { XmlElement } from './xml-element.ts'
import { documentOf, fallbackTitle } from './result-document.ts'

/** DT_BRACKETS → `bracket/<rsc>`: the tree of an event (odf.md 5.7). Competitors stand once, so that a name is corrected once. */
export const applyBrackets: Apply = (context, message, competition) => {
  const { store, memory, stamp } = context
  const result = readResult(message, competition, fallbackTitle(message.code, undefined))
  noteOddities(context, message, result)
  const competitors: Record<string, JsonObject> = {}
  const brackets = childrenOf(competition, 'Bracket').map((element) => readBracket(element, competitors, memory))
  const own = { unit: treePart(brackets), competitors: {} }
  const key = `bracket/${message.code}`
  const document = documentOf(result, { family: 'bracket', own }, undefined, memory)
  store.put(key, { ...document, competitors }, stamp)
  memory.named.set(key, { key })
  return undefined
}

/** @param competitors filled with whoever is drawn. */
function readBracket(bracket: XmlElement, competitors: Record<string, JsonObject>, names: NameBook): BracketSource {
  const place = (element: XmlElement) => {
    const competitor = childOf(element, 'Competitor')
    const code = competitor?.attrs['Code'] ?? ''
    const known = competitor !== undefined && !isPlace(code) && code !== '__proto__'
    if (known) competitors[code] ??= drawn(competitor, Object.keys(competitors).length + 1, names)
    const attrs = known || code === '' ? element.attrs : { ...element.attrs, Code: element.attrs['Code'] ?? code }
    return { attrs, previous: childOf(element, 'PreviousUnit')?.attrs, competitor: known ? code : undefined }
  }
  return {
    code: bracket.attrs['Code'] ?? 'FNL',
    rounds: childrenOf(bracket, 'BracketItems').map((items) => ({
      code: items.attrs['Code'] ?? '',
      matches: childrenOf(items, 'BracketItem').map((item) => ({
        attrs: item.attrs,
        places: childrenOf(item, 'CompetitorPlace').map(place),
      })),
    })),
  }
}

function drawn(competitor: XmlElement, sortOrder: number, names: NameBook): JsonObject {
  const athletes = childrenOf(childOf(competitor, 'Composition'), 'Athlete')
  const team = competitor.attrs['Type'] === 'T' || athletes.length > 1
  const only = athletes.length === 1 ? childOf(athletes[0], 'Description') : undefined
  return present({
    sortOrder,
    name: nameJson(competitorName(competitor, names)),
    organisation: competitor.attrs['Organisation'] ?? only?.attrs['Organisation'],
    bib: competitor.attrs['Bib'],
    seed: competitor.attrs['Seed'],
    members: team ? membersByCode(athletes, names) : undefined,
  })
}
