import type { Current, Versioned } from '../../protocol/documents.ts'
import type { BoardProps } from '../../sports/parts/board-props.ts'
import { eventLevel } from './follow-candidates.ts'

const PHASE_END = 26
const RSC_LENGTH = 34

export type Beside = BoardProps['beside']

/** The keys of what stands beside a document; none for schedules, standings and medallists. */
export function besideKeys(key: string): Readonly<Partial<Record<keyof Beside, string>>> {
  const slash = key.indexOf('/')
  const rsc = key.slice(slash + 1)
  const event = eventLevel(rsc)
  const records = `records/${event}`
  switch (key.slice(0, Math.max(0, slash))) {
    case 'unit':
      return {
        current: `current/${rsc}`,
        actions: `actions/${rsc}`,
        records,
        cumulative: `cumulative/${event}`,
        phaseCumulative: `cumulative/${phaseLevel(rsc)}`,
        medallists: `medallists/${event}`,
      }
    case 'cumulative':
      return { records, medallists: `medallists/${event}` }
    case 'phase':
      return { records }
    default:
      return {}
  }
}

/**
 * What stands beside a document, as far as it is here.
 * @param readCurrent gives the same object for the same document.
 */
export function besideOf(
  key: string,
  get: (key: string) => Versioned | undefined,
  readCurrent: (document: Versioned) => Versioned<Current> | undefined,
): Beside {
  const { current, actions, records, cumulative, phaseCumulative, medallists } = besideKeys(key)
  const at = (other: string | undefined) => (other === undefined ? undefined : get(other))
  const now = at(current)
  return {
    current: now === undefined ? undefined : readCurrent(now),
    actions: at(actions),
    records: at(records),
    cumulative: at(cumulative),
    phaseCumulative: at(phaseCumulative),
    medallists: at(medallists),
  }
}

/** The RSC of the phase of a unit: discipline to phase, filled up. */
function phaseLevel(rsc: string): string {
  return rsc.slice(0, PHASE_END).padEnd(RSC_LENGTH, '-')
}
