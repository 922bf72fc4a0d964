/**
 * Burn-in care: nothing bright stands on the same points for hours (kiosk.md). The whole picture wanders a few pixels around its
 * place, in steps nobody sees, one a minute; only a translation, on whole pixels, so that no letter is drawn anew.
 */

/** ms */
const STEP = 60_000
const STEPS = 24
/** A share of the unit of lengths: 4 px at 1080. */
const REACH = 0.0037

export interface OrbitPlace {
  /** The unit of lengths of the stage now, px. */
  readonly unit: () => number
  /** The screen's setting now. */
  readonly wanted: () => boolean
  /** Takes the rules of the picture in place of those before; none where it stands in its place. */
  readonly draw: (rules: string) => void
  readonly every: (ms: number, tick: () => void) => () => void
}

/** Where the picture stands at a step, px: a figure of eight through its own place, where it begins. */
export function orbitAt(step: number, unit: number): readonly [x: number, y: number] {
  const angle = (2 * Math.PI * step) / STEPS
  const reach = REACH * unit
  // No minus zero: it would be drawn as such.
  return [Math.round(reach * Math.sin(angle)) + 0, Math.round(reach * Math.sin(2 * angle)) + 0]
}

/** Lets the picture wander from now on. @returns the way to stop: it stands in its place again. */
export function startOrbit({ unit, wanted, draw, every }: OrbitPlace): () => void {
  let step = 0
  const stop = every(STEP, () => {
    step = wanted() ? step + 1 : 0
    const [x, y] = orbitAt(step, unit())
    draw(x === 0 && y === 0 ? '' : `.layer { translate: ${x}px ${y}px; }`)
  })
  return () => {
    stop()
    draw('')
  }
}

/** Lets the picture of this page wander for as long as it is open. */
export function wander(wanted: () => boolean): void {
  const sheet = new CSSStyleSheet()
  document.adoptedStyleSheets.push(sheet)
  startOrbit({
    unit: () => Math.min(window.innerWidth, window.innerHeight),
    wanted,
    draw: (rules) => sheet.replaceSync(rules),
    every(ms, tick) {
      const timer = setInterval(tick, ms)
      return () => clearInterval(timer)
    },
  })
}
