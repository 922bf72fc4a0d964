import type { Embargo, ShowLine } from '../../../protocol/desk-answers.ts'
import type { Say } from '../words/say.ts'
import { keyWords } from './show-words.ts'

/** Where the true documents stand meanwhile (SPEC EB1). */
export const EMBARGOED = 'embargoed/'

/** What holds a unit back: its own embargo, else that of its discipline. */
export function embargoOf(key: string, embargoes: readonly Embargo[]): Embargo | undefined {
  if (!key.startsWith('unit/')) return undefined
  const discipline = `discipline/${key.slice('unit/'.length, 'unit/'.length + 3)}`
  return embargoes.find((each) => each.key === key) ?? embargoes.find((each) => each.key === discipline)
}

/** What is held back, in words. */
export function embargoWords(key: string, shows: ReadonlyMap<string, ShowLine>, say: Say): string {
  return key.startsWith('discipline/')
    ? say('All results of {discipline}', { discipline: disciplineName(key.slice('discipline/'.length), shows) })
    : keyWords(key, shows, say)
}

/** The disciplines of what can be shown: three letters, and a name where the feed has one. */
export function disciplinesOf(
  shows: ReadonlyMap<string, ShowLine>,
): readonly (readonly [code: string, name: string])[] {
  const codes = new Set<string>()
  for (const { key } of shows.values()) if (key.startsWith('unit/')) codes.add(key.slice('unit/'.length).slice(0, 3))
  return [...codes].toSorted((a, b) => (a < b ? -1 : 1)).map((code) => [code, disciplineName(code, shows)] as const)
}

function disciplineName(code: string, shows: ReadonlyMap<string, ShowLine>): string {
  for (const { key, discipline } of shows.values())
    if (key.startsWith(`unit/${code}`) && discipline !== undefined && discipline !== code) return discipline
  return code
}
