import { layoutNames, type NameLine, type NameRoom, type SideNames } from './side-names.ts'

/** Sizes that are tried, shares of the largest. */
const SIZES = [1, 0.9, 0.82, 0.74, 0.66, 0.6] as const

/**
 * Names on one line each, a pair on two: where height is short. A given name takes its initial before both names get smaller;
 * both sides are of one size and width, as in `layoutNames`.
 * @param least the smallest size, px.
 */
export function squareNames(
  sides: readonly SideNames[],
  room: Omit<NameRoom, 'given'>,
): readonly (readonly NameLine[])[] {
  // A person's whole name is one line of its own kind.
  const lines = sides.map((side): SideNames =>
    side.kind === 'person' ? { kind: 'pair', names: [side.name], now: undefined } : side,
  )
  const pair = sides.some(({ kind }) => kind === 'pair') ? room.pair : 1
  const sizes = SIZES.map((share) => Math.max(room.least, share * room.size))
  let last: readonly (readonly NameLine[])[] = []
  for (const size of sizes) {
    last = layoutNames(lines, { ...room, pair, given: 1, size, least: size })
    if (!last.flat().some(({ pieces }) => pieces.some(({ squeeze }) => squeeze !== undefined))) return last
  }
  return last
}
