import { crossTableFits } from './cross-room.ts'
import type { Pool, Ranking } from './model.ts'
import { poolSpec } from './pool-spec.ts'
import { rankingSpec } from './ranking-spec.ts'
import type { BoardProps } from '../parts/board-props.ts'
import { measured } from '../parts/layout/text-measure.ts'
import { useStage } from '../parts/stage-context.ts'
import { TableBoard } from '../parts/table-board/TableBoard.tsx'

/** The standings of pools, with who beat whom where there is room. */
export function PoolTable({ pool, props }: { pool: Pool; props: BoardProps }) {
  const { form, width, height } = useStage()
  const crossTable = measured((measure) => form === 'landscape' && crossTableFits(pool, width, height, measure))
  const spec = poolSpec(pool, props, crossTable)
  return <TableBoard spec={spec} boardKey={props.document.key} accent={props.profile.accent} />
}

/** The final ranking of an event. */
export function RankingTable({ ranking, props }: { ranking: Ranking; props: BoardProps }) {
  const spec = rankingSpec(ranking, props)
  return <TableBoard spec={spec} boardKey={props.document.key} accent={props.profile.accent} />
}
