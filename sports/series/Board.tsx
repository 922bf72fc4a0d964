import { seriesSpec } from './series-spec.ts'
import { schema } from './model.ts'
import type { BoardProps } from '../parts/board-props.ts'
import { TableBoard } from '../parts/table-board/TableBoard.tsx'
import './holes.css'

/** Totals over several parts. @throws where the document is no unit of this family: the stage shows the plain table instead. */
export default function Board(props: BoardProps) {
  const unit = schema.parse(props.document.value)
  return <TableBoard spec={seriesSpec(unit, props)} boardKey={props.document.key} accent={props.profile.accent} />
}
