import type { TargetCompetitor } from './model.ts'

const HIT: ReadonlySet<string> = new Set(['1', 'H', 'HIT', 'X', 'Y'])
const MISS: ReadonlySet<string> = new Set(['0', 'M', 'MISS', 'O', 'N'])

/** The shots of one competitor in their order, as "1" hit, "0" miss, "-" for a word nobody knows: the newest `most` of them. */
export function hitsOf(competitor: TargetCompetitor, most: number): string {
  return inOrder(competitor.shots)
    .slice(-most)
    .map(([, shot]) => (HIT.has(shot.toUpperCase()) ? '1' : MISS.has(shot.toUpperCase()) ? '0' : '-'))
    .join('')
}

/** The shots of the shoot-off as one text: "10.4", or "10.4 9.8". */
export function shootOffOf(competitor: TargetCompetitor): string | undefined {
  const shots = inOrder(competitor.shootOff).map(([, shot]) => shot)
  return shots.length === 0 ? undefined : shots.join(' ')
}

function inOrder(shots: Readonly<Record<string, string>> | undefined): readonly (readonly [string, string])[] {
  return Object.entries(shots ?? {}).toSorted((a, b) => Number(a[0]) - Number(b[0]))
}
