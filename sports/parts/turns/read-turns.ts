import { present, tuple, type ItemRow, type ResultRow, type ResultSource, type Tuple } from '../../../protocol/odf.ts'
import type { JsonObject } from '../../../protocol/json.ts'
import type { EventProfile } from '../../../protocol/profile.ts'

/** Infos that `turnsPart` reads. */
export const TURN_INFOS: readonly string[] = [
  'DISPLAY/CURRENT',
  'DISPLAY/CURRENT_2',
  'DISPLAY/NEXT',
  'DISPLAY/LAST_COMP',
  'DISPLAY/TO_BEAT',
]

/** Penalties of a run: the dictionaries were not readable (odf.md 15), so the likely words are taken. */
const PENALTIES = ['PENALTY', 'PENALTIES', 'PEN', 'FAULTS'] as const
/** IRM of those who never started (odf.md 8.2): DNS, NPS (not permitted to start), NS. */
const NEVER_STARTED = new Set(['DNS', 'NPS', 'NS'])

/** Who is up, next and has been, and how many have started: members of `turnsUnitShape` (odf.md F2, F9). */
export function turnsPart(source: ResultSource): JsonObject {
  const known = new Set(source.rows.map((row) => row.id))
  const up = placesOf(source.infos, ['CURRENT'], known)
  const last = tuple(source.infos, 'DISPLAY', 'LAST_COMP')?.value
  return present({
    up,
    upNext: placesOf(source.infos, ['CURRENT_2', 'NEXT'], known),
    last: last === undefined || last === '' ? undefined : last,
    started: source.status === 'START_LIST' ? undefined : startedOf(source.rows, new Set(Object.keys(up ?? {}))),
    toBeat: tuple(source.infos, 'DISPLAY', 'TO_BEAT')?.value,
  })
}

function startedOf(rows: readonly ResultRow[], up: ReadonlySet<string>): number {
  return rows.filter(({ id, attrs }) => {
    const irm = attrs['IRM']
    return up.has(id) || (irm === undefined ? attrs['Result'] !== undefined : !NEVER_STARTED.has(irm))
  }).length
}

/** Competitors that infos of these codes name, in the order of Pos, else as sent. */
function placesOf(infos: readonly Tuple[], codes: readonly string[], known: ReadonlySet<string>) {
  const places: Record<string, { sortOrder: number }> = {}
  for (const info of infos) {
    const { type, code, value } = info
    if (type !== 'DISPLAY' || !codes.includes(code) || value === undefined || !known.has(value)) continue
    const pos = Number(info.pos)
    places[value] ??= { sortOrder: Number.isFinite(pos) ? pos : Object.keys(places).length + 1 }
  }
  return Object.keys(places).length === 0 ? undefined : places
}

/** The runs of a total (ResultItems): the unit's `runs`, and each competitor's by id. */
export function runsPart(
  source: ResultSource,
  profile: EventProfile,
): { readonly unit: JsonObject; readonly competitors: ReadonlyMap<string, JsonObject> } {
  const runs: Record<string, { sortOrder: number; label?: string }> = {}
  const competitors = new Map<string, JsonObject>()
  for (const row of source.rows) {
    if (row.items.length === 0) continue
    const own: Record<string, JsonObject> = {}
    for (const item of row.items) {
      const known = runs[item.unit]
      if (known === undefined || item.order < known.sortOrder) {
        const label = profile.parts?.[item.unit.slice(22, 26).replace(/-+$/, '')]
        runs[item.unit] = label === undefined ? { sortOrder: item.order } : { sortOrder: item.order, label }
      }
      own[item.unit] = runPart(item)
    }
    competitors.set(row.id, { runs: own })
  }
  return { unit: Object.keys(runs).length === 0 ? {} : { runs }, competitors }
}

function runPart({ attrs, extended }: ItemRow): JsonObject {
  return present({
    result: attrs['Result'],
    rank: attrs['Rank'],
    rankEqual: attrs['RankEqual'],
    irm: attrs['IRM'],
    diff: attrs['Diff'],
    points: attrs['ResultPoints'],
    penalty:
      attrs['Pty'] ?? PENALTIES.map((code) => tuple(extended, 'ER', code)?.value).find((value) => value !== undefined),
    discard: attrs['Discard'] ?? extended.find((each) => each.attrs['Discard'] !== undefined)?.attrs['Discard'],
  })
}
