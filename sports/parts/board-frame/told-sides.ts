import type { CompetitorBase, UnitBase } from '../../../protocol/documents.ts'
import type { Row } from '../board-spec.ts'
import { BESTS } from '../spec/records.ts'

interface Period {
  readonly sortOrder: number
  readonly home?: string | undefined
  readonly away?: string | undefined
  readonly homePeriod?: string | undefined
  readonly awayPeriod?: string | undefined
}
type Parts = Readonly<Record<string, string>> | undefined
interface ToldSide extends CompetitorBase {
  readonly wlt?: string | undefined
  readonly scores?: Parts
  readonly marks?: Parts
  readonly penalties?: Parts
  readonly facts?: Parts
}
/** A unit of two sides, as far as news is told from it. */
export type ToldUnit = Pick<UnitBase, 'status' | 'medal'> & {
  readonly competitors: Readonly<Record<string, ToldSide>>
  readonly periods?: Readonly<Record<string, Period>> | undefined
  readonly home?: string | undefined
  readonly away?: string | undefined
}

/**
 * The sides of a unit as rows to tell news from: name, result as sent, whether it has won the medal that the unit decides
 * (Unit@Medal: "1" gold, "3" bronze, odf.md 8), and what else counts when it is corrected: who won, points, cards, periods. Never drawn.
 */
export function toldSides(unit: ToldUnit): readonly Row[] {
  const sides = Object.entries(unit.competitors).toSorted((a, b) => a[1].sortOrder - b[1].sortOrder)
  const periods = Object.values(unit.periods ?? {}).toSorted((a, b) => a.sortOrder - b.sortOrder)
  return sides.map(([id, side], i) => {
    const home = unit.home === undefined ? i === 0 : unit.home === id
    const scores = periods.map((each) =>
      home ? `${each.homePeriod ?? ''}/${each.home ?? ''}` : `${each.awayPeriod ?? ''}/${each.away ?? ''}`,
    )
    const medal = won(side) ? medalOf(unit) : undefined
    return {
      id,
      rest: [side.wlt, side.rank, ...parts(side), ...scores].join(' '),
      cells: {
        // Without the rank itself: it says who won, and changes places in no table.
        rank: { kind: 'rank', text: '', equal: false, medal, filled: unit.status === 'OFFICIAL' },
        name: { kind: 'name', name: side.name },
        result: { kind: 'result', text: side.irm ?? side.result ?? '' },
        marks: {
          kind: 'marks',
          chips: Object.values(side.records ?? {})
            .filter(({ type }) => !BESTS.has(type))
            .map(({ type, equalled }) => ({ kind: 'record', text: type, equalled: equalled === 'Y' })),
        },
      },
    }
  })
}

function parts({ scores, marks, penalties, facts }: ToldSide): readonly string[] {
  return [scores, marks, penalties, facts].flatMap((each) =>
    Object.entries(each ?? {})
      .map(([id, value]) => `${id}=${value}`)
      .toSorted(),
  )
}

function won(side: ToldSide): boolean {
  return side.wlt === undefined ? side.rank === '1' : side.wlt === 'W'
}

function medalOf({ medal }: Pick<UnitBase, 'medal'>): 1 | 3 | undefined {
  return medal === '1' ? 1 : medal === '3' ? 3 : undefined
}
