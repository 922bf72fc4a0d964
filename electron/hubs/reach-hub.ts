import { readFileSync } from 'node:fs'
import path from 'node:path'
import tls from 'node:tls'
import type { HubSetting } from '../config/config-hub.ts'
import { findHubs } from './find-hubs.ts'
import { HubList } from './hub-list.ts'
import { hubMachine } from './hub-process.ts'
import { InsideHubKeeper } from './inside-hub.ts'
import type { Log } from '../log.ts'

/** How this machine reaches its hub, while it runs. */
export interface ReachedHub {
  readonly hubs: HubList
  readonly ca?: readonly string[] | undefined
  /** Lets go of the network, and of a hub inside once it has written what is left. */
  stop(): Promise<void>
}

/**
 * Carries out where the configuration says that the hub is: at an address, on this network, or inside this shell.
 * @param setting absent: there is none that could be read
 */
export function reachHub(
  setting: HubSetting | undefined,
  of: { readonly bundles: string; readonly userData: string; readonly log: Log },
): ReachedHub {
  const hubs = new HubList(setting?.hubs ?? [])
  const ca = setting?.ca === undefined ? undefined : readCa(setting.ca, of.log)
  if (setting?.inside !== undefined) {
    const keeper = new InsideHubKeeper(hubMachine(setting.inside, of.bundles, of.userData, process.env), of.log)
    keeper.start()
    return { hubs, ca, stop: () => keeper.stop() }
  }
  if (setting?.find !== undefined) {
    const told = new Set<string>()
    const stop = findHubs(hubs, setting.find.name, path.join(of.userData, 'found-hub.json'), of.log, (names) => {
      const sentence = `Several hubs answer on this network (${names.join(', ')}): say which is ours as "hubName".`
      if (!told.has(sentence)) of.log.warn(sentence)
      told.add(sentence)
    })
    return { hubs, ca, stop: () => Promise.resolve(stop()) }
  }
  return { hubs, ca, stop: () => Promise.resolve() }
}

/** @returns the certificates; where they cannot be read none that would be believed, for a hub must not be trusted by mistake */
function readCa(file: string, log: Log): readonly string[] {
  try {
    const ca = readFileSync(file, 'utf8')
    // For what is fetched from the hub; Node 20 does not have it, and fetches from hubs with a public certificate only.
    if ('setDefaultCACertificates' in tls && typeof tls.setDefaultCACertificates === 'function')
      tls.setDefaultCACertificates([ca])
    return [ca]
  } catch (error) {
    log.error('the certificates of the hub cannot be read: no hub is believed', { file, error: String(error) })
    return []
  }
}
