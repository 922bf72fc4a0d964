import { lanesSpec } from './lanes-spec.ts'
import { schema } from './model.ts'
import type { BoardProps } from '../parts/board-props.ts'
import './lanes.css'
import { TableBoard } from '../parts/table-board/TableBoard.tsx'

/** A race in lanes. @throws where the document is no unit of this family: the stage shows the plain table instead. */
export default function Board(props: BoardProps) {
  const unit = schema.parse(props.document.value)
  return <TableBoard spec={lanesSpec(unit, props)} boardKey={props.document.key} accent={props.profile.accent} />
}
