import type { Name } from '../../protocol/documents.ts'
import type { JsonObject } from '../../protocol/json.ts'
import { present, tuple } from '../../protocol/odf.ts'
import { bookName, describedName, nameJson, type NameBook } from './names.ts'
import { childOf } from './read-xml.ts'
import type { XmlElement } from './xml-element.ts'
import type { ReadRow } from './read-result.ts'

/**
 * A competitor: the shared base (protocol `competitorSchema`: strings as sent, names from the book), on top of it the
 * family's part.
 */
export function competitorOf(row: ReadRow, names: NameBook, part: JsonObject = {}): JsonObject {
  const { attrs, competitor } = row
  const only = row.members.length === 0 ? row.athletes[0] : undefined
  return present(
    {
      sortOrder: row.sortOrder,
      name: nameJson(nameOf(row, names)),
      organisation: competitor['Organisation'] ?? row.description?.attrs['Organisation'],
      bib: competitor['Bib'] ?? only?.attrs['Bib'],
      class: row.description?.attrs['Class'],
      startOrder: attrs['StartOrder'] ?? only?.attrs['StartOrder'],
      startSortOrder: attrs['StartSortOrder'] ?? only?.attrs['StartSortOrder'],
      rank: attrs['Rank'],
      rankEqual: attrs['RankEqual'],
      result: attrs['Result'],
      resultType: attrs['ResultType'],
      irm: attrs['IRM'],
      qualification: attrs['QualificationMark'],
      diff: attrs['Diff'],
      photoFinish: attrs['PhotoFinish'],
      unchecked: attrs['Unchecked'],
      protest: tuple(row.extended, 'ER', 'UNDER_PROTEST')?.value,
      records: recordsOf(row.recordIndicators),
      members: membersOf(row, names),
    },
    horseOf(row.description, names),
    part,
  )
}

/** A competitor of a medal or a record: `Competitor` alone, without a result of its own. */
export function competitorName(competitor: XmlElement, names: NameBook): Name {
  const code = competitor.attrs['Code'] ?? ''
  const athlete = childOf(childOf(competitor, 'Composition'), 'Athlete')
  return named(code, competitor.attrs, athlete, childOf(competitor, 'Description'), names)
}

/** Someone of a team, or who took part in an action: `Athlete` alone; the code where nobody says more. */
export function athleteName(athlete: XmlElement, names: NameBook): Name {
  const code = athlete.attrs['Code'] ?? ''
  const name = personName(code, childOf(athlete, 'Description'), names)
  return name.full === '' ? { full: code } : name
}

/** Members of a team, by code. @param athletes elements `Athlete` of its Composition. */
export function membersByCode(athletes: readonly XmlElement[], names: NameBook): JsonObject | undefined {
  if (athletes.length === 0) return undefined
  const members: Record<string, JsonObject> = {}
  athletes.forEach((athlete, index) => {
    const code = athlete.attrs['Code'] ?? ''
    const description = childOf(athlete, 'Description')
    const order = Number(athlete.attrs['Order'] ?? index + 1)
    members[code === '' || code === '__proto__' ? `row~${index}` : code] = present({
      sortOrder: Number.isFinite(order) ? order : index + 1,
      name: nameJson(personName(code, description, names)),
      organisation: description?.attrs['Organisation'],
      bib: athlete.attrs['Bib'],
      class: description?.attrs['Class'],
      ...horseOf(description, names),
    })
  })
  return members
}

/** Description@Horse: the name of the horse with that code, else what is sent, a code or a name. */
function horseOf(
  description: XmlElement | undefined,
  names: NameBook,
): { readonly horse?: string; readonly horseCode?: string } {
  const sent = description?.attrs['Horse']
  if (sent === undefined || sent === '') return NO_HORSE
  const known = names.horse(sent)
  return known === undefined ? { horse: sent } : { horse: known.full, horseCode: sent }
}
const NO_HORSE = {}

function nameOf(row: ReadRow, names: NameBook): Name {
  return named(row.code, row.competitor, row.athletes[0], row.description, names)
}

function named(
  code: string,
  competitor: Readonly<Record<string, string>>,
  athlete: XmlElement | undefined,
  description: XmlElement | undefined,
  names: NameBook,
): Name {
  const team = names.team(code)
  if (team !== undefined) return bookName(team)
  const said = description?.attrs['TeamName']
  if (competitor['Type'] !== 'T') {
    const person = personName(code, childOf(athlete, 'Description') ?? description, names)
    if (person.full !== '' && said === undefined) return person
  }
  // Placeholders (TBD, BYE, NOCOMP, W19 …) have nothing but their code.
  return { full: said ?? competitor['Organisation'] ?? code }
}

function personName(code: string, description: XmlElement | undefined, names: NameBook): Name {
  const known = names.person(code)
  return known === undefined ? describedName(description) : bookName(known)
}

function membersOf(row: ReadRow, names: NameBook): JsonObject | undefined {
  return row.members.length === 0 ? undefined : membersByCode(row.athletes, names)
}

/** By Order; equal or missing orders keep the order sent. */
function recordsOf(indicators: readonly XmlElement[]): JsonObject | undefined {
  if (indicators.length === 0) return undefined
  const records: Record<string, JsonObject> = {}
  indicators.forEach((indicator, index) => {
    const order = indicator.attrs['Order'] ?? String(index + 1)
    const key = records[order] === undefined ? order : `${order}~${index + 1}`
    records[key] = present({
      type: indicator.attrs['RecordType'] ?? indicator.attrs['Code'] ?? '',
      equalled: indicator.attrs['Equalled'],
    })
  })
  return records
}
