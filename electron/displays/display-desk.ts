import { screen as displays, type Display } from 'electron/main'
import type { DeviceReport } from '../../protocol/device-report.ts'
import type { DisplayFault, TechnicianFacts } from '../../protocol/technician.ts'
import type { ShellScreen } from '../config/config.ts'
import { connectors, setMode, type Connector } from './connectors.ts'
import {
  belongsToAnother,
  chooseDisplay,
  displayFault,
  faultWords,
  largerOf,
  type DisplayFacts,
  type Raster,
} from './displays.ts'
import type { Log } from '../log.ts'
import { samePlace } from '../recovery/picture-judge.ts'

/** A display that came back with a wrong resolution is given the right one so often; then it is only told. */
const TRIES = 3

interface Known extends DisplayFacts {
  /** In pixels. */
  readonly raster: Raster
}

/** Where a screen stands. */
export interface Standing {
  readonly display: Known
  readonly found: boolean
  readonly fault: DisplayFault | undefined
  /** It only stands in for a display that is away, where another screen belongs: it is not seen meanwhile. */
  readonly yields: boolean
}

/** The displays of this machine: which is which, and whether each is as it should be (kiosk.md 3.9, 4). */
export class DisplayDesk {
  #log: Log
  #screens: readonly ShellScreen[]
  #connectors: readonly Connector[] = []
  #looks = 0
  /** The largest resolution each has had in this life. */
  #best = new Map<string, Raster>()
  /** By the fault that is being mended. */
  #tries = new Map<string, number>()

  constructor(screens: readonly ShellScreen[], log: Log) {
    this.#screens = screens
    this.#log = log
  }

  /** Asks the window system for its connectors, after displays came, went or changed. Never rejects. */
  async look(): Promise<void> {
    const look = ++this.#looks
    const found = await connectors()
    if (look === this.#looks) this.#connectors = found // else a later one knows better
  }

  standing(screen: ShellScreen): Standing {
    const { display: wanted, mode } = screen
    const { display, found } = this.#chosen(screen)
    const yields = !found && belongsToAnother(screen, display, this.#screens, (other) => this.#chosen(other))
    const name = nameOf(display)
    const best = largerOf(this.#best.get(name), display.raster)
    this.#best.set(name, best)
    const stands = found ? 'here' : yields ? 'unseen' : 'instead'
    return { display, found, fault: displayFault(wanted, stands, display.raster, mode ?? best), yields }
  }

  #chosen({ display: wanted }: ShellScreen) {
    const all = displays.getAllDisplays().map((display) => this.#known(display))
    return chooseDisplay(wanted, all, this.#known(displays.getPrimaryDisplay()))
  }

  /** Gives displays with a wrong resolution the right one back, where the window system lets us. */
  async mend(screens: readonly ShellScreen[]): Promise<void> {
    for (const screen of screens) {
      const { display, found, fault } = this.standing(screen)
      const { connector } = display
      if (fault === undefined) this.#tries.delete(nameOf(display))
      // What stands in for another display has a resolution of its own.
      if (!found || fault === undefined || connector === undefined) continue
      const tries = (this.#tries.get(nameOf(display)) ?? 0) + 1
      this.#tries.set(nameOf(display), tries)
      const mode = screen.mode ?? this.#best.get(nameOf(display))
      if (
        tries > TRIES ||
        mode === undefined ||
        (mode.width === display.raster.width && mode.height === display.raster.height)
      )
        continue
      const taken = await setMode(connector, mode)
      this.#log.warn('a display is given its resolution back', { connector, mode, taken })
    }
  }

  /** For the device report: every display, and what stands on it. */
  report(screens: readonly ShellScreen[]): DeviceReport['displays'] {
    return this.#told(screens).map((told) => ({ ...told, fault: told.fault && faultWords(told.fault) }))
  }

  #told(screens: readonly ShellScreen[]) {
    const standing = screens.map((screen) => ({ screen: screen.settings.screen, ...this.standing(screen) }))
    return displays.getAllDisplays().map((display) => {
      const known = this.#known(display)
      const on = standing.filter((one) => one.display.id === display.id)
      const [screen] = on.toSorted((a, b) => Number(a.yields) - Number(b.yields))
      return {
        name: nameOf(known),
        ...known.raster,
        screen: screen?.screen,
        fault: on.find(({ fault }) => fault !== undefined)?.fault,
      }
    })
  }

  /** For somebody in front of them: the same, with what the configuration asks for. */
  forTechnician(screens: readonly ShellScreen[]): TechnicianFacts['displays'] {
    const all = displays.getAllDisplays()
    return this.#told(screens).map((told, i) => {
      const screen = screens.find(({ settings }) => settings.screen === told.screen)
      const { mode } = screen ?? {}
      const display = all[i]
      return {
        ...told,
        x: display?.bounds.x ?? 0,
        y: display?.bounds.y ?? 0,
        connector: display && this.#known(display).connector,
        wanted: screen && [screen.display, mode && `${mode.width}×${mode.height}`].filter(Boolean).join(', '),
      }
    })
  }

  #known({ id, label, bounds, scaleFactor }: Display): Known {
    const raster = { width: Math.round(bounds.width * scaleFactor), height: Math.round(bounds.height * scaleFactor) }
    const pixels = { x: Math.round(bounds.x * scaleFactor), y: Math.round(bounds.y * scaleFactor), ...raster }
    const connector = this.#connectors.find((one) => samePlace(one.bounds, pixels))?.name
    return { id, label, bounds, raster, connector }
  }
}

function nameOf({ connector, label, id }: DisplayFacts): string {
  return [connector, label].filter((word) => word !== undefined && word !== '').join(' ') || String(id)
}
