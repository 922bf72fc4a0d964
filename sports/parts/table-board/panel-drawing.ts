import { createContext, type ReactNode } from 'react'
import type { RefereeLight } from '../board-spec.ts'

/** What a family draws in the panel of who is up. */
export interface PanelDrawn {
  /** What is drawn, in words of the family. */
  readonly of: readonly string[]
  /** As a share of the stage's height (in portrait: width). */
  readonly width: number
}

/** Draws `Pinned.drawing` and the lights of a target: a family gives them around its board, so that only boards of that family load them. */
export interface PanelDraws {
  drawing(of: readonly string[]): ReactNode
  lights(of: readonly RefereeLight[]): ReactNode
}
export const PanelDrawing = createContext<PanelDraws | undefined>(undefined)
