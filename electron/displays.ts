import type { Rectangle } from 'electron/main'

/** What is known of a display. */
export interface DisplayFacts {
  readonly id: number
  readonly label: string
  readonly bounds: Rectangle
}

/**
 * The display a screen belongs on (kiosk.md 1.15): "primary", a number counted from 1 from left to right, its id, or a part
 * of its name. Pure.
 * @returns the display, and whether it is the one that was asked for; the primary one stands in for it while it is away.
 */
export function chooseDisplay(
  wanted: string,
  displays: readonly DisplayFacts[],
  primary: DisplayFacts,
): { readonly display: DisplayFacts; readonly found: boolean } {
  if (wanted === 'primary') return { display: primary, found: true }
  const ordered = displays.toSorted((a, b) => a.bounds.x - b.bounds.x || a.bounds.y - b.bounds.y)
  const display =
    ordered.find((one) => String(one.id) === wanted) ??
    (/^\d+$/.test(wanted) ? ordered[Number(wanted) - 1] : ordered.find((one) => one.label.includes(wanted)))
  return display === undefined ? { display: primary, found: false } : { display, found: true }
}
