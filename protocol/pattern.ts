/** What a subscription asks for (SPEC SU1): one document by its key, or all whose key begins with a prefix. */
export type Pattern =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'prefix'; readonly prefix: string }

/** "schedule/*" is the prefix "schedule/"; anything else is a key. */
export function readPattern(text: string): Pattern {
  return text.endsWith('/*') ? { kind: 'prefix', prefix: text.slice(0, -1) } : { kind: 'key', key: text }
}

/** Does any of the patterns, as texts, match the key? */
export function matchesAny(patterns: { has(pattern: string): boolean }, key: string): boolean {
  return patterns.has(key) || prefixPatternsOf(key).some((pattern) => patterns.has(pattern))
}

/** The prefix patterns that match a key, shortest first: "a/b/c" is matched by "a/*" and "a/b/*". */
export function prefixPatternsOf(key: string): string[] {
  const found: string[] = []
  for (let slash = key.indexOf('/'); slash !== -1; slash = key.indexOf('/', slash + 1)) {
    found.push(`${key.slice(0, slash + 1)}*`)
  }
  return found
}
