import { createContext, type ComponentType } from 'react'

/** What draws `Pinned.drawing`: a family gives it around its board, so that only boards of that family load it. */
export const PanelDrawing = createContext<ComponentType<{ readonly of: readonly string[] }> | undefined>(undefined)
