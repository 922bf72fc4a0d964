import { useMemo, type ReactNode } from 'react'
import { MedalMoment } from './MedalMoment.tsx'
import { medallistsSpec } from './medallists-spec.ts'
import { medalEventsSpec } from './medal-events-spec.ts'
import { schema, type MedalEvents, type Medallists, type Standings } from './model.ts'
import { momentOf } from './moment.ts'
import { standingsSpec } from './standings-spec.ts'
import type { BoardProps } from '../parts/board-props.ts'
import { StageContext, useStage, type Stage } from '../parts/stage-context.ts'
import { dayOf } from '../parts/spec/words.ts'
import { TableBoard } from '../parts/table-board/TableBoard.tsx'

/** The standings, or who won: the medal moment once it is OFFICIAL. @throws where the document is neither. */
export default function Board(props: BoardProps) {
  const { document, profile } = props
  const value = schema.parse(document.value)
  if (value.kind === 'medallists' && value.status === 'OFFICIAL') {
    const moment = momentOf(value)
    if (moment.rows.length > 0)
      return (
        <Upright>
          <MedalMoment moment={moment} date={dayOf(document.asOf)} />
        </Upright>
      )
  }
  const spec = specOf(value, props)
  return (
    <Upright>
      <TableBoard spec={spec} boardKey={document.key} accent={profile.accent} />
    </Upright>
  )
}

/** Width over height: below it a landscape picture is about a square. */
const SQUARE = 1.45

/** In about a square the event, or silver and bronze, have no room beside name and result: rows of two lines have. */
function Upright({ children }: { children: ReactNode }) {
  const stage = useStage()
  const upright = useMemo((): Stage => ({ ...stage, form: 'portrait' }), [stage])
  const square = stage.form === 'landscape' && stage.width < SQUARE * stage.height
  return <StageContext value={square ? upright : stage}>{children}</StageContext>
}

function specOf(value: Standings | Medallists | MedalEvents, props: BoardProps) {
  switch (value.kind) {
    case 'standings':
      return standingsSpec(value, props)
    case 'medallists':
      return medallistsSpec(value, props)
    case 'events':
      return medalEventsSpec(value, props)
  }
}
