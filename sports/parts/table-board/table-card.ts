import type { ReactNode } from 'react'
import type { Frame } from '../layout/measures.ts'

/** A page that is no part of the table: the elements of who is up. Not on a ribbon. */
export interface TableCard {
  /** Another id is news: the card comes up. */
  readonly id: string
  /** In place of the rows' numbers in the footer. */
  readonly words: string
  /** Draws between panel and footer: `rowsTop` and `rowsHeight` of the frame. */
  readonly draw: (frame: Frame) => ReactNode
}
