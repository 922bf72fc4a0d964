import { app } from 'electron/main'
import path from 'node:path'
import type { ReadConfig, ShellScreen } from '../config/config.ts'
import type { Service } from '../config/config-service.ts'
import type { Device } from '../device/device.ts'
import type { DeviceReporter } from '../device/device-reporter.ts'
import type { Feeds } from '../feed/open-feeds.ts'
import type { HubList } from '../hubs/hub-list.ts'
import type { Life } from '../recovery/life.ts'
import type { Lifetime } from '../lifetime.ts'
import type { Log } from '../log.ts'
import { HubProbes, probeHub } from './probe-hubs.ts'
import { screenLanguage } from './screen-language.ts'
import type { Screens } from '../window/open-screens.ts'
import { Technician } from './technician.ts'
import type { TechnicianVisits } from './technician-visits.ts'

/** What of the shell the technician's page shows and touches. */
export interface ShellParts {
  readonly found: { readonly path: string; readonly asked: boolean }
  readonly env: Readonly<Record<string, string | undefined>>
  readonly hostname: string
  readonly userData: string
  readonly log: Log
  readonly service: Service
  readonly config: ReadConfig
  readonly shown: readonly ShellScreen[]
  readonly hubs: HubList
  readonly device: Device | undefined
  readonly life: Life
  readonly reporter: DeviceReporter
  readonly screens: Screens
  readonly feeds: Feeds
  readonly bundles: string
  readonly lifetime: Pick<Lifetime, 'relaunch'>
  readonly visits: TechnicianVisits
  /** What became of the configuration on a stick. */
  readonly stick: () => string | undefined
}

/** The technician's page, ready for its chord. To be called before any window is opened. */
export function openTechnician(shell: ShellParts): Technician {
  const { hubs, feeds, screens, shown, device, lifetime, bundles } = shell
  const feed = feeds.first
  let offset: string | undefined
  feed.subscribe('competition', (document) => {
    const said = document?.value['offset']
    offset = typeof said === 'string' ? said : undefined
  })
  return new Technician({
    ...shell,
    feed,
    windowOf: (page) => screens.windowOf(page),
    languageOf: (window) => screenLanguage(screens.feedOfWindow(window), device?.screen ?? window.stage().screen),
    preload: path.join(bundles, 'preload', 'technician.cjs'),
    devTools: !app.isPackaged && process.env['TRIBUNE_DEVTOOLS'] === '1',
    // Where something can be written, whatever became of the folder that was asked for.
    scratch: app.getPath('userData'),
    facts: {
      ...shell,
      feed,
      hub: () => feeds.hub(),
      desk: screens.desk,
      screens: shown,
      hubs: hubs.web,
      probes: new HubProbes(probeHub, () => performance.now()),
      offset: () => offset,
    },
    deeds: { ...shell, restart: (why) => lifetime.relaunch(why, 'planned') },
  })
}
