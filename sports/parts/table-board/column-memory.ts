import { useState } from 'react'
import type { KnownWidths } from '../layout/table-layout.ts'

interface Memory {
  readonly scope: string
  readonly widths: ReadonlyMap<string, number>
}

export interface ColumnMemory {
  readonly scope: string
  /** A copy of the widths so far, for a layout to widen. */
  readonly widths: () => KnownWidths
  /** Takes the widths of the layout that is drawn. */
  readonly keep: (widths: KnownWidths) => void
}

/**
 * Remembers how wide each column was, so that none gets narrower while a board stands.
 * @param scope what the widths were measured for: another size or font begins anew.
 */
export function useColumnMemory(scope: string): ColumnMemory {
  const [memory, setMemory] = useState<Memory>({ scope, widths: new Map() })
  const known = memory.scope === scope ? memory.widths : new Map<string, number>()
  return {
    scope,
    widths: () => new Map(known),
    keep: (widths) => {
      const same = widths.size === known.size && [...widths].every(([id, width]) => known.get(id) === width)
      if (!same || memory.scope !== scope) setMemory({ scope, widths })
    },
  }
}
