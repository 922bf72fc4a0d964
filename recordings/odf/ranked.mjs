/**
 * Puts rows with a mark in order and gives ranks, equal ones shared (1, 2, 2, 4); then those with an IRM, unranked.
 * @template {{ irm?: string | undefined }} T
 * @param {readonly T[]} entries @param {(a: T, b: T) => number} compare 0 for equals
 * @returns {(T & { sort: number, rank?: number, equal?: boolean })[]}
 */
export function ranked(entries, compare) {
  const valid = entries.filter((entry) => entry.irm === undefined).toSorted(compare)
  const out = valid.map((entry, i) => {
    const first = valid.findIndex((other) => compare(other, entry) === 0)
    const equal = valid.filter((other) => compare(other, entry) === 0).length > 1
    return { ...entry, sort: i + 1, rank: first + 1, ...(equal ? { equal } : {}) }
  })
  const rest = entries.filter((entry) => entry.irm !== undefined)
  return [...out, ...rest.map((entry, i) => ({ ...entry, sort: out.length + i + 1 }))]
}
