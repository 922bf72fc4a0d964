import { targetSpec } from './target-spec.ts'
import { schema } from './model.ts'
import type { BoardProps } from '../parts/board-props.ts'
import { TableBoard } from '../parts/table-board/TableBoard.tsx'

/** Weighttarget or powertarget. @throws where the document is no unit of this family: the stage shows the plain table instead. */
export default function Board(props: BoardProps) {
  const unit = schema.parse(props.document.value)
  return <TableBoard spec={targetSpec(unit, props)} boardKey={props.document.key} accent={props.profile.accent} />
}
