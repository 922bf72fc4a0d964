/** Compares two versions as they are numbered: 0.9.0 before 0.10.0, 1.0.0-rc.1 before 1.0.0. @returns negative: `a` is the older one */
export function byVersion(a: string, b: string): number {
  const [plainA = '', preA] = split(a)
  const [plainB = '', preB] = split(b)
  const plain = collator.compare(plainA, plainB)
  if (plain !== 0) return plain
  if (preA === undefined || preB === undefined) return Number(preA === undefined) - Number(preB === undefined)
  return collator.compare(preA, preB)
}

const collator = new Intl.Collator('en', { numeric: true })

function split(version: string): readonly (string | undefined)[] {
  const at = version.indexOf('-')
  return at < 0 ? [version] : [version.slice(0, at), version.slice(at + 1)]
}
