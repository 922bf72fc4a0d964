import { ElementsCard } from './ElementsCard.tsx'
import { judgedBoard } from './judged-spec.ts'
import { schema } from './model.ts'
import type { BoardProps } from '../parts/board-props.ts'
import { TableBoard } from '../parts/table-board/TableBoard.tsx'

/** Performances before judges. @throws where the document is no unit of this family: the stage shows the plain table instead. */
export default function Board(props: BoardProps) {
  const unit = schema.parse(props.document.value)
  const { spec, card } = judgedBoard(unit, props)
  return (
    <TableBoard
      spec={spec}
      boardKey={props.document.key}
      accent={props.profile.accent}
      card={
        card === undefined
          ? undefined
          : { id: card.id, words: 'Elements', draw: (frame) => <ElementsCard card={card} frame={frame} /> }
      }
    />
  )
}
