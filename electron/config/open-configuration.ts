import { findConfigFile } from './config-file.ts'
import type { ReadConfig, ShellConfig, ShellScreen } from './config.ts'
import type { HubSetting } from './config-hub.ts'
import { serviceOf, type Service } from './config-service.ts'
import type { Log } from '../log.ts'
import { readSettings } from './read-settings.ts'

/** A wrong configuration is read again this often, so that mending it is enough. ms */
const READ_AGAIN_MS = 3_000

/** What a shell knows of its machine before it has read anything. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly hostname: string
  /** Where things are kept. */
  readonly userData: string
  readonly log: Log
}

/** The configuration of this machine, as far as it can be believed. */
export interface Configuration {
  readonly found: { readonly path: string; readonly asked: boolean }
  readonly read: ReadConfig
  /** Absent where it is at fault: then nothing of it is wished but what `screens`, `hub` and `service` say. */
  readonly wishes: ShellConfig | undefined
  /** What is shown; of one at fault a single screen that says what is wrong. */
  readonly screens: readonly ShellScreen[]
  /** Where the hub is, also where something else is wrong (SPEC DV10). */
  readonly hub: HubSetting | undefined
  /** Who may serve this machine on the spot. */
  readonly service: Service
  /** Calls once a configuration that was at fault has been mended. @returns the way to stop */
  onMended(call: () => void): () => void
}

/** Reads it, and says in the log what is wrong with it. Never throws for what stands in it. */
export function openConfiguration(argv: readonly string[], machine: Machine): Configuration {
  const { env, userData, log } = machine
  const found = findConfigFile(argv, env, userData)
  const read = readSettings(found, machine)
  const rest = { found, read, service: serviceOf(found, userData, !read.ok) }
  if (read.ok) {
    const { config } = read
    return { ...rest, wishes: config, screens: config.screens, hub: config.hub, onMended: () => () => {} }
  }
  for (const sentence of read.sentences) log.error(sentence)
  return {
    ...rest,
    wishes: undefined,
    screens: [faultScreen(found.path, read.sentences)],
    hub: read.hub,
    onMended(call) {
      const again = setInterval(() => {
        if (!readSettings(found, machine).ok) return
        clearInterval(again)
        call()
      }, READ_AGAIN_MS)
      return () => clearInterval(again)
    },
  }
}

/** Stands in for the screens of a configuration that cannot be read. */
function faultScreen(file: string, sentences: readonly string[]): ShellScreen {
  const configurationFault = { file, sentences: [...sentences] }
  const settings = { screen: 'unconfigured', rotation: 0, configurationFault } as const
  return { display: 'primary', stage: { rotation: 0 }, settings }
}
