import type { Board } from './board.ts'
import { seatOf, type FitOptions } from './options.ts'
import type { PlacedFinding } from './report.ts'
import { judgePage } from './verdict.ts'
import type { Wall } from './wall.ts'

/** No board has so many pages: one that never ends is a fault. */
const MOST_PAGES = 1000

/** What was found on one board, and how many pictures of it there were. */
export interface Proof {
  readonly findings: readonly PlacedFinding[]
  readonly pages: number
}

/**
 * Proves all pages of one board at every raster, in one language.
 * @param found told of each finding at once, while its picture stands
 */
export async function proveBoard(
  wall: Pick<Wall, 'look'>,
  board: Board,
  language: string,
  options: FitOptions,
  found: (findings: readonly PlacedFinding[], page: number) => Promise<void>,
): Promise<Proof> {
  const findings: PlacedFinding[] = []
  let pages = 0
  for (const raster of options.rasters) {
    const seat = seatOf(options, raster)
    const away = new Set(board.names)
    const place = { event: board.event, board: board.board, raster: raster.name, language }
    for (let number = 1, last = 0; number <= MOST_PAGES; number += 1) {
      const { drawn, faults, broken } = await wall.look({ key: board.key, page: number, raster, seat, language })
      pages += 1
      const judged = judgePage(drawn, { names: board.names, result: board.result, faults, seat })
      const here = [
        ...broken.map((said) => ({ what: 'broken' as const, of: '', said, ...place })),
        ...judged.findings.map((finding) => ({ ...finding, ...place })),
      ]
      if (here.length > 0) await found(here, number)
      findings.push(...here)
      for (const name of judged.seen) away.delete(name)
      if (drawn.lastIndex >= drawn.rowCount || drawn.lastIndex <= last) break
      last = drawn.lastIndex
    }
    if (!board.all || away.size === 0) continue
    const missing = [...away].map((of) => ({ what: 'missing' as const, of, said: 'stands on no page', ...place }))
    await found(missing, 0)
    findings.push(...missing)
  }
  return { findings, pages }
}
