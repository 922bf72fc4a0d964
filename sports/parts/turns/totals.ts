import * as z from 'zod/mini'
import { competitorSchema, resultStatusSchema, type Versioned } from '../../../protocol/documents.ts'
import type { BoardProps } from '../board-props.ts'
import { turnsCompetitorShape, turnsUnitShape } from './turn-model.ts'

const totalSchema = z.extend(competitorSchema, turnsCompetitorShape)
export type Total = z.infer<typeof totalSchema>

const totalsSchema = z.object({
  status: resultStatusSchema,
  runs: turnsUnitShape.runs,
  competitors: z.record(z.string(), totalSchema),
})

/** One column of a total. */
export interface RunColumn {
  /** RSC of the run's unit. */
  readonly id: string
  readonly label: string
}

export interface Totals {
  readonly competitors: Readonly<Record<string, Total>>
  /** In their order; this unit's own among them once anybody's total has it. */
  readonly runs: readonly RunColumn[]
  /** Totals have this run already: else they speak of the runs before, and the unit's own results count meanwhile. */
  readonly counted: boolean
}

/**
 * The totals that a unit is a run of: DT_CUMULATIVE_RESULT of the phase, else of the event (odf.md F2). Undefined where there
 * are none, where they hold no run but this one, and where they have gone on: the first run looked at again is the first run.
 * @param word what one of several runs is called: "Run".
 */
export function totalsFor(rsc: string, beside: BoardProps['beside'], word = 'Run'): Totals | undefined {
  return read(rsc, beside.phaseCumulative, word) ?? read(rsc, beside.cumulative, word)
}

function read(rsc: string, document: Versioned | undefined, word: string): Totals | undefined {
  const parsed = totalsSchema.safeParse(document?.value)
  if (!parsed.success || parsed.data.runs === undefined) return undefined
  const { competitors, runs } = parsed.data
  const ids = Object.entries(runs)
    .toSorted((a, b) => a[1].sortOrder - b[1].sortOrder || (a[0] < b[0] ? -1 : 1))
    .map(([id]) => id)
  const place = ids.indexOf(rsc)
  const later = place < 0 ? ids.filter((id) => isBefore(rsc, id)) : ids.slice(place + 1)
  const has = (id: string) => Object.values(competitors).some((c) => c.runs?.[id] !== undefined)
  const before = place < 0 ? ids.filter((id) => isBefore(id, rsc)) : ids.slice(0, place)
  if (later.some(has) || before.length === 0) return undefined
  const counted = has(rsc)
  const own = counted ? [rsc] : []
  const shown = Object.fromEntries([...before, ...own].map((id) => [id, runs[id] ?? { sortOrder: Infinity }]))
  return { competitors, runs: runColumns(shown, word), counted }
}

/** Phases of one event in the order they are played; those of any other name come first. */
const PHASES = ['QUAL', 'HEAT', 'R128', 'R64', 'R32', '8FNL', 'QFNL', 'SFNL', 'FNL']

/** Is unit `a` before unit `b` of the same event: an earlier phase, or an earlier unit of the same phase? */
function isBefore(a: string, b: string): boolean {
  const phase = (rsc: string) => PHASES.indexOf(rsc.slice(22, 26).replace(/-+$/, ''))
  const gap = phase(a) - phase(b)
  return gap === 0 ? a < b : gap < 0
}

/** The runs of a total as columns: the profile's word for each, else "Run 1", "Run 2" in their order. */
export function runColumns(
  runs: Readonly<Record<string, { readonly sortOrder: number; readonly label?: string | undefined }>>,
  word: string,
): readonly RunColumn[] {
  const sorted = Object.entries(runs).toSorted((a, b) => a[1].sortOrder - b[1].sortOrder || (a[0] < b[0] ? -1 : 1))
  const labels = sorted.map(([, run]) => run.label)
  // Two runs of one phase have the same word: then they are counted.
  const clear = labels.every((label) => label !== undefined) && new Set(labels).size === labels.length
  return sorted.map(([id, run], i) => ({
    id,
    label: clear && run.label !== undefined ? run.label : `${word} ${i + 1}`,
  }))
}
