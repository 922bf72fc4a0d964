import { bodyForm } from '../parts/board-frame/body-form.ts'
import { toldSides } from '../parts/board-frame/told-sides.ts'
import type { BoardProps } from '../parts/board-props.ts'
import { useStage } from '../parts/stage-context.ts'
import { useWords } from '../parts/words/use-say.ts'
import { matchBoxes } from './match-layout.ts'
import { MatchGrid } from './MatchGrid.tsx'
import { MatchRibbon } from './MatchRibbon.tsx'
import { matchView } from './match-view.ts'
import { schema } from './model.ts'
import { sayMatch } from './say-match.ts'
import { laterPart } from '../parts/later-part.ts'
import './match.css'
import './match-line-ups.css'
import './match-states.css'

/** Only about-square pictures load it. */
const SquareMatch = laterPart(async () => (await import('./SquareMatch.tsx')).SquareMatch)

/** A match of two teams. @throws where the document is no unit of this family: the stage shows the plain table instead. */
export default function Board(props: BoardProps) {
  const unit = schema.parse(props.document.value)
  const view = sayMatch(matchView(unit, props), useWords())
  const told = toldSides(unit)
  const stage = useStage()
  const { accent } = props.profile
  const key = props.document.key
  if (stage.form === 'ribbon') return <MatchRibbon key={key} view={view} accent={accent} told={told} />
  const form = bodyForm(stage)
  return form === 'square' ? (
    <SquareMatch key={key} view={view} accent={accent} told={told} />
  ) : (
    <MatchGrid key={key} view={view} accent={accent} told={told} form={form} layout={matchBoxes} />
  )
}
