/** SPEC RC1: half of a delay is fixed, half is chance, so that screens cut at once do not come back at once. */
const FIRST_DELAY_MS = 250
const MAX_DELAY_MS = 1500
const REFUSED_MIN_MS = 3000
const REFUSED_MAX_MS = 5000
/** SPEC RC2. Longer from the second time on: a hub that thousands join at once must not be asked anew while it answers. */
const FIRST_PATIENCE_MS = 2500
const LATER_PATIENCE_MS = 3000

/**
 * How long to wait before the next attempt, ms.
 * @param failures attempts that failed since the feed was last live for a while; 0 after a good connection was lost.
 * @param random in [0, 1).
 */
export function retryDelay(failures: number, random: number): number {
  const whole = Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(failures, 10))
  return whole * (0.5 + random / 2)
}

/** As `retryDelay`, after the hub refused this client (SPEC RC5). */
export function refusedDelay(random: number): number {
  return REFUSED_MIN_MS + random * (REFUSED_MAX_MS - REFUSED_MIN_MS)
}

/** How long an attempt may take to open, ms. @param failures as in `retryDelay`. */
export function attemptPatience(failures: number): number {
  return failures === 0 ? FIRST_PATIENCE_MS : LATER_PATIENCE_MS
}

/** When to ask again for what came unreadable (SPEC PA8): at once, then ever more rarely. ms */
export function askAgainDelay(times: number): number {
  return times === 0 ? 0 : Math.min(60_000, 4000 * 2 ** Math.min(times - 1, 10))
}
