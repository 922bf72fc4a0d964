import type { PlaceOnPlan } from '../../../protocol/plan.ts'

/** One press of an arrow key, and with Shift, in shares of a side. */
const STEP = 0.01
const LARGE_STEP = 0.1

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** Inside the plan, and no finer than anybody sees. */
export function onPlan(x: number, y: number): PlaceOnPlan {
  const share = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 10_000) / 10_000
  return { x: share(x), y: share(y) }
}

/** Where an arrow key moves it; undefined for any other key. */
export function movedByKey({ x, y }: PlaceOnPlan, key: string, large: boolean): PlaceOnPlan | undefined {
  const arrow = ARROWS[key]
  if (arrow === undefined) return undefined
  const step = large ? LARGE_STEP : STEP
  return onPlan(x + arrow[0] * step, y + arrow[1] * step)
}

interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Where a marker stands that was drawn by so many px: it never leaves the plan, so its way is the plan's side less its own. */
export function movedByPixels({ x, y }: PlaceOnPlan, plan: Box, marker: Box, dx: number, dy: number): PlaceOnPlan {
  const way = (side: number, own: number) => Math.max(1, side - own)
  return onPlan(x + dx / way(plan.width, marker.width), y + dy / way(plan.height, marker.height))
}

/** The place under a pointer; undefined beside the plan. */
export function placeUnder(plan: Box, clientX: number, clientY: number): PlaceOnPlan | undefined {
  const [x, y] = [(clientX - plan.left) / plan.width, (clientY - plan.top) / plan.height]
  return x < 0 || x > 1 || y < 0 || y > 1 ? undefined : onPlan(x, y)
}
