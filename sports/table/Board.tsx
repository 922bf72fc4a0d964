import { schema } from './model.ts'
import { tableSpec } from './table-spec.ts'
import type { BoardProps } from '../parts/board-props.ts'
import { TableBoard } from '../parts/table-board/TableBoard.tsx'

/** The plain table: any unit of any family reads as this one. @throws where even that cannot be read. */
export default function Board(props: BoardProps) {
  const unit = schema.parse(props.document.value)
  return <TableBoard spec={tableSpec(unit, props)} boardKey={props.document.key} accent={props.profile.accent} />
}
