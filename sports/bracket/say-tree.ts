import type { TreePage, TreeColumn } from './tree-pages.ts'
import type { MatchView, SideView, TreeView } from './tree-view.ts'
import type { Words } from '../parts/words/say.ts'

/** A tree in the words of a language: rounds, days, who is to come. Names and scores stay as sent; the frame is the board's. Pure. */
export function sayTree(view: TreeView, { say }: Words): TreeView {
  const side = (each: SideView): SideView => (each.place ? { ...each, name: { full: say(each.name.full) } } : each)
  const match = (each: MatchView): MatchView => ({
    ...each,
    word: say(each.word),
    sides: [side(each.sides[0]), side(each.sides[1])],
    day: each.day === undefined ? undefined : say(each.day),
  })
  return { ...view, matches: new Map([...view.matches].map(([key, each]) => [key, match(each)])) }
}

/** The headings of a page. */
export function sayPage(page: TreePage, { say }: Words): TreePage {
  const column = (each: TreeColumn): TreeColumn => ({ ...each, word: say(each.word) })
  return {
    columns: page.columns.map(column),
    ...(page.bronze === undefined ? {} : { bronze: column(page.bronze) }),
  }
}
