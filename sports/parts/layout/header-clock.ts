import type { TableSpec } from '../board-spec.ts'
import type { Frame } from './measures.ts'
import type { Measure } from './text-measure.ts'

const HEADER_CLOCK = 0.112

/**
 * Width of the clock in the header, px: a schedule has no status, so the venue clock stands in its place. 0 elsewhere.
 */
export function headerClock(
  spec: Pick<TableSpec, 'mark' | 'status'>,
  portrait: boolean,
  frame: Frame,
  measure: Measure,
): number {
  if (spec.status !== undefined || spec.mark !== 'schedule' || portrait) return 0
  return measure('00:00', { size: HEADER_CLOCK * frame.unit, weight: 750, axis: 96 })
}
