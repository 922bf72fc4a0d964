import { MedalMoment } from './MedalMoment.tsx'
import { medallistsSpec } from './medallists-spec.ts'
import { schema } from './model.ts'
import { momentOf } from './moment.ts'
import { standingsSpec } from './standings-spec.ts'
import type { BoardProps } from '../parts/board-props.ts'
import { dayOf } from '../parts/spec/words.ts'
import { TableBoard } from '../parts/table-board/TableBoard.tsx'

/** The standings, or who won: the medal moment once it is OFFICIAL. @throws where the document is neither. */
export default function Board(props: BoardProps) {
  const { document, profile } = props
  const value = schema.parse(document.value)
  if (value.kind === 'medallists' && value.status === 'OFFICIAL') {
    const moment = momentOf(value)
    if (moment.rows.length > 0) return <MedalMoment moment={moment} date={dayOf(document.asOf)} />
  }
  const spec = value.kind === 'standings' ? standingsSpec(value, props) : medallistsSpec(value, props)
  return <TableBoard spec={spec} boardKey={document.key} accent={profile.accent} />
}
