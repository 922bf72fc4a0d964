import { tuple, type ResultRow } from '../../protocol/odf.ts'

/**
 * The text at an address of a profile: `@Attribute` of the Result, else `TYPE/CODE` or `TYPE/CODE/Pos` of its ExtendedResults,
 * entries or statistics; the first address that the row has.
 */
export function addressed(row: ResultRow, addresses: readonly string[]): string | undefined {
  for (const address of addresses) {
    const value = at(row, address)
    if (value !== undefined && value !== '') return value
  }
  return undefined
}

/** "TYPE/CODE" of addresses that name tuples: what a family covers. */
export function coveredBy(addresses: readonly string[]): readonly string[] {
  return addresses.filter((each) => !each.startsWith('@')).map((each) => each.split('/').slice(0, 2).join('/'))
}

function at(row: ResultRow, address: string): string | undefined {
  if (address.startsWith('@')) return row.attrs[address.slice(1)]
  const [type = '', code = '', pos] = address.split('/')
  const from = type === 'EUE' ? row.entries : type === 'ST' ? row.stats : row.extended
  // Without a Pos in the address only a tuple without one is meant, or the total.
  const found =
    pos === undefined ? from.find((t) => t.type === type && t.code === code && t.pos === undefined) : undefined
  const it = found ?? tuple(from, type, code, pos)
  return it === undefined ? undefined : (it.value ?? it.value2)
}
