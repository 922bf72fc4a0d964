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

/**
 * `next`, with every part that says the same as its counterpart in `previous` taken from there; `previous` itself where all of it
 * does. What is drawn from a part need not be drawn again. Things of a list that have an `id` are matched by it, others by place.
 */
export function keepParts<T>(previous: T | undefined, next: T): T
export function keepParts(previous: unknown, next: unknown): unknown {
  if (Object.is(previous, next)) return previous
  if (Array.isArray(previous) && Array.isArray(next)) return keepItems(previous, next)
  if (!isPlain(previous) || !isPlain(next)) return next
  const keys = Object.keys(next)
  const kept: Record<string, unknown> = {}
  let same = keys.length === Object.keys(previous).length
  for (const key of keys) {
    const before = previous[key]
    const part = keepParts(before, next[key])
    kept[key] = part
    if (part !== before || (part === undefined && !(key in previous))) same = false
  }
  return same ? previous : kept
}

function keepItems(previous: readonly unknown[], next: readonly unknown[]): readonly unknown[] {
  const byId = new Map(previous.map((item, i) => [idOf(item) ?? i, item]))
  const kept = next.map((item, i) => keepParts(byId.get(idOf(item) ?? i), item))
  return kept.length === previous.length && kept.every((item, i) => Object.is(item, previous[i])) ? previous : kept
}

function idOf(item: unknown): string | undefined {
  return isPlain(item) && typeof item['id'] === 'string' ? item['id'] : undefined
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
