/** A hub that answered on this network. */
export interface FoundHub {
  readonly name: string
  /** Web address. */
  readonly address: string
}

export type Chosen =
  | { readonly kind: 'hubs'; readonly name: string; readonly addresses: readonly string[] }
  | { readonly kind: 'none' }
  /** Hubs of several names: a screen must not show another venue's results because it answered first. */
  | { readonly kind: 'several'; readonly names: readonly string[] }

/**
 * Which of the hubs on a network are ours: those of the wanted name, else of the name this shell was with before, else of the only
 * name there is. Several addresses of one name are tried in turn, the one it was with first. Pure.
 * @param wanted of the configuration
 * @param last the hub this shell was with
 */
export function chooseHubs(found: readonly FoundHub[], wanted: string | undefined, last: FoundHub | undefined): Chosen {
  const names = [...new Set(found.map((each) => each.name))].toSorted()
  const name = wanted ?? (last !== undefined && names.includes(last.name) ? last.name : undefined)
  if (name === undefined && names.length > 1) return { kind: 'several', names }
  const ours = found.filter((each) => each.name === (name ?? names[0])).map(({ address }) => address)
  const [first] = found.filter((each) => ours.includes(each.address))
  if (first === undefined) return { kind: 'none' }
  const addresses = [...new Set(ours)].toSorted((a, b) => Number(b === last?.address) - Number(a === last?.address))
  return { kind: 'hubs', name: first.name, addresses }
}
