import { app, type WebContents } from 'electron/main'
import path from 'node:path'
import type { Feed } from '../../protocol/feed.ts'
import type { ReadConfig, ShellScreen } from '../config/config.ts'
import type { Service } from '../config/config-service.ts'
import type { Device } from '../device/device.ts'
import type { DeviceReporter } from '../device/device-reporter.ts'
import type { DisplayDesk } from '../displays/display-desk.ts'
import type { HubList } from '../hubs/hub-list.ts'
import type { Life } from '../recovery/life.ts'
import type { Lifetime } from '../lifetime.ts'
import type { Log } from '../log.ts'
import { HubProbes, probeHub } from './probe-hubs.ts'
import type { ScreenWindow } from '../window/screen-window.ts'
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
  readonly screens: readonly ShellScreen[]
  readonly hubs: HubList
  readonly hub: () => string
  readonly feed: Feed
  readonly device: Device | undefined
  readonly desk: DisplayDesk
  readonly life: Life
  readonly reporter: DeviceReporter
  readonly windowOf: (page: WebContents) => ScreenWindow | undefined
  readonly bundles: string
  readonly lifetime: Pick<Lifetime, 'relaunch'>
  readonly visits: TechnicianVisits
  /** What became of the configuration on a stick. */
  readonly stick: () => string | undefined
}

/** The technician's page, ready for its chord. To be called before any window is opened. */
export function openTechnician(shell: ShellParts): Technician {
  const { hubs, feed, lifetime, bundles } = shell
  let offset: string | undefined
  feed.subscribe('competition', (document) => {
    const said = document?.value['offset']
    offset = typeof said === 'string' ? said : undefined
  })
  return new Technician({
    ...shell,
    preload: path.join(bundles, 'preload', 'technician.cjs'),
    devTools: !app.isPackaged && process.env['TRIBUNE_DEVTOOLS'] === '1',
    // Where something can be written, whatever became of the folder that was asked for.
    scratch: app.getPath('userData'),
    facts: { ...shell, hubs: hubs.web, probes: new HubProbes(probeHub, () => performance.now()), offset: () => offset },
    deeds: { ...shell, restart: (why) => lifetime.relaunch(why, 'planned') },
  })
}
