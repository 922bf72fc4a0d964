import { present, type ResultRow, type Tuple } from '../../protocol/odf.ts'
import type { JsonObject } from '../../protocol/json.ts'
import type { Element, JudgedCompetitor } from './model.ts'

/** "ELEMENT/3": one of a list; "ELEMENT/TOT" is their sum. */
export const ELEMENT_KEY = /^ELEMENT\/\d+$/

/** Of what is said of an element, the codes in the order to try (odf.md F9; those of the grade and of the judges were not read). */
const SAID = {
  name: ['ELEMENT_CODE', 'ELEMENT_DESC'],
  base: ['BASE_TOT', 'BASE_VALUE', 'BASE', 'DD', 'DIFFICULTY'],
  goe: ['GOE', 'GOE_TOT', 'GOE_VALUE'],
} as const
const JUDGES = ['JUDGE', 'GOE_JUDGE', 'JUDGE_GOE']

/** An element as it is shown. */
export interface ShownElement {
  /** Its number, "3". */
  readonly id: string
  readonly name: string
  readonly base?: string | undefined
  readonly goe?: string | undefined
  /** Judges' grades in their order; none where the feed has none. */
  readonly judges: readonly string[]
  readonly score?: string | undefined
}

export function isElement({ type, code, pos }: Tuple): boolean {
  return type === 'ER' && pos !== undefined && ELEMENT_KEY.test(`${code}/${pos}`)
}

/** ER/ELEMENT by Pos: the elements of a performance. */
export function elementsPart(row: ResultRow): JsonObject {
  const elements: Record<string, JsonObject> = {}
  for (const each of row.extended) {
    if (!isElement(each) || each.pos === undefined) continue
    const first = (codes: readonly string[]) =>
      codes.map((code) => each.extensions.find((e) => e.code === code)?.value).find((value) => value !== undefined)
    const marks = each.extensions.filter(({ code, pos }) => JUDGES.includes(code) && pos !== undefined)
    elements[each.pos] = present({
      sortOrder: Number(each.pos),
      name: first(SAID.name),
      base: first(SAID.base),
      goe: first(SAID.goe),
      judges:
        marks.length === 0 ? undefined : Object.fromEntries(marks.map(({ pos, value }) => [pos ?? '', value ?? ''])),
      score: each.value,
    })
  }
  return Object.keys(elements).length === 0 ? {} : { elements }
}

/**
 * All elements of a performance in their order: DT_CURRENT over DT_RESULT, member by member.
 * @param live the parts of DT_CURRENT by "CODE/Pos".
 */
export function elementsOf(
  own: Pick<JudgedCompetitor, 'elements'>,
  live: Readonly<Record<string, Readonly<Record<string, string>>>>,
): readonly ShownElement[] {
  const all: Record<string, Element> = { ...own.elements }
  for (const [key, said] of Object.entries(live)) {
    if (!ELEMENT_KEY.test(key)) continue
    const id = key.slice(key.indexOf('/') + 1)
    const first = (codes: readonly string[]) =>
      codes.map((code) => said[code]).find((value) => value !== undefined && value !== '')
    const before = all[id]
    all[id] = {
      sortOrder: Number(id),
      name: first(SAID.name) ?? before?.name,
      base: first(SAID.base) ?? before?.base,
      goe: first(SAID.goe) ?? before?.goe,
      judges: liveJudges(said) ?? before?.judges,
      score: said['value'] ?? before?.score,
    }
  }
  return Object.entries(all)
    .toSorted((a, b) => a[1].sortOrder - b[1].sortOrder)
    .map(([id, { name = id, base, goe, judges = {}, score }]) => ({
      id,
      name,
      base,
      goe,
      judges: Object.entries(judges)
        .toSorted((a, b) => a[0].localeCompare(b[0], 'en', { numeric: true }))
        .map(([, mark]) => mark),
      score,
    }))
}

/** "JUDGE/4" of what is said of an element. */
function liveJudges(said: Readonly<Record<string, string>>): Record<string, string> | undefined {
  const marks = Object.entries(said).flatMap(([key, mark]) => {
    const [code = '', pos] = key.split('/')
    return pos === undefined || !JUDGES.includes(code) ? [] : [[pos, mark] as const]
  })
  return marks.length === 0 ? undefined : Object.fromEntries(marks)
}
