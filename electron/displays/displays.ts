import type { Rectangle } from 'electron/main'
import type { DisplayFault } from '../../protocol/technician.ts'

/** What is known of a display. Bounds are the desktop's. */
export interface DisplayFacts {
  readonly id: number
  /** Of the monitor, or of its connector; the system decides. */
  readonly label: string
  readonly bounds: Rectangle
  /** Where the window system tells it: "HDMI-1". */
  readonly connector?: string | undefined
}

/** "1920x1080", or with its place on the desktop "1920x1080+1920+0". */
const GEOMETRY = /^(\d+)x(\d+)(?:\+(-?\d+)\+(-?\d+))?$/

/**
 * The display a screen belongs on (kiosk.md 1.15, 4): "primary", a number counted from 1 from left to right, its id, its
 * connector, its raster, its raster and place, or a part of its name. Pure.
 * @returns the display, and whether it is the one that was asked for; the primary one stands in for it while it is away.
 */
export function chooseDisplay<D extends DisplayFacts>(
  wanted: string,
  displays: readonly D[],
  primary: D,
): { readonly display: D; readonly found: boolean } {
  if (wanted === 'primary') return { display: primary, found: true }
  const ordered = displays.toSorted((a, b) => a.bounds.x - b.bounds.x || a.bounds.y - b.bounds.y)
  const display =
    ordered.find(({ id, connector }) => String(id) === wanted || connector === wanted) ??
    (/^\d+$/.test(wanted) ? ordered[Number(wanted) - 1] : byGeometry(wanted, ordered)) ??
    ordered.find(({ label }) => !/^\d+$/.test(wanted) && label.includes(wanted))
  return display === undefined ? { display: primary, found: false } : { display, found: true }
}

/**
 * Does that display belong to another of these screens? Two pictures over each other would hide the one that is right. Pure.
 * @param chosen where a screen stands, as `chooseDisplay` says
 */
export function belongsToAnother<S>(
  screen: S,
  display: Pick<DisplayFacts, 'id'>,
  screens: readonly S[],
  chosen: (screen: S) => { readonly display: Pick<DisplayFacts, 'id'>; readonly found: boolean },
): boolean {
  return screens.some((other) => {
    if (other === screen) return false
    const standing = chosen(other)
    return standing.found && standing.display.id === display.id
  })
}

function byGeometry<D extends DisplayFacts>(wanted: string, displays: readonly D[]): D | undefined {
  const [, width, height, x, y] = GEOMETRY.exec(wanted)?.map(Number) ?? []
  return displays.find(({ bounds }) => {
    const same = bounds.width === width && bounds.height === height
    return same && (x === undefined || Number.isNaN(x) || (bounds.x === x && bounds.y === y))
  })
}

/** A resolution in pixels. */
export interface Raster {
  readonly width: number
  readonly height: number
}

/**
 * What is wrong with a display; undefined where nothing is (kiosk.md 3.9). Pure.
 * @param stands where the screen stands: here, on another display instead, or nowhere, since another screen belongs there
 * @param mode the resolution it must have
 */
export function displayFault(
  wanted: string,
  stands: 'here' | 'instead' | 'unseen',
  raster: Raster,
  mode: Raster | undefined,
): DisplayFault | undefined {
  if (stands !== 'here') return { kind: stands, wanted }
  if (mode === undefined || (mode.width === raster.width && mode.height === raster.height)) return undefined
  return { kind: 'raster', is: `${raster.width}×${raster.height}`, wanted: `${mode.width}×${mode.height}` }
}

/** The same in one sentence, for the device report. */
export function faultWords(fault: DisplayFault): string {
  switch (fault.kind) {
    case 'unseen':
      return `the display "${fault.wanted}" is not there: its screen is not seen`
    case 'instead':
      return `the display "${fault.wanted}" is not there: its screen stands on the primary one`
    case 'raster':
      return `it has ${fault.is}, not ${fault.wanted}`
    default:
      return fault satisfies never
  }
}

/** The larger of two resolutions: what a display has had once, it can have again. */
export function largerOf(a: Raster | undefined, b: Raster): Raster {
  return a !== undefined && a.width * a.height >= b.width * b.height ? a : b
}
