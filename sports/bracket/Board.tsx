import { schema } from './model.ts'
import type { BoardProps } from '../parts/board-props.ts'
import { laterPart } from '../parts/later-part.ts'

// A tree is drawn by other code than the tables of pools and rankings: each screen loads what its document needs.
const TreeBoard = laterPart(async () => (await import('./TreeBoard.tsx')).TreeBoard)
const PoolTable = laterPart(async () => (await import('./PlaceTables.tsx')).PoolTable)
const RankingTable = laterPart(async () => (await import('./PlaceTables.tsx')).RankingTable)

/** The tree of an event, the standings of its pools, its final ranking. @throws where the document is none of them. */
export default function Board(props: BoardProps) {
  const value = schema.parse(props.document.value)
  if (value.kind === 'tree') return <TreeBoard tree={value} props={props} />
  if (value.kind === 'pool') return <PoolTable pool={value} props={props} />
  return <RankingTable ranking={value} props={props} />
}
