/** What a process holds at a moment: monotonic ms, bytes. */
export interface MemorySample {
  readonly at: number
  readonly bytes: number
}

/** A process that has just started takes what it needs: that is no leak, ms. */
const WARM_UP_MS = 15 * 60_000
/** A slope over less than this is noise, ms. */
const LEAST_SPAN_MS = 60 * 60_000
/** Samples are kept so long, ms: a slope of today, not of last week. */
const KEPT_MS = 12 * 60 * 60_000
/** A trend that reaches the budget within this is acted on, ms: there is a pause between two units before that. */
const HORIZON_MS = 6 * 60 * 60_000
const HOUR_MS = 60 * 60_000

/** The newest sample is added, what is too old goes. @param samples in order of time */
export function withSample(samples: readonly MemorySample[], sample: MemorySample): readonly MemorySample[] {
  return [...samples.filter(({ at }) => sample.at - at <= KEPT_MS), sample]
}

/** Bytes per hour, by least squares over what was seen after the warm-up; undefined where that is too little to tell. */
export function slopeOf(samples: readonly MemorySample[], started: number): number | undefined {
  const settled = samples.filter(({ at }) => at - started >= WARM_UP_MS)
  const [first, last] = [settled[0], settled.at(-1)]
  if (first === undefined || last === undefined || last.at - first.at < LEAST_SPAN_MS) return undefined
  const meanAt = settled.reduce((sum, { at }) => sum + at, 0) / settled.length
  const meanBytes = settled.reduce((sum, { bytes }) => sum + bytes, 0) / settled.length
  let up = 0
  let across = 0
  for (const { at, bytes } of settled) {
    up += (at - meanAt) * (bytes - meanBytes)
    across += (at - meanAt) ** 2
  }
  return (up / across) * HOUR_MS
}

/**
 * Is that too much memory, or will it be (kiosk.md 2, "a restart allowance does not cure slow leaks")? Pure.
 * `growing`: over the budget now, or by its slope within a few hours: to be healed in a pause. `over`: half as much again as the
 * budget: now.
 * @param started of the process, monotonic ms
 * @param budget bytes
 */
export function memoryState(
  samples: readonly MemorySample[],
  started: number,
  budget: number,
): 'fine' | 'growing' | 'over' {
  const { at, bytes } = samples.at(-1) ?? { at: started, bytes: 0 }
  // Whoever sets a budget that no start fits must not get a shell that does nothing but start.
  if (at - started < WARM_UP_MS) return 'fine'
  if (bytes > 1.5 * budget) return 'over'
  if (bytes > budget) return 'growing'
  const slope = slopeOf(samples, started) ?? 0
  return slope > 0 && bytes + (slope * HORIZON_MS) / HOUR_MS > budget ? 'growing' : 'fine'
}
