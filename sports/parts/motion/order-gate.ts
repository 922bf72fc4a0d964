/** Rows move together, at most once in this time; what comes between is queued and merged (look.md, Motion). */
export const MOVE_EVERY = 2000

export interface Order {
  readonly ids: readonly string[]
  /** When rows last moved, ms. */
  readonly movedAt: number
}

/**
 * The order to show now. New and lost rows are taken at once (they are facts, not moves); a change of places waits until
 * the last move is 2 s old.
 * @returns the order, and how long to wait until the wanted one may be shown.
 */
export function nextOrder(
  shown: Order | undefined,
  wanted: readonly string[],
  now: number,
): { readonly order: Order; readonly wait?: number } {
  if (shown === undefined) return { order: { ids: wanted, movedAt: -Infinity } }
  if (shown.ids.length === wanted.length && shown.ids.every((id, i) => id === wanted[i])) return { order: shown }
  const before = new Set(shown.ids)
  if (before.size !== wanted.length || wanted.some((id) => !before.has(id))) {
    return { order: { ids: wanted, movedAt: now } }
  }
  const age = now - shown.movedAt
  return age >= MOVE_EVERY || age < 0
    ? { order: { ids: wanted, movedAt: now } }
    : { order: shown, wait: MOVE_EVERY - age }
}
