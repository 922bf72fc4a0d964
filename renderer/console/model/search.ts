import type { ShowLine } from '../../../protocol/desk-answers.ts'

/** Small letters without accents: "Épée Équipe" is found by "epee". */
export function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase('en')
}

/** Does every word of the query begin a word of these texts? */
export function matches(query: string, texts: readonly (string | undefined)[]): boolean {
  const words = wordsOf(query)
  if (words.length === 0) return true
  const held = texts.flatMap((text) => (text === undefined ? [] : wordsOf(text)))
  return words.every((word) => held.some((each) => each.startsWith(word)))
}

function wordsOf(text: string): readonly string[] {
  // "100m" is found by "100", "Women's" by "women", an RSC by its first letters.
  return folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

const GOES_ON = new Set(['LIVE', 'INTERMEDIATE', 'UNCONFIRMED', 'UNOFFICIAL', 'PROTESTED', 'PARTIAL', 'RUNNING'])
const COMES = new Set(['START_LIST', 'GETTING_READY', 'SCHEDULED_BREAK', 'RESCHEDULED', 'DELAYED', 'SCHEDULED'])

/** 0 goes on, 1 comes, 2 is over. */
function when({ status = '' }: ShowLine): 0 | 1 | 2 {
  if (GOES_ON.has(status)) return 0
  return COMES.has(status) ? 1 : 2
}

/** The units that a query finds: what goes on, then what comes, soonest first, then what is over, newest first. Pure. */
export function findUnits(lines: Iterable<ShowLine>, query: string): readonly ShowLine[] {
  return [...lines]
    .filter((line) => line.key.startsWith('unit/'))
    .filter((line) => matches(query, [line.name, line.discipline, line.location, line.key.slice('unit/'.length)]))
    .toSorted((a, b) => {
      const [first, second] = [when(a), when(b)]
      if (first !== second) return first - second
      const order = (a.start ?? '').localeCompare(b.start ?? '') || a.key.localeCompare(b.key)
      return first === 2 ? -order : order
    })
}

/** Everything else that a query finds: standings, brackets, medals, timetables, by kind, then name. Pure. */
export function findTables(
  lines: Iterable<ShowLine>,
  query: string,
  kindWords: (key: string) => string,
): readonly ShowLine[] {
  return [...lines]
    .filter((line) => !line.key.startsWith('unit/') && !line.key.startsWith('media/'))
    .filter((line) => matches(query, [line.name, line.discipline, kindWords(line.key)]))
    .toSorted((a, b) => place(a) - place(b) || a.name.localeCompare(b.name, undefined, { numeric: true }))
}

const ORDER = ['schedule', 'medals', 'medallists', 'phase', 'cumulative', 'pool', 'bracket', 'ranking']
function place({ key }: ShowLine): number {
  const at = ORDER.indexOf(key.split('/')[0] ?? '')
  return at < 0 ? ORDER.length : at
}

/** Pictures and videos that a query finds, by name. Pure. */
export function findMedia(lines: Iterable<ShowLine>, query: string): readonly ShowLine[] {
  return [...lines].filter(({ key, name }) => key.startsWith('media/') && matches(query, [name, key.slice(6)]))
}
