import type { TableSpec } from '../board-spec.ts'
import { useStage } from '../stage-context.ts'
import { useSame } from '../use-kept.ts'
import { useSaid } from '../words/use-say.ts'
import { GridBoard } from './GridBoard.tsx'
import type { TableCard } from './table-card.ts'
import { laterPart } from '../later-part.ts'
import '../board-frame/sheets.ts'

/** Only ribbons load it, with their first picture. */
const RibbonBoard = laterPart(async () => (await import('./RibbonBoard.tsx')).RibbonBoard)

export interface TableBoardProps {
  readonly spec: TableSpec
  /** The key of the document: another one begins with its own first page, widths and news. */
  readonly boardKey: string
  /** The discipline's accent, "#C9F24B". */
  readonly accent: string
  /** A page of its own beside those of the rows. */
  readonly card?: TableCard | undefined
}

/**
 * Draws a table-shaped board at any raster: landscape, portrait (two-line rows), ribbon. Needs a `StageContext`.
 * To a screen reader it is a table: `aria-rowcount` counts the rows of all pages, `aria-rowindex` runs from 1; the label row
 * has no index; only rows on the picture are in the tree. Cells carry `data-column` and are named by the feed's own words.
 */
export function TableBoard({ spec, boardKey, accent, card }: TableBoardProps) {
  const { form } = useStage()
  const said = useSaid(spec)
  // What says the same is the same object from here on: rows, cells, facts. Only what is another one is drawn again.
  const same = useSame(said)
  return form === 'ribbon' ? (
    <RibbonBoard key={`${boardKey} ribbon`} spec={same} accent={accent} />
  ) : (
    <GridBoard key={`${boardKey} ${form}`} spec={same} accent={accent} card={card} />
  )
}
