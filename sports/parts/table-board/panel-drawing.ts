import { createContext, type ReactNode } from 'react'

/** What a family draws in the panel of who is up. */
export interface PanelDrawn {
  /** What is drawn, in words of the family. */
  readonly of: readonly string[]
  /** As a share of the stage's height (in portrait: width). */
  readonly width: number
}

/** Draws `Pinned.drawing`: a family gives it around its board, so that only boards of that family load it. */
export const PanelDrawing = createContext<((of: readonly string[]) => ReactNode) | undefined>(undefined)
