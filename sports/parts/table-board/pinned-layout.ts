import type { Pinned } from '../board-spec.ts'
import { formWidth, type CellRoom } from '../layout/cells.ts'
import type { Measure } from '../layout/text-measure.ts'
import { fitNames, type FittedName } from '../names/name-fit.ts'

const NAME = 0.081
const FACTS = 0.043
const FACT_GAP = 0.027
const TARGET = { weight: 800, axis: 96 } as const
const TARGET_LABEL = { weight: 600, axis: 90 } as const
const TARGET_PADDING = 0.052
/** A referee's light with the gap after it, and that gap. */
const LIGHT = 0.078
const LIGHT_GAP = 0.014
const FLAG_ROOM = 0.163
const START = 0.028
const END = 0.03

export interface PinnedLayout {
  readonly name: FittedName | undefined
  readonly facts: Pinned['facts']
  /** px, in their order. */
  readonly targets: readonly number[]
}

/**
 * Fits the pinned athlete: the name narrows to 72, then takes shorter forms, then narrows to 62; facts that have no room
 * go, the last one first.
 * @param beside targets stand beside the name (landscape), else under it.
 */
export function layoutPinned(
  pinned: Pinned,
  content: number,
  unit: number,
  given: number,
  beside: boolean,
  measure: Measure,
): PinnedLayout {
  const targets = pinned.targets.map(
    (target) =>
      TARGET_PADDING * unit +
      Math.max(
        target.lights === undefined
          ? measure(target.value, { size: NAME * unit, ...TARGET })
          : (target.lights.length * LIGHT - LIGHT_GAP) * unit,
        measure(target.label, { size: FACTS * unit, ...TARGET_LABEL }),
      ),
  )
  const taken = beside ? targets.reduce((a, b) => a + b, 0) : 0
  const flag = pinned.organisation === undefined ? 0 : FLAG_ROOM
  const room = content - taken - (START + flag + END) * unit
  const cells: CellRoom = {
    sizes: { name: NAME * unit, fact: 0, chip: 0, label: 0 },
    body: 0,
    measure,
    givenWeight: Math.max(given, 480),
    family: 800,
  }
  const page = fitNames(
    [{ name: pinned.name, room }],
    (form, axis) => formWidth(form, axis, NAME * unit, cells) + 0.5,
    true,
  )
  let facts = pinned.facts
  const width = (fact: Pinned['facts'][number]) =>
    measure(`${fact.label} `, { size: FACTS * unit, weight: 560, axis: 90 }) +
    measure(fact.value, { size: FACTS * unit, weight: 850, axis: 100 }) +
    FACT_GAP * unit
  while (facts.length > 0 && facts.reduce((sum, fact) => sum + width(fact), -FACT_GAP * unit) > room) {
    facts = facts.slice(0, -1)
  }
  return { name: page.names[0], facts, targets }
}
