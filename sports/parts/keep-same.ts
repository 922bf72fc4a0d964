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
  const kept = next.map((item, i) => keepItem(byId.get(idOf(item) ?? i), item))
  return kept.length === previous.length && kept.every((item, i) => Object.is(item, previous[i])) ? previous : kept
}

/** What each kept thing was last found to say the same as: of forty rows that come once more only the new one is compared. */
const saysAs = new WeakMap<object, unknown>()

function keepItem(previous: unknown, next: unknown): unknown {
  if (isPlain(previous) && saysAs.get(previous) === next) return previous
  const kept = keepParts(previous, next)
  if (isPlain(kept)) saysAs.set(kept, next)
  return kept
}

function idOf(item: unknown): string | undefined {
  return isPlain(item) && typeof item['id'] === 'string' ? item['id'] : undefined
}
