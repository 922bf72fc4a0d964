import { Bar } from './Bar.tsx'
import { Lights } from './Lights.tsx'
import { liftingSpec } from './lifting-spec.ts'
import { schema } from './model.ts'
import type { BoardProps } from '../parts/board-props.ts'
import { PanelDrawing, type PanelDraws } from '../parts/table-board/panel-drawing.ts'
import { TableBoard } from '../parts/table-board/TableBoard.tsx'

const draws: PanelDraws = {
  drawing: (plates) => <Bar of={plates} />,
  lights: (lights) => <Lights lights={lights} />,
}

/** Weightlifting or powerlifting. @throws where the document is no unit of this family: the stage shows the plain table instead. */
export default function Board(props: BoardProps) {
  const unit = schema.parse(props.document.value)
  return (
    <PanelDrawing value={draws}>
      <TableBoard spec={liftingSpec(unit, props)} boardKey={props.document.key} accent={props.profile.accent} />
    </PanelDrawing>
  )
}
