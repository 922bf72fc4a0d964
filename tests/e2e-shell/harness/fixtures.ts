import { test as base } from '@playwright/test'
import { mkdtemp } from 'node:fs/promises'
import path from 'node:path'
import { startHub, type Hub, type HubOptions } from '../../e2e/harness/hub.ts'
import { makeFolder, Shell, type ShellOptions } from './shell.ts'
import { VirtualDisplay } from './virtual-display.ts'

interface Tools {
  /** A user data folder of this test's own. */
  userData: string
  /** Starts a shell; whatever is left of it goes with the test. */
  startShell: (options: Partial<ShellOptions>) => Shell
  /** Starts a hub that goes with the test. */
  hub: (options?: HubOptions) => Promise<Hub>
}
interface WorkerTools {
  /** Absent where the tests run on the machine's own display. */
  display: VirtualDisplay | undefined
}

let count = 0

export const test = base.extend<Tools, WorkerTools>({
  display: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from its first parameter
    async ({}, use) => {
      if (process.platform !== 'linux') return use(undefined)
      const folder = await mkdtemp(path.join(process.env['TRIBUNE_TEST_FOLDER'] ?? '', 'display-'))
      const display = await VirtualDisplay.start('1280x720', folder)
      await use(display)
      await display.stop()
    },
    { scope: 'worker' },
  ],
  // oxlint-disable-next-line no-empty-pattern -- as above
  userData: async ({}, use) => {
    const home = await makeFolder(`home-${process.pid}-${++count}`)
    await use(path.join(home, 'data'))
  },
  startShell: async ({ display, userData }, use, info) => {
    const shells: Shell[] = []
    await use((options) => {
      const shell = Shell.start({ display: display?.name, userData, ...options })
      shells.push(shell)
      return shell
    })
    for (const shell of shells) {
      if (info.status !== info.expectedStatus) await info.attach('shell output', { body: shell.output })
      await shell.kill()
    }
  },
  // oxlint-disable-next-line no-empty-pattern -- as above
  hub: async ({}, use) => {
    const hubs: Hub[] = []
    await use(async (options = {}) => {
      const hub = await startHub(options)
      hubs.push(hub)
      return hub
    })
    for (const hub of hubs) await hub.stop()
  },
})
export { expect } from '@playwright/test'
