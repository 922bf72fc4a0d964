import type { OdfFamily } from '../../protocol/odf.ts'

/** Every folder of `sports/` that reads results exports `odf`; a new family is found by being there. */
const found = import.meta.glob<{ odf?: OdfFamily }>('../../sports/*/odf.ts', { eager: true })

const byName = new Map<string, OdfFamily>()
for (const [path, module] of Object.entries(found)) {
  const name = path.split('/').at(-2)
  if (name !== undefined && module.odf !== undefined) byName.set(name, module.odf)
}

const table = byName.get('table') ?? {}

/** Reads DT_RESULT for a family; the plain table where the family reads none, or is not there. */
export function unitReader(family: string): { family: string; read: NonNullable<OdfFamily['unit']> } {
  const read = byName.get(family)?.unit
  return read === undefined ? { family: 'table', read: table.unit ?? nothing } : { family, read }
}

/** Reads DT_CUMULATIVE_RESULT: the event's own family where it adds up itself, else the series. */
export function cumulativeReader(family: string): { family: string; read: NonNullable<OdfFamily['cumulative']> } {
  const own = byName.get(family)?.cumulative
  if (own !== undefined) return { family, read: own }
  return { family: 'series', read: byName.get('series')?.cumulative ?? nothing }
}

/** Reads DT_CURRENT for a family: nothing where it adds nothing to the shared base. */
export function currentReader(family: string): NonNullable<OdfFamily['current']> {
  return byName.get(family)?.current ?? nothing
}

function nothing() {
  return { unit: {}, competitors: {} }
}
