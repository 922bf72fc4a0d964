import { createContext, use, useState } from 'react'

/** What a body board knows of its own news: `BodyBoard` and `RibbonBodyBoard` say it to what they draw. */
export interface BodyMoment {
  /** A result was corrected, or a protest is over: news until then, hub clock in ms; another one for every correction. */
  readonly correction?: number | undefined
  /** A protest is running: what changes now is told when it is over. */
  readonly protest?: boolean | undefined
}
export const MomentContext = createContext<BodyMoment>({})

interface Seen {
  /** The value as it was before a protest, or as it is. */
  readonly steady: string
  readonly correction: number | undefined
  readonly old?: string | undefined
}

/**
 * What the value was before the correction that is news now; undefined where it is the same as before.
 * @param value what is shown, as sent.
 */
export function useCorrected(value: string): string | undefined {
  const moment = use(MomentContext)
  const [seen, setSeen] = useState<Seen>({ steady: value, correction: moment.correction })
  const next = nextSeen(seen, value, moment)
  if (next !== seen) setSeen(next)
  return next.old
}

/** Pure: the same object where nothing is new. */
export function nextSeen(seen: Seen, value: string, { correction, protest }: BodyMoment): Seen {
  if (protest === true) return seen.old === undefined ? seen : { steady: seen.steady, correction }
  if (correction !== undefined && correction !== seen.correction) {
    return { steady: value, correction, ...(seen.steady === value ? {} : { old: seen.steady }) }
  }
  if (correction === seen.correction && value === seen.steady) return seen
  return { steady: value, correction, ...(correction === undefined || seen.old === undefined ? {} : { old: seen.old }) }
}
