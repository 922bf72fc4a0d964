import { schema } from './model.ts'
import { timedSpec } from './timed-spec.ts'
import type { BoardProps } from '../parts/board-props.ts'
import './runs.css'
import { TableBoard } from '../parts/table-board/TableBoard.tsx'

/** Runs against the clock. @throws where the document is no unit of this family: the stage shows the plain table instead. */
export default function Board(props: BoardProps) {
  const unit = schema.parse(props.document.value)
  return <TableBoard spec={timedSpec(unit, props)} boardKey={props.document.key} accent={props.profile.accent} />
}
