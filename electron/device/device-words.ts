import type { DeviceReport } from '../../protocol/device-report.ts'
import type { UpdateFacts } from '../../protocol/update-facts.ts'
import type { Life } from '../recovery/life.ts'
import { slopeOf, type MemorySample } from '../recovery/memory-trend.ts'

/** So many restarts are told with their reasons; all are counted. */
const TOLD = 5
/** A sentence is cut to this. */
const LONGEST = 300

/** What is known of the machine at a moment; times as each says. */
export interface DeviceFacts {
  readonly version: string
  /** Monotonic ms. */
  readonly now: number
  readonly started: number
  readonly bytes: number
  readonly samples: readonly MemorySample[]
  readonly temperature: number | undefined
  readonly diskFree: number | undefined
  readonly diskFault: string | undefined
  readonly displays: DeviceReport['displays']
  readonly awake: boolean
  readonly life: Life
  readonly failures: Readonly<Record<string, number>>
  /** `receivedAt` of the oldest document shown, and hub and wall clock now, ms. */
  readonly shownAt: number | undefined
  readonly hubNow: number
  readonly wallNow: number
  readonly clockKnown: boolean
  readonly lives: number
  readonly paintP95: number | undefined
  readonly technician?: DeviceReport['technician']
  readonly update?: UpdateFacts | undefined
}

/** The report of now (SPEC DR). Pure. What is not known is left out. */
export function deviceReport(facts: DeviceFacts): DeviceReport {
  const { version, now, started, bytes, samples, temperature, diskFree, diskFault, displays, awake, life, failures } =
    facts
  const { shownAt, hubNow, wallNow, clockKnown, lives, paintP95, technician, update } = facts
  const perHour = slopeOf(samples, started)
  return {
    version,
    uptime: Math.round(now - started),
    memory: { bytes, ...(perHour !== undefined && { perHour: Math.round(perHour) }) },
    ...(temperature !== undefined && { temperature }),
    ...(diskFree !== undefined && { diskFree }),
    ...(diskFault !== undefined && { diskFault: diskFault.slice(0, LONGEST) }),
    displays,
    awake,
    restarts: { count: life.count, newest: newestOf(facts) },
    failures: { ...failures },
    ...(shownAt !== undefined && clockKnown && { feedAge: Math.round(hubNow - shownAt) }),
    // The first time is no return.
    reconnects: Math.max(0, lives - 1),
    ...(paintP95 !== undefined && { paintP95: Math.round(paintP95) }),
    ...(update !== undefined && { update }),
    ...(clockKnown && { clockOff: Math.round(wallNow - hubNow) }),
    ...(technician !== undefined && { technician }),
  }
}

/** When this life began is known better than the machine's clock had it (it may be years wrong); of earlier lives that is all there is. */
function newestOf({ life, now, started, hubNow, clockKnown }: DeviceFacts): DeviceReport['restarts']['newest'] {
  const newest = life.restarts.slice(-TOLD)
  const last = newest.at(-1)
  if (last === undefined || !clockKnown) return newest
  return [...newest.slice(0, -1), { ...last, at: Math.round(hubNow - (now - started)) }]
}
