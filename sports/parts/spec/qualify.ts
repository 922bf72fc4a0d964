import type * as z from 'zod/mini'
import type { qualifySchema } from '../result-model.ts'

type Rule = z.infer<typeof qualifySchema>

/** The rule of a race as a sentence, "First 3 and the next 6 fastest go through"; nothing where the feed says none. */
export function raceRule(rule: Rule | undefined): string | undefined {
  const places = rule?.toRank === undefined || rule.toRank === '0' ? undefined : `First ${rule.toRank}`
  const times = rule?.byTime === undefined || rule.byTime === '0' ? undefined : `${rule.byTime} fastest`
  if (places === undefined) return times === undefined ? undefined : `${times} go through`
  return `${times === undefined ? places : `${places} and the next ${times}`} go through`
}

/** The rule of a field event, "8.15 or the best 12 go through". */
export function fieldRule(rule: Rule | undefined): string | undefined {
  const best = rule?.best === undefined ? undefined : `best ${rule.best}`
  if (rule?.mark === undefined) return best === undefined ? undefined : `The ${best} go through`
  return `${best === undefined ? rule.mark : `${rule.mark} or the ${best}`} go through`
}
