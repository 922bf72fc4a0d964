import { createHash } from 'node:crypto'
import os from 'node:os'
import type { Feed } from '../../protocol/feed.ts'
import type { TechnicianFacts, Trust } from '../../protocol/technician.ts'
import type { ReadConfig, ShellScreen } from '../config/config.ts'
import type { Device } from '../device/device.ts'
import type { DeviceReporter } from '../device/device-reporter.ts'
import type { DisplayDesk } from '../displays/display-desk.ts'
import type { Life } from '../recovery/life.ts'
import { gateway, outerInterfaces } from './network-facts.ts'
import type { HubProbes } from './probe-hubs.ts'
import { isWritable } from '../config/write-configuration.ts'

/** What the facts are made of. */
export interface FactsOf {
  readonly found: { readonly path: string }
  readonly config: ReadConfig
  readonly screens: readonly ShellScreen[]
  readonly hubs: readonly string[]
  /** Which hub was tried last. */
  readonly hub: () => string
  readonly probes: HubProbes
  readonly feed: Feed
  readonly device: Device | undefined
  readonly desk: DisplayDesk
  readonly reporter: Pick<DeviceReporter, 'now'>
  readonly life: Life
  readonly offset: () => string | undefined
  readonly stick: () => string | undefined
}

/** What a technician in front of this machine wants to know of it now. */
export async function technicianFacts(of: FactsOf): Promise<TechnicianFacts> {
  const { found, config, screens, hubs, hub, probes, feed, device, desk, reporter, life, offset, stick } = of
  const state = feed.state()
  const faults = config.ok ? [] : config.sentences
  return {
    machine: {
      hostname: os.hostname(),
      system: `${os.type()} ${os.release()} ${os.arch()}`,
      electron: process.versions.electron,
      uptime: os.uptime() * 1000,
    },
    network: { interfaces: outerInterfaces(os.networkInterfaces()), gateway: await gateway() },
    hubs: hubs.map((address) => ({
      address,
      isHeard: state.kind === 'live' && address === hub(),
      answer: probes.answer(address),
    })),
    trust: trustOf(config.ok ? config.config.hub.ca : undefined, hubs),
    feed: { state, forMs: Math.max(0, feed.now() - state.since) },
    identity: identityOf(config, screens, device),
    displays: desk.forTechnician(screens),
    device: await reporter.now(),
    restarts: life.restarts.toReversed(),
    configuration: { file: found.path, isWritable: isWritable(found.path), faults, stick: stick() },
    canForget: device !== undefined,
    hubNow: feed.now(),
    clockKnown: feed.clockKnown(),
    offset: offset(),
  }
}

/** Pure. @param ca the file that the configuration names */
export function trustOf(ca: string | undefined, hubs: readonly string[]): Trust {
  if (ca !== undefined) return { kind: 'venue', file: ca }
  if (hubs.length === 0) return { kind: 'no hub' }
  return { kind: hubs.some((hub) => hub.startsWith('https:')) ? 'system' : 'open' }
}

/** As two people read it to each other: 16 letters of the SHA-256 of the public key, in fours. Pure. @param publicKey base64url */
export function fingerprintOf(publicKey: string): string {
  const hash = createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest('hex').slice(0, 16)
  return (hash.match(/.{4}/g) ?? []).join(' ')
}

function identityOf(
  config: ReadConfig,
  screens: readonly ShellScreen[],
  device: Device | undefined,
): TechnicianFacts['identity'] {
  if (device === undefined)
    return { by: 'configuration', screens: config.ok ? screens.map(({ settings }) => settings.screen) : [] }
  const { code, hub, keepsNothing } = device.picture()
  const key = { fingerprint: fingerprintOf(device.publicKey), keyKept: !keepsNothing }
  return device.screen === undefined
    ? { by: 'nobody', screens: [], hub, code, ...key }
    : { by: 'claim', screens: [device.screen], hub: device.claimedAt, ...key }
}
