/** So long a corner is held, ms: nobody leans on it that long by chance, and no finger slips away meanwhile. */
export const HOLD_MS = 5_000
/** A corner is so large, as a share of the shorter side; at least so many pixels. */
const SHARE = 0.1
const LEAST_PX = 48

/** Does this point lie in a corner of the window? Pure; CSS pixels. */
export function isCorner(x: number, y: number, width: number, height: number): boolean {
  const side = Math.max(LEAST_PX, SHARE * Math.min(width, height))
  return (x < side || x >= width - side) && (y < side || y >= height - side)
}

/**
 * Calls when a finger, or the button of a mouse, has been held in a corner for five seconds. It sees no more of the page than where it is
 * touched.
 */
export function onCornerHeld(page: Window, call: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = () => clearTimeout(timer)
  const inside = ({ clientX, clientY }: PointerEvent) => isCorner(clientX, clientY, page.innerWidth, page.innerHeight)
  page.addEventListener('pointerdown', (event) => {
    stop()
    if (inside(event)) timer = setTimeout(call, HOLD_MS)
  })
  page.addEventListener('pointermove', (event) => {
    if (!inside(event)) stop()
  })
  for (const name of ['pointerup', 'pointercancel'] as const) page.addEventListener(name, stop)
}
