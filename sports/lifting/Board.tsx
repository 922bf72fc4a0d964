import { Bar } from './Bar.tsx'
import { liftingSpec } from './lifting-spec.ts'
import { schema } from './model.ts'
import type { BoardProps } from '../parts/board-props.ts'
import { PanelDrawing } from '../parts/table-board/panel-drawing.ts'
import { TableBoard } from '../parts/table-board/TableBoard.tsx'

const drawBar = (plates: readonly string[]) => <Bar of={plates} />

/** Weightlifting or powerlifting. @throws where the document is no unit of this family: the stage shows the plain table instead. */
export default function Board(props: BoardProps) {
  const unit = schema.parse(props.document.value)
  return (
    <PanelDrawing value={drawBar}>
      <TableBoard spec={liftingSpec(unit, props)} boardKey={props.document.key} accent={props.profile.accent} />
    </PanelDrawing>
  )
}
