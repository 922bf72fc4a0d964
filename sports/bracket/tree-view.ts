import type { Match, Side, Tree } from './model.ts'
import { isBronze, isDecided, matchWords, placeWord, wordsByUnit } from './words.ts'
import type { Name } from '../../protocol/documents.ts'
import type { BoardProps } from '../parts/board-props.ts'
import type { Row } from '../parts/board-spec.ts'
import type { FrameSpec } from '../parts/board-frame/frame-spec.ts'
import { unitHeader } from '../parts/spec/header.ts'
import { markLegend } from '../parts/spec/legend.ts'
import { inOrder } from '../parts/spec/rows.ts'
import { dayOf, timeOfDay, typeset } from '../parts/spec/words.ts'

export interface SideView {
  readonly name: Name
  /** Nobody yet, or nobody ever: words, not a name. */
  readonly place: boolean
  readonly organisation?: string | undefined
  readonly outcome: 'won' | 'lost' | 'open'
  /** As sent; an IRM in its place. */
  readonly score?: string | undefined
  readonly medal?: 1 | 2 | 3 | undefined
}
export interface MatchView {
  readonly key: string
  /** "QF 2", "Final". */
  readonly word: string
  readonly sides: readonly [SideView, SideView]
  readonly decided: boolean
  /** Where it is not played: "19:00", and the day where it is another one, "3 Jul". */
  readonly time?: string | undefined
  readonly day?: string | undefined
  /** The next one to be played. */
  readonly next: boolean
  /** Keys of the matches its sides come from, where the tree says so. */
  readonly from: readonly (string | undefined)[]
}
export interface TreeView {
  readonly frame: FrameSpec
  readonly matches: ReadonlyMap<string, MatchView>
  /** What news of the tree is told from: a row for each side of each match. */
  readonly told: readonly Row[]
  /** Medals are decided: discs, not rings. */
  readonly official: boolean
}

/** What the tree says of each match, and of itself. Pure. */
export function treeView(tree: Tree, props: Pick<BoardProps, 'document' | 'profile' | 'event'>): TreeView {
  const words = matchWords(tree)
  const byUnit = wordsByUnit(tree, words)
  const keyByUnit = new Map(Object.entries(tree.matches).map(([key, { unit }]) => [unit ?? key, key]))
  const next = nextMatch(tree)
  const matches = new Map<string, MatchView>()
  for (const [key, match] of inOrder(tree.matches)) {
    const sides = Object.entries(match.sides).toSorted((a, b) => Number(a[0]) - Number(b[0]))
    const view = (at: 0 | 1) => sideView(tree, match, sides[at]?.[1] ?? {}, byUnit)
    const decided = isDecided(match)
    matches.set(key, {
      key,
      word: words.get(key) ?? '',
      sides: [view(0), view(1)],
      decided,
      time: decided ? undefined : (timeOfDay(match.start) ?? clockIn(match.time)),
      day: decided ? undefined : dayWord(match, dayOf(props.document.asOf)),
      next: key === next && tree.status !== 'OFFICIAL',
      from: sides.map(([, side]) =>
        side.previous?.unit === undefined ? undefined : keyByUnit.get(side.previous.unit),
      ),
    })
  }
  const header = unitHeader(tree, props)
  return {
    frame: {
      mark: 'bracket',
      ...header,
      facts: [],
      legend: markLegend({}).filter(({ sign }) => Object.values(tree.matches).some((match) => hasIrm(match, sign))),
      note: matches.size === 0 ? 'The draw follows' : undefined,
    },
    matches,
    told: toldMatches(matches, tree.status === 'OFFICIAL'),
    official: tree.status === 'OFFICIAL',
  }
}

function toldMatches(matches: TreeView['matches'], official: boolean): readonly Row[] {
  return [...matches.values()].flatMap(({ key, sides }) =>
    sides.map((side, at): Row => ({
      id: `${key}/${at + 1}`,
      rest: side.outcome,
      cells: {
        rank: { kind: 'rank', text: '', equal: false, medal: side.medal, filled: official },
        name: { kind: 'name', name: side.name },
        result: { kind: 'result', text: side.score ?? '' },
      },
    })),
  )
}

function sideView(tree: Tree, match: Match, side: Side, byUnit: ReadonlyMap<string, string>): SideView {
  const who = side.competitor === undefined ? undefined : tree.competitors[side.competitor]
  const outcome = side.wlt === 'W' ? 'won' : side.wlt === 'L' || side.strikeOut === 'Y' ? 'lost' : 'open'
  const own = side.irm ?? side.result
  // Some sports send the score of the match only: it stands with who won.
  const whole = Object.values(match.sides).some((each) => each.result !== undefined) ? undefined : match.result
  const score = own ?? (outcome === 'won' ? whole : undefined)
  return {
    name: who?.name ?? { full: placeWord(side, byUnit) },
    place: who === undefined,
    organisation: who?.organisation,
    outcome,
    score: score === undefined ? undefined : typeset(score),
    medal: medalOf(tree, match, outcome),
  }
}

function medalOf(tree: Tree, match: Match, outcome: SideView['outcome']): 1 | 2 | 3 | undefined {
  const round = tree.rounds[match.round]
  if (round === undefined || outcome === 'open') return undefined
  if (isBronze(round)) return outcome === 'won' ? 3 : undefined
  if (round.code !== 'FNL' || round.bracket !== 'FNL') return undefined
  // A final among other matches of its round (places 5, 7 …) is not known as one.
  const alone = Object.values(tree.matches).filter((each) => each.round === match.round).length === 1
  return alone ? (outcome === 'won' ? 1 : 2) : undefined
}

/** The open match that begins first and has both sides. */
function nextMatch(tree: Tree): string | undefined {
  const open = inOrder(tree.matches).filter(
    ([, match]) =>
      !isDecided(match) && Object.values(match.sides).filter((side) => side.competitor !== undefined).length === 2,
  )
  const begin = (match: Match) => match.start ?? `${match.date ?? ''}T${match.time ?? ''}`
  return open.toSorted((a, b) => (begin(a[1]) < begin(b[1]) ? -1 : begin(a[1]) > begin(b[1]) ? 1 : 0))[0]?.[0]
}

function clockIn(time: string | undefined): string | undefined {
  return time === undefined ? undefined : (/^\d{1,2}:\d\d/.exec(time)?.[0] ?? undefined)
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "3 Jul", where it is not the day of the picture. */
function dayWord(match: Match, today: string | undefined): string | undefined {
  const day = dayOf(match.start) ?? dayOf(match.date)
  if (day === undefined || day === today) return undefined
  return `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''}`.trim()
}

function hasIrm(match: Match, irm: string): boolean {
  return Object.values(match.sides).some((side) => side.irm === irm)
}
