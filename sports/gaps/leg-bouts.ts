import type { ResultRow } from '../../protocol/odf.ts'
import type { JsonObject } from '../../protocol/json.ts'
import { boutsOf, pictureColumn, shotsCell } from './bouts.ts'
import type { Bout, GapsCompetitor, GapsUnit } from './model.ts'
import type { Cell, Column } from '../parts/board-spec.ts'
import { crewCell } from '../parts/crew/crew-cell.ts'
import { legsCell } from '../parts/crew/legs.ts'
import { factColumn } from '../parts/spec/rows.ts'

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

/** The members of a relay, each with the time of the leg; where there is a range, that is told leg by leg in columns of its own. */
export function relayCell(competitor: GapsCompetitor): Cell | undefined {
  return competitor.legBouts === undefined ? legsCell(competitor) : crewCell(competitor)
}

/** Wider than a word space: "0+2 0+3" are two visits, not 20 misses. */
const BETWEEN_VISITS = '\u2004'

/** The visits of each leg, "0+1 1+3", and of each the five targets. */
export function legBoutCells(competitor: GapsCompetitor): Readonly<Record<string, Cell | undefined>> {
  const cells: Record<string, Cell | undefined> = {}
  const said = new Map<number, string[]>()
  for (const { leg, pos, bout } of visitsOf(competitor)) {
    cells[pictureId(leg, pos)] = shotsCell(bout.shots)
    said.set(leg, [...(said.get(leg) ?? []), written(bout) ?? ''])
  }
  for (const [leg, all] of said)
    if (!all.includes('')) cells[`leg-${leg}`] = { kind: 'attempt', state: 'mark', text: all.join(BETWEEN_VISITS) }
  return cells
}

const pictureId = (leg: number, pos: number) => `targets-${leg}-${pos}`

/**
 * One column for each leg: the athletes of a relay shoot one after the other. While it runs the newest visit of the field as a picture;
 * where room is short legs that are over go first. None in a relay without a range.
 */
export function legBoutColumns(unit: GapsUnit): readonly Column[] {
  const teams = Object.values(unit.competitors)
  const newest = teams
    .flatMap(visitsOf)
    .toSorted((a, b) => a.leg - b.leg || a.pos - b.pos)
    .at(-1)
  if (newest === undefined) return []
  const running = unit.status === 'LIVE'
  const legs = Math.max(...teams.map(({ members = {} }) => Object.keys(members).length))
  return [
    ...(running
      ? [pictureColumn(pictureId(newest.leg, newest.pos), `Leg ${newest.leg} bout ${newest.pos}`, unit)]
      : []),
    ...Array.from({ length: legs }, (_, i): Column => {
      const leg = i + 1
      const ago = Math.abs(newest.leg - leg)
      return {
        id: `leg-${leg}`,
        kind: 'matrix',
        label: `Leg ${leg}`,
        spoken: `Leg ${leg}`,
        priority: ago === 0 ? 1.6 : 2.2 + ago / 10,
        sample: '0+0 0+0',
        ...(running && ago === 0 ? { now: true } : {}),
      }
    }),
    factColumn('loops', 'Loops', 2.7, { shortLabel: 'loops', spoken: 'Penalty loops' }),
  ]
}
