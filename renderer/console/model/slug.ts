import { folded } from './search.ts'

/** An id for a new place, made from its name: "Hall A, north" is "hall-a-north"; numbered where it is taken. */
export function slug(name: string, taken: { has(id: string): boolean }): string {
  const bare =
    folded(name)
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 50) || 'place'
  if (!taken.has(bare)) return bare
  for (let number = 2; ; number += 1) if (!taken.has(`${bare}-${number}`)) return `${bare}-${number}`
}
