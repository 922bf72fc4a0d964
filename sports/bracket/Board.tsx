import { crossTableFits } from './cross-room.ts'
import { schema, type Pool } from './model.ts'
import { poolSpec } from './pool-spec.ts'
import { rankingSpec } from './ranking-spec.ts'
import { TreeBoard } from './TreeBoard.tsx'
import type { BoardProps } from '../parts/board-props.ts'
import { measured } from '../parts/layout/text-measure.ts'
import { useStage } from '../parts/stage-context.ts'
import { TableBoard } from '../parts/table-board/TableBoard.tsx'

/** The tree of an event, the standings of its pools, its final ranking. @throws where the document is none of them. */
export default function Board(props: BoardProps) {
  const value = schema.parse(props.document.value)
  if (value.kind === 'tree') return <TreeBoard tree={value} props={props} />
  if (value.kind === 'pool') return <PoolBoard pool={value} props={props} />
  const spec = rankingSpec(value, props)
  return <TableBoard spec={spec} boardKey={props.document.key} accent={props.profile.accent} />
}

function PoolBoard({ pool, props }: { pool: Pool; props: BoardProps }) {
  const { form, width, height } = useStage()
  const crossTable = measured((measure) => form === 'landscape' && crossTableFits(pool, width, height, measure))
  const spec = poolSpec(pool, props, crossTable)
  return <TableBoard spec={spec} boardKey={props.document.key} accent={props.profile.accent} />
}
