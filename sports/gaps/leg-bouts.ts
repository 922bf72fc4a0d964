import type { ResultRow } from '../../protocol/odf.ts'
import type { JsonObject } from '../../protocol/json.ts'
import { boutsOf, pictureColumn, shotsCell } from './bouts.ts'
import type { Bout, GapsCompetitor, GapsUnit } from './model.ts'
import type { Cell, Column } from '../parts/board-spec.ts'
import { crewCell } from '../parts/crew/crew-cell.ts'
import { legsCell } from '../parts/crew/legs.ts'
import { textCell } from '../parts/spec/cells.ts'
import { factColumn, longest } from '../parts/spec/rows.ts'

/** Times at the range that stand with the athletes of a relay: `legBouts`, by code of the athlete. */
export function legBoutsPart(row: ResultRow): JsonObject {
  const legs = row.members.flatMap(({ code, extended }) => {
    const bouts = boutsOf(extended)
    return bouts === undefined ? [] : [[code, bouts] as const]
  })
  return legs.length === 0 ? {} : { legBouts: Object.fromEntries(legs) }
}

/** A time at the range of one leg, counted from 1. */
interface Visit {
  readonly leg: number
  readonly pos: number
  readonly bout: Bout
}

/** Visits of a team in their order. */
function visitsOf({ members = {}, legBouts = {} }: GapsCompetitor): readonly Visit[] {
  return Object.entries(members)
    .toSorted((a, b) => a[1].sortOrder - b[1].sortOrder)
    .flatMap(([code], i) => numbered(legBouts[code]).map(([pos, bout]) => ({ leg: i + 1, pos, bout })))
}

function numbered(bouts: Readonly<Record<string, Bout>> = {}): readonly (readonly [number, Bout])[] {
  return Object.entries(bouts)
    .map(([pos, bout]) => [Number(pos), bout] as const)
    .filter(([pos]) => Number.isInteger(pos))
    .toSorted((a, b) => a[0] - b[0])
}

/** As the sport writes it: loops and spare rounds, "1+3"; what the feed has not said is left out. */
function written({ misses, spares }: Bout): string | undefined {
  return spares === undefined || misses === undefined ? misses : `${misses}+${spares}`
}

/** The members of a relay, each with the times at the range, "0+1 1+3"; where there are none with the time of the leg. */
export function relayCell(competitor: GapsCompetitor): Cell | undefined {
  const { legBouts } = competitor
  if (legBouts === undefined) return legsCell(competitor)
  const said = Object.entries(legBouts).map(([code, bouts]) => {
    const all = numbered(bouts).map(([, bout]) => written(bout))
    return [code, all.some((each) => each === undefined) ? undefined : all.join(' ')] as const
  })
  return crewCell(competitor, Object.fromEntries(said))
}

const idOf = ({ leg, pos }: Pick<Visit, 'leg' | 'pos'>) => `leg-${leg}-${pos}`

/** The five targets of each visit, and the spare rounds it took. */
export function legBoutCells(competitor: GapsCompetitor): Readonly<Record<string, Cell | undefined>> {
  return Object.fromEntries(
    visitsOf(competitor).flatMap((visit): (readonly [string, Cell | undefined])[] => [
      [idOf(visit), shotsCell(visit.bout.shots)],
      [`${idOf(visit)}-spares`, textCell(visit.bout.spares)],
    ]),
  )
}

/** The newest visit of the field as a picture with its spare rounds; those before stand with the athletes. Loops of the team. */
export function legBoutColumns(unit: GapsUnit): readonly Column[] {
  const visits = Object.values(unit.competitors).flatMap(visitsOf)
  const newest = visits.toSorted((a, b) => a.leg - b.leg || a.pos - b.pos).at(-1)
  if (newest === undefined) return []
  return [
    pictureColumn(idOf(newest), `Leg ${newest.leg} bout ${newest.pos}`, unit),
    factColumn(`${idOf(newest)}-spares`, 'Spares', 2.08, { shortLabel: 'spares', spoken: 'Spare rounds' }),
    factColumn('loops', 'Loops', 2.3, { shortLabel: 'loops', spoken: 'Penalty loops' }),
  ]
}

/** The widest that may still stand beside an athlete of a relay with a range; undefined in any other race. */
export function rangeSample(unit: GapsUnit): string | undefined {
  return longest(
    Object.values(unit.competitors).flatMap(({ legBouts = {} }) =>
      Object.values(legBouts).map((bouts) =>
        numbered(bouts)
          .map(([, bout]) => written(bout))
          .join(' '),
      ),
    ),
  )
}
