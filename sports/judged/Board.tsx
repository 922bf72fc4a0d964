import { Suspense } from 'react'
import type { Card } from './card.ts'
import { judgedBoard } from './judged-spec.ts'
import { schema } from './model.ts'
import { useColourChip } from './use-colour-chip.ts'
import type { BoardProps } from '../parts/board-props.ts'
import type { Frame } from '../parts/layout/measures.ts'
import { TableBoard } from '../parts/table-board/TableBoard.tsx'
import { laterPart } from '../parts/later-part.ts'

/** Of some disciplines only, and never alone on the first picture of a board: it comes after the table. */
const ElementsCard = laterPart(async () => (await import('./ElementsCard.tsx')).ElementsCard)

/** Performances before judges. @throws where the document is no unit of this family: the stage shows the plain table instead. */
export default function Board(props: BoardProps) {
  const unit = schema.parse(props.document.value)
  const { spec, card } = judgedBoard(unit, props, useColourChip(unit))
  return (
    <TableBoard
      spec={spec}
      boardKey={props.document.key}
      accent={props.profile.accent}
      card={card === undefined ? undefined : { id: card.id, words: 'Elements', draw: (frame) => drawCard(card, frame) }}
    />
  )
}

function drawCard(card: Card, frame: Frame) {
  return (
    <Suspense>
      <ElementsCard card={card} frame={frame} />
    </Suspense>
  )
}
