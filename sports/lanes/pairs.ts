import type { LanesCompetitor, LanesUnit } from './model.ts'
import { chipCell, colourChip, colourOf } from '../parts/worn/worn-colours.ts'
import { pointLabel } from './passing.ts'
import type { BoardProps } from '../parts/board-props.ts'
import type { Cell, Chip, Fact, Row } from '../parts/board-spec.ts'
import type { Split } from '../parts/result-model.ts'
import { inOrder } from '../parts/spec/rows.ts'
import { newestOf, upIds } from '../parts/turns/field.ts'

type Entry = readonly [string, LanesCompetitor]

/** Two at a time against the clock, as the profile says. */
export function isPaired({ event }: Pick<BoardProps, 'event'>): boolean {
  return event.pairs === true
}

/** A race of pairs in the order of its board, and who of it is on the way. */
export interface PairedField {
  readonly entries: readonly Entry[]
  readonly up: ReadonlySet<string>
}

/**
 * While it runs: the pair on its way, then who is home in the order of the feed, then who still waits. Before and after that the order
 * of the feed. Who is on the way says DISPLAY/CURRENT, else `current/<rsc>`.
 */
export function pairedField(unit: LanesUnit, props: BoardProps): PairedField {
  const all = inOrder(unit.competitors)
  const up = new Set(upIds(unit, props.beside.current?.value, newestOf(props), 'once'))
  const place = ([id, own]: Entry) => (up.has(id) ? 0 : isHome(own) ? 1 : 2)
  return { entries: all.toSorted((a, b) => place(a) - place(b)), up }
}

export function isHome({ result, irm }: Pick<LanesCompetitor, 'result' | 'irm'>): boolean {
  return (result ?? '') !== '' || (irm ?? '') !== ''
}

/** On the way: raised, on every page; still to come: quiet. */
export function pairedRow(row: Row, own: LanesCompetitor, field: PairedField, unit: LanesUnit): Row {
  if (unit.status !== 'LIVE') return row
  if (field.up.has(row.id)) return { ...row, current: true }
  return isHome(own) ? row : { ...row, quiet: true }
}

const LANES: readonly (readonly [string, RegExp])[] = [
  ['Inner', /^(I|IN|INN|INNER)$/i],
  ['Outer', /^(O|OUT|OUTER)$/i],
]

/** "Inner" or "Outer", in the colour of the armband where the feed says one; any other lane as sent. */
export function sideChip({ lane, startOrder, colour }: LanesCompetitor): Chip | undefined {
  const said = lane ?? startOrder
  if (said === undefined || said === '') return colour && colourChip(colour.code)
  const text = LANES.find(([, pattern]) => pattern.test(said))?.[0]
  const worn = colour && colourOf(colour.code)
  return worn === undefined && text === undefined
    ? { kind: 'badge', text: said }
    : { kind: `colour-${worn ?? 'none'}`, text: text ?? said }
}

/** The number of the pair, on a start list: once for both. */
export function pairCell([id, own]: Entry, all: readonly Entry[]): Cell | undefined {
  const pair = own.more?.['pair']
  if (pair === undefined) return undefined
  const at = all.findIndex(([other]) => other === id)
  const same = (entry: Entry | undefined) => entry?.[1].more?.['pair'] === pair
  const kind = same(all[at - 1]) ? 'pair-2' : same(all[at + 1]) ? 'pair-1' : 'pair-alone'
  return chipCell({ kind, text: pair })
}

/** The newest point that somebody on the way has passed. */
function reached(own: LanesCompetitor, unit: LanesUnit): { readonly place: number; readonly id: string } | undefined {
  if (unit.status !== 'LIVE' || isHome(own)) return undefined
  return inOrder(unit.points ?? {})
    .map(([id], place) => ({ place, id }))
    .findLast(({ id }) => own.splits?.[id] !== undefined)
}

export function splitOnTheWay(own: LanesCompetitor, unit: LanesUnit): Split | undefined {
  const at = reached(own, unit)
  return at && own.splits?.[at.id]
}

/** Where the pair on its way is: the gaps beside it are of that point. */
export function pairFact(unit: LanesUnit, field: PairedField | undefined): Fact | undefined {
  const passed = [...(field?.up ?? [])].flatMap((id) => {
    const own = unit.competitors[id]
    return (own && reached(own, unit)) ?? []
  })
  const newest = passed.toSorted((a, b) => a.place - b.place).at(-1)
  const point = newest && unit.points?.[newest.id]
  return point && { id: 'point', value: pointLabel(point.label), label: 'Passed' }
}
