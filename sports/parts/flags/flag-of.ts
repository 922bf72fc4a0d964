import { OTHER_FLAGS, REGULAR_FLAGS } from './noc-flags.ts'

const fileByNoc = new Map(
  `${REGULAR_FLAGS} ${OTHER_FLAGS}`.split(' ').map((words) => {
    const [noc = '', file = noc.slice(0, 2).toLowerCase()] = words.split(':')
    return [noc, file] as const
  }),
)

/** NOC codes that have a flag. */
export const nocsWithFlag = (): readonly string[] => [...fileByNoc.keys()]

/** Flags that changed: before `until` (the first day of the new one) today's drawing would be wrong. */
const CHANGED: readonly { readonly noc: string; readonly until: string }[] = [
  { noc: 'MTN', until: '2017-08-05' },
  { noc: 'SYR', until: '2024-12-08' },
]

/**
 * Which file of flag-icons shows this organisation.
 * @param organisation NOC code as the feed sends it.
 * @param date day of the competition, YYYY-MM-DD, for flags that changed since.
 * @returns a file name without ending ("jm"); undefined where a text tile must stand: unknown codes, teams without a
 *   flag of their own (AIN, EOR, ROT, MIX …), flags that would be wrong on that day.
 */
export function flagOf(organisation: string, date?: string): string | undefined {
  const changed = CHANGED.find((c) => c.noc === organisation)
  if (changed !== undefined && date !== undefined && date < changed.until) return undefined
  return fileByNoc.get(organisation)
}
