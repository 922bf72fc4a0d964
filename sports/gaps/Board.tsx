import { gapsSpec } from './gaps-spec.ts'
import { schema } from './model.ts'
import type { BoardProps } from '../parts/board-props.ts'
import { TableBoard } from '../parts/table-board/TableBoard.tsx'

/** A mass start, a road race or a walk. @throws where the document is no unit of this family: the stage shows the plain table instead. */
export default function Board(props: BoardProps) {
  const unit = schema.parse(props.document.value)
  return <TableBoard spec={gapsSpec(unit, props)} boardKey={props.document.key} accent={props.profile.accent} />
}
