import type { ScreenSettings } from '../../protocol/screen-settings.ts'
import type { Raster } from './displays.ts'

/** How the part of a display that people see lies on it, as the configuration says; pixels. */
export interface StageWish {
  readonly rotation: ScreenSettings['rotation']
  /** Of an LED wall, a ribbon: as it is seen, before it is turned. Absent: the whole display. */
  readonly raster?: Raster | undefined
  /** Its first pixel on the display. */
  readonly offset?: { readonly x: number; readonly y: number } | undefined
  /** What a frame hides on each side. */
  readonly inset?: number | undefined
}

/**
 * The stage for a display (kiosk.md 4, "LED walls"). Pure.
 * @param display its size
 * @returns the members of the page's settings; empty where the stage is the display
 */
export function stagePlace(
  { rotation, raster, offset, inset = 0 }: StageWish,
  display: Raster,
): Pick<ScreenSettings, 'raster' | 'offset'> {
  if (raster === undefined && offset === undefined && inset === 0) return {}
  const sideways = rotation === 90 || rotation === 270
  const { x = 0, y = 0 } = offset ?? {}
  const room = { width: display.width - x, height: display.height - y }
  const whole = raster ?? (sideways ? { width: room.height, height: room.width } : room)
  const least = (length: number): number => Math.max(1, length - 2 * inset)
  return {
    raster: { width: least(whole.width), height: least(whole.height) },
    ...((x !== 0 || y !== 0 || inset !== 0) && { offset: { x: x + inset, y: y + inset } }),
  }
}
