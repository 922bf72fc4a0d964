import type { Tree } from './model.ts'
import { isBronze, isDecided, roundWord } from './words.ts'
import { inOrder } from '../parts/spec/rows.ts'

/** One round on a page, with its matches from top to bottom. */
export interface TreeColumn {
  readonly word: string
  readonly matches: readonly string[]
}
export interface TreePage {
  readonly columns: readonly TreeColumn[]
  /** The match for the third place, below the final. */
  readonly bronze?: TreeColumn | undefined
}

/** As many matches of one round stand below each other; more are sections, each on a page of its own. */
export const SECTION = 8
/** Rounds beside each other that always stay: quarter-finals, semi-finals, final. */
const LEAST = 3

interface RoundOf {
  readonly word: string
  readonly matches: readonly string[]
  readonly decided: boolean
}

/**
 * The pages of a tree: sections of the early rounds, then the last rounds up to the final with the match for bronze; brackets beside
 * the main one follow. A round goes once the next one is decided, so that the type can grow. Pure.
 * @param across rounds beside each other: 4, in portrait 2.
 */
export function treePages(tree: Tree, across: number): readonly TreePage[] {
  const brackets = new Map<string, RoundOf[]>()
  let bronze: TreeColumn | undefined
  for (const [id, round] of inOrder(tree.rounds)) {
    const own = inOrder(tree.matches).filter(([, match]) => match.round === id)
    const column = { word: roundWord(round), matches: own.map(([key]) => key) }
    if (own.length === 0) continue
    if (isBronze(round) && bronze === undefined && own.length <= 2) {
      bronze = column
      continue
    }
    const rounds = brackets.get(round.bracket) ?? []
    rounds.push({ ...column, decided: own.every(([, match]) => isDecided(match)) })
    brackets.set(round.bracket, rounds)
  }
  const all = [...brackets.values()].toSorted((a, b) => sizeOf(b) - sizeOf(a))
  const pages = all.flatMap((rounds) => pagesOf(rounds, across))
  if (bronze === undefined) return pages
  const last = all[0]?.at(-1)
  const final = pages.findIndex((page) => page.columns.at(-1)?.word === last?.word)
  // Where the final is not on a page yet, the match for bronze is not either.
  if (final < 0) return pages.length > 0 ? pages : [{ columns: [bronze] }]
  return pages.map((page, index) => (index === final ? { ...page, bronze } : page))
}

/** The page with the first match that is still open; the last one where none is. */
export function openPage(tree: Tree, pages: readonly TreePage[]): number {
  const open = pages.findIndex((page) =>
    [...page.columns, ...(page.bronze === undefined ? [] : [page.bronze])].some((column) =>
      column.matches.some((key) => {
        const match = tree.matches[key]
        return match !== undefined && !isDecided(match)
      }),
    ),
  )
  return open < 0 ? Math.max(0, pages.length - 1) : open
}

function pagesOf(rounds: readonly RoundOf[], across: number): readonly TreePage[] {
  const least = Math.min(LEAST, across)
  let first = 0
  while (rounds.length - first > least && goes(rounds, first, across)) first += 1
  const top = Math.max(first, rounds.length - across)
  const early = first < top ? sections(rounds.slice(first, first + across)) : []
  // In portrait the two newest rounds are the picture; what comes after them has nobody yet.
  if (across === 2 && first < top) return early
  return [...early, ...sections(rounds.slice(top))]
}

function goes(rounds: readonly RoundOf[], first: number, across: number): boolean {
  const [own, next] = [rounds[first], rounds[first + 1]]
  return own?.decided === true && (across === 2 || next?.decided === true)
}

function sections(rounds: readonly RoundOf[]): readonly TreePage[] {
  const count = Math.max(1, Math.ceil((rounds[0]?.matches.length ?? 0) / SECTION))
  return Array.from({ length: count }, (_, section) => ({
    columns: rounds
      .map(({ word, matches }) => {
        const each = matches.length / count
        return { word, matches: matches.slice(Math.round(section * each), Math.round((section + 1) * each)) }
      })
      .filter(({ matches }) => matches.length > 0),
  }))
}

function sizeOf(rounds: readonly RoundOf[]): number {
  return rounds.reduce((sum, { matches }) => sum + matches.length, 0)
}
