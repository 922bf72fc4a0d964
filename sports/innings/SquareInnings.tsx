import { InningsGrid, type InningsGridProps } from './InningsGrid.tsx'
import { squareInnings } from './square-innings.ts'
import '../parts/sides/square.css'
import './square-innings.css'

/** A match by innings in about a square. */
export function SquareInnings(props: Omit<InningsGridProps, 'form' | 'layoutOf'>) {
  return <InningsGrid {...props} form="square" layoutOf={squareInnings} />
}
