import type { StageForm } from '../../../sports/parts/stage-context.ts'
import type { Raster, Rotation } from '../settings.ts'

/** Where the stage stands in the window, in CSS pixels. */
export interface Geometry {
  readonly width: number
  readonly height: number
  readonly form: StageForm
  /** The unit of all lengths (look.md): the height; in portrait the width. */
  readonly unit: number
  /** CSS transform with the origin at the top left. */
  readonly transform: string
}

/** A ribbon is lower than this share of its width (look.md, "Other rasters"). */
const RIBBON = 0.15

/**
 * @param window the page's inside.
 * @param rotation clockwise, in degrees; independent of the operating system.
 * @param raster the stage where it is not the whole window, as it is seen, before it is turned.
 */
export function geometryOf(window: Raster, rotation: Rotation, raster?: Raster): Geometry {
  const sideways = rotation === 90 || rotation === 270
  const { width, height } = raster ?? (sideways ? { width: window.height, height: window.width } : window)
  const form = formOf(width, height)
  return { width, height, form, unit: form === 'portrait' ? width : height, transform: turn(rotation, width, height) }
}

function formOf(width: number, height: number): StageForm {
  if (height < RIBBON * width) return 'ribbon'
  return height > width ? 'portrait' : 'landscape'
}

function turn(rotation: Rotation, width: number, height: number): string {
  switch (rotation) {
    case 0:
      return 'none'
    case 90:
      return `translate(${height}px, 0) rotate(90deg)`
    case 180:
      return `translate(${width}px, ${height}px) rotate(180deg)`
    case 270:
      return `translate(0, ${width}px) rotate(270deg)`
    default:
      return rotation satisfies never
  }
}
