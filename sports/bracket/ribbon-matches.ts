import type { Tree } from './model.ts'
import { isDecided } from './words.ts'
import { inOrder } from '../parts/spec/rows.ts'

const DECIDED = 3
const TO_COME = 4

/** What a ribbon shows of a tree: the last matches that are decided, newest first, then those to come with at least one known side. */
export function ribbonMatches(tree: Tree): readonly string[] {
  const all = inOrder(tree.matches)
  const begin = (key: string) => tree.matches[key]?.start ?? ''
  const byTime = (a: string, b: string) => (begin(a) < begin(b) ? -1 : begin(a) > begin(b) ? 1 : 0)
  const decided = all.filter(([, match]) => isDecided(match)).map(([key]) => key)
  const open = all
    .filter(
      ([, match]) => !isDecided(match) && Object.values(match.sides).some((side) => side.competitor !== undefined),
    )
    .map(([key]) => key)
  const newest = decided.toSorted(byTime).toReversed().slice(0, DECIDED)
  const shown = [...newest, ...open.toSorted(byTime).slice(0, TO_COME)]
  return shown.length > 0 ? shown : all.slice(0, 1).map(([key]) => key)
}
