import type { PageShow } from '../../../../protocol/program.ts'
import type { StageForm } from '../../../../sports/parts/stage-context.ts'

/** A place on the stage, px. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface PageLayout {
  readonly main: Box
  /** Absent: the stage has room for the main part only. */
  readonly beside?: Box | undefined
}

/** Height of a strip, in shares of the stage's unit; upright there is less room in a line, and more for a second one. */
const STRIP = {
  landscape: { ticker: 0.082, sponsors: 0.13 },
  portrait: { ticker: 0.162, sponsors: 0.13 },
} as const
/** Type of a part may be this much larger against it than on a stage of its own, so that it is as large on the wall. */
const MOST_SCALE = 1.35

/**
 * Where the parts of a page stand. Two parts stand side by side, in portrait one above the other; a strip stands below. No part is
 * so small that its type could not be as large as on the whole stage: there the main part stands alone. Pure.
 */
export function pageLayout(
  { beside: { kind } }: Pick<PageShow, 'beside'>,
  { width, height, form }: { readonly width: number; readonly height: number; readonly form: StageForm },
): PageLayout {
  const whole: Box = { left: 0, top: 0, width, height }
  if (form === 'ribbon') return { main: whole }
  const layout = kind === 'ticker' || kind === 'sponsors' ? strip(whole, STRIP[form][kind]) : halves(whole, form)
  return typeScale(layout.main, whole) > MOST_SCALE ? { main: whole } : layout
}

/** How much larger the type of a part is set, against its own raster, than on a stage of its own. */
export function typeScale(part: Pick<Box, 'width' | 'height'>, stage: Pick<Box, 'width' | 'height'>): number {
  return unitOf(stage) / unitOf(part)
}

function strip(whole: Box, share: number): PageLayout {
  const high = Math.round(unitOf(whole) * share)
  const height = whole.height - high
  return { main: { ...whole, height }, beside: { ...whole, top: height, height: high } }
}

function halves(whole: Box, form: StageForm): PageLayout {
  const gap = Math.max(2, Math.round(unitOf(whole) * 0.0074))
  if (form === 'portrait') {
    const height = Math.floor((whole.height - gap) / 2)
    return { main: { ...whole, height }, beside: { ...whole, top: whole.height - height, height } }
  }
  const width = Math.floor((whole.width - gap) / 2)
  return { main: { ...whole, width }, beside: { ...whole, left: whole.width - width, width } }
}

/** What all lengths are shares of: the shorter side (stage/geometry.ts). */
function unitOf({ width, height }: Pick<Box, 'width' | 'height'>): number {
  return Math.min(width, height)
}
