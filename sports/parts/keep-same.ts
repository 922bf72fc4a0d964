/** Deep equality of plain data. */
export function equal(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => equal(item, b[i]))
  if (!isPlain(a) || !isPlain(b)) return false
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && equal(a[key], b[key]))
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** `previous` where it says the same as `next`, so that memoised parts of a picture are not painted again. */
export function keepSame<T>(previous: T | undefined, next: T): T {
  return previous !== undefined && equal(previous, next) ? previous : next
}

/** `next`, with every thing that says the same as the one of that id in `previous` taken from there. */
export function keepSameById<T extends { readonly id: string }>(
  previous: readonly T[] | undefined,
  next: readonly T[],
): readonly T[] {
  if (previous === undefined) return next
  const byId = new Map(previous.map((thing) => [thing.id, thing]))
  const kept = next.map((thing) => keepSame(byId.get(thing.id), thing))
  return kept.length === previous.length && kept.every((thing, i) => thing === previous[i]) ? previous : kept
}
