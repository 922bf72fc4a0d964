import { utilityProcess } from 'electron/main'
import { createInterface } from 'node:readline'
import path from 'node:path'
import type { InsideHub } from '../config/config-hub.ts'
import type { HubMachine } from './inside-hub.ts'

/**
 * A hub as a utility process of Electron: `child_process.fork` no longer works with the fuses of the package (kiosk.md 1.19).
 * @param bundles the folder that holds `hub-inside/`
 * @param userData the hub keeps everything below it
 * @param env of this process: the hub gets its own settings of it
 */
export function hubMachine(
  { args }: InsideHub,
  bundles: string,
  userData: string,
  env: Readonly<Record<string, string | undefined>>,
): HubMachine {
  return {
    now: () => performance.now(),
    after: (ms, work) => {
      const timer = setTimeout(work, ms)
      return () => clearTimeout(timer)
    },
    start: ({ line, exit }) => {
      const child = utilityProcess.fork(
        path.join(bundles, 'hub-inside', 'main.js'),
        [...args, '--data', path.join(userData, 'hub'), '--log', 'warn'],
        {
          serviceName: 'Tribune hub',
          stdio: ['ignore', 'pipe', 'pipe'],
          env: env['TRIBUNE_ODF_KEY'] === undefined ? {} : { TRIBUNE_ODF_KEY: env['TRIBUNE_ODF_KEY'] },
        },
      )
      for (const stream of [child.stdout, child.stderr])
        if (stream !== null) createInterface({ input: stream }).on('line', line)
      child.once('exit', exit)
      return { stop: () => void child.kill() }
    },
  }
}
