import type { Medallist, Medallists } from './model.ts'
import type { Name } from '../../protocol/documents.ts'
import type { Chip } from '../parts/board-spec.ts'
import { marksCell } from '../parts/spec/cells.ts'
import { RECORD_WORDS } from '../parts/spec/records.ts'
import { inOrder } from '../parts/spec/rows.ts'
import { shortEvent, typeset } from '../parts/spec/words.ts'

export type Medal = 1 | 2 | 3

/** One medallist as the moment shows them. */
export interface MedalRow {
  readonly id: string
  readonly medal: Medal
  /** The feed's place, where the medallist has one. */
  readonly rank: string
  readonly name: Name
  readonly organisation?: string | undefined
  /** Of a team: the family names of its members. */
  readonly members: readonly string[]
  readonly result?: string | undefined
  readonly chips: readonly Chip[]
  /** The most important mark in words, "season best". */
  readonly markWords?: string | undefined
  /** Share of the picture's height (on a ribbon of its width); all rows together are 1. */
  readonly share: number
}

export interface Moment {
  readonly title: string
  readonly shortTitle: string
  readonly rows: readonly MedalRow[]
}

/** What gold takes of the picture beside one, and beside another gold. */
const GOLD_SHARE = 0.5
const TWO_GOLDS_SHARE = 0.7
const ONE_OTHER_SHARE = 0.6

/** Three medallists, or two golds, shared bronzes, a medal nobody won: the rows of the medal moment. Pure. */
export function momentOf(medallists: Medallists): Moment {
  const won = inOrder(medallists.competitors)
    .flatMap(([id, medallist]) => {
      const medal = medalOf(medallist.medal)
      return medal === undefined ? [] : [{ id, medal, medallist }]
    })
    .toSorted((a, b) => a.medal - b.medal)
  const golds = won.filter((each) => each.medal === 1).length
  const others = won.length - golds
  const goldShare =
    golds === 0 ? 0 : others === 0 ? 1 : golds > 1 ? TWO_GOLDS_SHARE : others === 1 ? ONE_OTHER_SHARE : GOLD_SHARE
  return {
    title: typeset(medallists.title.event),
    shortTitle: shortEvent(medallists.title.event),
    rows: won.map(({ id, medal, medallist }) =>
      medalRow(id, medal, medallist, medal === 1 ? goldShare / golds : (1 - goldShare) / others),
    ),
  }
}

/** ME_GOLD, ME_SILVER, ME_BRONZE (odf.md 5.8). */
export function medalOf(code: string): Medal | undefined {
  switch (code) {
    case 'ME_GOLD':
      return 1
    case 'ME_SILVER':
      return 2
    case 'ME_BRONZE':
      return 3
    default:
      return undefined
  }
}

function medalRow(id: string, medal: Medal, medallist: Medallist, share: number): MedalRow {
  const marks = marksCell(medallist, { status: 'OFFICIAL', final: true })
  const chips = marks.kind === 'marks' ? marks.chips.filter((chip) => chip.kind !== 'qualified') : []
  const [first] = chips
  const words = first === undefined ? undefined : RECORD_WORDS[first.text]
  return {
    id,
    medal,
    rank: medallist.rank ?? String(medal),
    name: medallist.name,
    organisation: medallist.organisation,
    members: membersOf(medallist),
    result: medallist.result,
    chips,
    markWords:
      words === undefined || first === undefined
        ? undefined
        : 'equalled' in first && first.equalled
          ? `equals ${words}`
          : words,
    share,
  }
}

function membersOf(medallist: Medallist): readonly string[] {
  return inOrder(medallist.members ?? {}).map(([, member]) => member.name.family ?? member.name.full)
}
