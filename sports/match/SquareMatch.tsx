import { MatchGrid, type MatchGridProps } from './MatchGrid.tsx'
import { squareBoxes } from './square-boxes.ts'
import '../parts/sides/square.css'
import './square-match.css'

/** A match in about a square. */
export function SquareMatch(props: Omit<MatchGridProps, 'form' | 'layout'>) {
  return <MatchGrid {...props} form="square" layout={squareBoxes} />
}
