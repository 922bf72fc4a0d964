import type { CompetitorBase, Current, ResultStatus } from '../../../protocol/documents.ts'
import type { BoardProps } from '../board-props.ts'
import type { Run } from './turn-model.ts'
import type { Total, Totals } from './totals.ts'

/** What of a unit decides who stands where. */
export interface TurnUnit<C extends CompetitorBase> {
  readonly status: ResultStatus
  readonly competitors: Readonly<Record<string, C>>
  readonly up?: Readonly<Record<string, { readonly sortOrder: number }>> | undefined
  readonly upNext?: Readonly<Record<string, { readonly sortOrder: number }>> | undefined
  readonly last?: string | undefined
}

/** One competitor of the field: been, up now, or still waiting. */
export interface Entry<C extends CompetitorBase> {
  readonly id: string
  /** As this unit has him; of a total alone, as the total has him. */
  readonly own: C
  /** Rank, result and gap that count on this board: the total's where there is one, else the unit's own. */
  readonly counts: CompetitorBase & { readonly gap?: string | undefined }
  readonly runs: Readonly<Record<string, Run>>
  readonly turn: 'been' | 'up' | 'waiting' | 'out'
}

/** Is somebody up now, or about to be? */
export function isOpen(status: ResultStatus): boolean {
  return status === 'LIVE' || status === 'INTERMEDIATE' || status === 'PARTIAL'
}

/**
 * Everybody of a unit in the order of the board: the feed's SortOrder, the total's where there is one; on a start list and
 * among those who wait the start order. Nobody is ranked here.
 * @param outsider makes a competitor of somebody the total alone has, out before this run: shown once the run is over.
 */
export function fieldOf<C extends CompetitorBase & { readonly runs?: Readonly<Record<string, Run>> | undefined }>(
  unit: TurnUnit<C>,
  rsc: string,
  totals: Totals | undefined,
  up: readonly string[],
  outsider: (total: Total) => C,
): readonly Entry<C>[] {
  const entries = Object.entries(unit.competitors).map(([id, own]): Entry<C> => {
    const total = totals?.competitors[id]
    const runs = { ...own.runs, ...total?.runs }
    if (totals?.counted === true && runs[rsc] === undefined && hasBeen(own)) runs[rsc] = runOf(own)
    const been = totals?.counted === true ? hasRun(runs[rsc]) || total?.irm !== undefined : hasBeen(own)
    const turn = up.includes(id) ? 'up' : been ? 'been' : 'waiting'
    return { id, own, counts: countsOf(own, total, rsc, totals), runs, turn }
  })
  const over = !isOpen(unit.status) && unit.status !== 'START_LIST'
  for (const [id, total] of Object.entries(over && totals?.counted === true ? totals.competitors : {})) {
    if (unit.competitors[id] !== undefined) continue
    entries.push({ id, own: outsider(total), counts: total, runs: total.runs ?? {}, turn: 'out' })
  }
  // Who waits has no place yet, whatever the feed's SortOrder says of him: those stand last, in the order of their start.
  const place = (entry: Entry<C>): readonly [number, number] => {
    if (unit.status === 'START_LIST') return [0, startOrder(entry.own)]
    return !over && entry.turn === 'waiting' ? [1, startOrder(entry.own)] : [0, entry.counts.sortOrder]
  }
  return entries
    .map((entry) => ({ entry, at: place(entry) }))
    .toSorted((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1])
    .map(({ entry }) => entry)
}

/** After those whose total is known. */
const PENDING = 100_000

/**
 * What counts for one competitor: the unit's own result, or the total once totals have this run. A total that does not have it
 * yet would be that of the runs before: such a row waits without rank and total for the moment until it comes.
 */
function countsOf(
  own: CompetitorBase,
  total: Total | undefined,
  rsc: string,
  totals: Totals | undefined,
): Entry<CompetitorBase>['counts'] {
  if (totals?.counted !== true) return own
  if (total !== undefined && (total.runs?.[rsc] !== undefined || total.irm !== undefined)) return total
  const { rank: _rank, rankEqual: _equal, result: _result, diff: _diff, ...rest } = own
  return { ...rest, sortOrder: own.sortOrder + PENDING }
}

function hasBeen(competitor: CompetitorBase): boolean {
  return has(competitor.result) || has(competitor.irm)
}

function hasRun(run: Run | undefined): boolean {
  return run !== undefined && (has(run.result) || has(run.irm) || has(run.points))
}

function has(text: string | undefined): boolean {
  return text !== undefined && text !== ''
}

function runOf(own: CompetitorBase): Run {
  return { result: own.result, rank: own.rank, rankEqual: own.rankEqual, irm: own.irm, diff: own.diff }
}

function startOrder(competitor: CompetitorBase): number {
  for (const text of [competitor.startSortOrder, competitor.startOrder, competitor.bib]) {
    const number = Number(text)
    if (text !== undefined && text !== '' && Number.isFinite(number)) return number
  }
  return competitor.sortOrder
}

/**
 * Who is up, in the feed's order: DISPLAY/CURRENT of the newer of DT_CURRENT and DT_RESULT, else of the other, else whoever
 * DT_CURRENT brings values of without a result. Nobody once it is over.
 * @param newest is DT_CURRENT newer than the unit?
 * @param turns once: a result ends a turn (a run against the clock) · again: everybody comes up several times (dives).
 */
export function upIds<C extends CompetitorBase>(
  unit: TurnUnit<C>,
  current: Current | undefined,
  newest: 'unit' | 'current',
  turns: 'once' | 'again',
): readonly string[] {
  if (unit.status !== 'LIVE') return []
  const waiting = (id: string | undefined): id is string => {
    const competitor = id === undefined ? undefined : unit.competitors[id]
    return competitor !== undefined && !has(competitor.irm) && (turns === 'again' || !has(competitor.result))
  }
  const infos = Object.entries(current?.infos ?? {})
    .filter(([code]) => code === 'CURRENT' || code.startsWith('CURRENT/'))
    .toSorted((a, b) => a[0].localeCompare(b[0], 'en', { numeric: true }))
    .map(([, id]) => id)
    .filter(waiting)
  const own = bySortOrder(unit.up).filter(waiting)
  const said = newest === 'current' ? [infos, own] : [own, infos]
  const found = said.find((ids) => ids.length > 0)
  if (found !== undefined) return found
  return bySortOrder(current?.competitors).filter((id) => {
    const now = current?.competitors?.[id]
    const moves = now?.value !== undefined || Object.keys(now?.parts ?? {}).length > 0
    return waiting(id) && moves && !has(unit.competitors[id]?.result)
  })
}

/** Which of the two says last who is up. */
export function newestOf(props: Pick<BoardProps, 'document' | 'beside'>): 'unit' | 'current' {
  return (props.beside.current?.receivedAt ?? 0) >= props.document.receivedAt ? 'current' : 'unit'
}

function bySortOrder(places: Readonly<Record<string, { readonly sortOrder: number }>> | undefined): readonly string[] {
  return Object.entries(places ?? {})
    .toSorted((a, b) => a[1].sortOrder - b[1].sortOrder)
    .map(([id]) => id)
}

/** Who is next: as the feed says, else those who wait in the order of their start. */
export function nextOf<C extends CompetitorBase>(
  unit: TurnUnit<C>,
  field: readonly Entry<C>[],
  most = 3,
): readonly Entry<C>[] {
  const waiting = field.filter((entry) => entry.turn === 'waiting')
  const said = bySortOrder(unit.upNext).flatMap((id) => waiting.filter((entry) => entry.id === id))
  return [...said, ...waiting.filter((entry) => !said.includes(entry))].slice(0, most)
}

const LEADERS = 3

/** How many rows stay on the board while the others turn their pages: the leaders, as many as have been. None once it is over. */
export function leadersOf<C extends CompetitorBase>(unit: TurnUnit<C>, shown: readonly Entry<C>[]): number | undefined {
  const been = isOpen(unit.status) ? shown.filter((entry) => entry.turn === 'been').length : 0
  return been === 0 ? undefined : Math.min(LEADERS, been)
}

/**
 * The rows of a board while it is on: who has been, then who else is out, then all who wait, the next ones first; all in the order of
 * the feed once it is over. Nobody is left out in any moment: who has no room on this page has it on another one.
 * @param pinned stands in the panel, not in the table.
 */
export function rowsNow<C extends CompetitorBase>(
  unit: TurnUnit<C>,
  field: readonly Entry<C>[],
  pinned: string | undefined,
): readonly Entry<C>[] {
  if (!isOpen(unit.status)) return field
  const of = (turn: Entry<C>['turn']) => field.filter((entry) => entry.turn === turn)
  const out = of('up').filter((entry) => entry.id !== pinned)
  return [...of('been'), ...out, ...nextOf(unit, field, field.length)]
}
