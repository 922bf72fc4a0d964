import type { ComponentType } from 'react'
import type { BoardProps } from '../../../sports/parts/board-props.ts'

/** What every `sports/<family>/Board.tsx` exports. */
export interface BoardModule {
  readonly default: ComponentType<BoardProps>
}

/** The floor under every board: loaded right after the first picture, so that it need not be fetched when it is needed. */
export const FLOOR = 'table'

const chunks = import.meta.glob<BoardModule>('./*/Board.tsx', { base: '../../../sports' })
const loaders = new Map(Object.entries(chunks).map(([path, load]) => [path.split('/').at(-2) ?? path, load] as const))
const loaded = new Map<string, BoardModule>()

/** The board of a family, if it has been loaded. */
export function loadedBoard(family: string): BoardModule | undefined {
  return loaded.get(family)
}

/** @throws where there is no such family, or its chunk cannot be had. */
export async function loadBoard(family: string): Promise<BoardModule> {
  const known = loaded.get(family)
  if (known !== undefined) return known
  const load = loaders.get(family)
  if (load === undefined) throw new Error(`There is no board for the family "${family}"`)
  const board = await load()
  loaded.set(family, board)
  return board
}

/** Loads all boards, one after the other, when there is nothing better to do: a later switch must not wait for the network. */
export async function preloadBoards(idle: () => Promise<void>): Promise<void> {
  for (const family of [FLOOR, ...loaders.keys()]) {
    if (family !== FLOOR) await idle()
    try {
      await loadBoard(family)
    } catch (error) {
      // It is asked for again when it is needed.
      console.warn(`The board "${family}" is not here yet:`, error)
    }
  }
}
