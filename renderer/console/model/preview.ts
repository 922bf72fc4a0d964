import type { ScreenDocument } from '../../../protocol/screen-documents.ts'
import type { Show } from '../../../protocol/program.ts'
import type { Venue } from './venue.ts'

/** A raster that one or more of the chosen screens have. */
export interface PreviewRaster {
  readonly id: string
  readonly width: number
  readonly height: number
  /** One of them: its look and language are those of the preview. */
  readonly screen: ScreenDocument | undefined
}

const USUAL = { id: '1920x1080', width: 1920, height: 1080, screen: undefined } as const

/** The different rasters of these screens, turned as they hang; at least the usual one. */
export function rastersOf(screens: readonly string[], venue: Venue): readonly [PreviewRaster, ...PreviewRaster[]] {
  const found = new Map<string, PreviewRaster>()
  for (const id of screens) {
    const screen = venue.screens.get(id)
    const { width, height } = screen?.raster ?? USUAL
    const upright = screen?.rotation === 90 || screen?.rotation === 270
    const [w, h] = upright ? [height, width] : [width, height]
    const raster = `${w}x${h}`
    if (!found.has(raster)) found.set(raster, { id: raster, width: w, height: h, screen })
  }
  const [first, ...rest] = found.values()
  return first === undefined ? [USUAL] : [first, ...rest]
}

/** The player's address that draws this, as this screen would. Its own rotation is left out: the preview stands upright. */
export function previewAddress(show: Show, screen: ScreenDocument | undefined): string {
  const query = new URLSearchParams()
  // Said in the address, it wins over what is on air for everything.
  query.set('program', JSON.stringify(show))
  const location = show.kind === 'follow' ? (show.location ?? screen?.location) : undefined
  if (location !== undefined) query.set('location', location)
  for (const member of ['look', 'language', 'physicalHeight', 'farthestSeat'] as const)
    if (screen?.[member] !== undefined) query.set(member, String(screen[member]))
  query.set('orbit', 'off')
  return `/screen/preview?${query}`
}
