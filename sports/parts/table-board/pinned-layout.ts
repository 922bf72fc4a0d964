import type { Pinned, Strip, StripItem } from '../board-spec.ts'
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
/** A triangle with its gap, as a share of the type. */
const SIGN = 0.72
/** A target on one line, in portrait. */
const LINE = { value: 0.066, start: 0.026, gap: 0.02, end: 0.012 } as const
const STRIP = { label: 0.041, value: 0.045, gap: 0.034, between: 0.32, end: 0.02 } as const
const FLAG_ROOM = 0.163
const START = 0.028
const END = 0.03

export interface PinnedLayout {
  readonly name: FittedName | undefined
  /** Has what the family draws a place beside the name? */
  readonly drawn: boolean
  readonly facts: Pinned['facts']
  /** In their order: what stands under (in portrait beside) each value, and the width of the cell, px. */
  readonly targets: readonly { readonly label: string; readonly width: number }[]
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
      Math.max(valueWidth(target, NAME, unit, measure), measure(target.label, { size: FACTS * unit, ...TARGET_LABEL })),
  )
  const taken = beside ? targets.reduce((a, b) => a + b, 0) : 0
  const flag = pinned.organisation === undefined ? 0 : FLAG_ROOM
  const free = content - taken - (START + flag + END) * unit
  const cells: CellRoom = {
    sizes: { name: NAME * unit, fact: 0, chip: 0, label: 0 },
    body: 0,
    measure,
    givenWeight: Math.max(given, 480),
    family: 800,
  }
  const fit = (room: number) =>
    fitNames([{ name: pinned.name, room }], (form, axis) => formWidth(form, axis, NAME * unit, cells) + 0.5, true)
      .names[0]
  const drawing = beside ? (pinned.drawing?.width ?? 0) * unit : 0
  const beforeIt = fit(free - drawing)
  // A drawing never presses a name together: then it goes.
  const drawn = pinned.drawing !== undefined && (beforeIt === undefined || beforeIt.squeeze === 1)
  const room = drawn ? free - drawing : free
  let facts = pinned.facts
  const width = (fact: Pinned['facts'][number]) =>
    measure(`${fact.label} `, { size: FACTS * unit, weight: 560, axis: 90 }) +
    measure(fact.value, { size: FACTS * unit, weight: 850, axis: 100 }) +
    FACT_GAP * unit
  while (facts.length > 0 && facts.reduce((sum, fact) => sum + width(fact), -FACT_GAP * unit) > room) {
    facts = facts.slice(0, -1)
  }
  const cellsOf = beside
    ? pinned.targets.map((target, i) => ({ label: target.label, width: targets[i] ?? 0 }))
    : portraitTargets(pinned.targets, content, unit, measure)
  return { name: drawn ? beforeIt : fit(free), drawn, facts, targets: cellsOf }
}

/**
 * In portrait all targets stand on one line, each with its label beside it: shorter labels first, then none for the second,
 * then the first target alone.
 */
function portraitTargets(
  all: Pinned['targets'],
  content: number,
  unit: number,
  measure: Measure,
): PinnedLayout['targets'] {
  const width = (target: Pinned['targets'][number], label: string) =>
    (LINE.start + LINE.gap + LINE.end) * unit +
    valueWidth(target, LINE.value, unit, measure) +
    measure(label, { size: FACTS * unit, ...TARGET_LABEL })
  const labels = [
    all.map((target) => target.label),
    all.map((target) => target.short ?? target.label),
    all.map((target, i) => (i === 0 ? (target.short ?? target.label) : '')),
    all.map(() => ''),
    all.slice(0, 1).map((target) => target.short ?? target.label),
  ]
  const cells = labels.map((each) =>
    each.flatMap((label, i) => {
      const target = all[i]
      return target === undefined ? [] : [{ label, width: width(target, label) }]
    }),
  )
  return cells.find((each) => each.reduce((sum, cell) => sum + cell.width, 0) <= content) ?? cells.at(-1) ?? []
}

/** The cells of the strip that have room, whole ones only; which go first is the strip's own word. */
export function layoutStrip(strip: Strip, content: number, unit: number, measure: Measure): readonly StripItem[] {
  const width = (item: StripItem) =>
    measure(item.label, { size: STRIP.label * unit, weight: 560, axis: 88 }) +
    (item.value === undefined
      ? 0
      : measure(item.value, { size: STRIP.value * unit, weight: 760, axis: 92 }) + STRIP.between * STRIP.label * unit) +
    (item.sign === undefined ? 0 : SIGN * STRIP.value * unit) +
    STRIP.gap * unit
  let items = strip.items
  const room = content - 2 * STRIP.end * unit
  while (items.length > 0 && items.reduce((sum, item) => sum + width(item), 0) - STRIP.gap * unit > room) {
    items = strip.keep === 'first' ? items.slice(0, -1) : items.slice(1)
  }
  return items
}

/** Width of a target's value (or of the lights in its place), px. @param size share of the unit */
function valueWidth(target: Pinned['targets'][number], size: number, unit: number, measure: Measure): number {
  if (target.lights !== undefined) return (target.lights.length * LIGHT - LIGHT_GAP) * unit
  const sign = target.sign === undefined ? 0 : SIGN * size * unit
  const widths = [target.value, target.sample ?? ''].map((text) => measure(text, { size: size * unit, ...TARGET }))
  return sign + Math.max(...widths)
}
