import type { LogLine, TechnicianFacts } from '../../protocol/technician.ts'
import { difference, duration, moment, size } from './words.ts'

/** One fact. `bad`: somebody has to do something; `good`: this is the one that works. */
export interface Row {
  readonly label: string
  readonly value: string
  readonly tone?: 'good' | 'bad' | undefined
}

export const SECTIONS = ['network', 'screen', 'displays', 'machine', 'restarts', 'log', 'cards', 'actions'] as const
export type SectionId = (typeof SECTIONS)[number]
export const TITLES: Readonly<Record<SectionId, string>> = {
  network: 'Network',
  screen: 'Hub and screen',
  displays: 'Displays',
  machine: 'Machine',
  restarts: 'Restarts',
  log: 'Log',
  cards: 'Test pictures',
  actions: 'Actions',
}

/** What a cache needs on the disk, bytes; what a box bears, °C; what is worth a word of a clock, ms. */
const LEAST_DISK = 100 * 1024 * 1024
const HOT = 85
const CLOCK_OFF = 60_000
const CLAIMED = { configuration: 'named by the configuration', claim: 'by staff', nobody: 'not yet' } as const
const RESTART_WORDS = { asked: 'asked', planned: 'planned', fault: 'fault', killed: 'killed', power: 'power' } as const

/** What a section says, in rows; empty for those that are made of buttons. Pure. */
export function rowsOf(section: SectionId, facts: TechnicianFacts, log: readonly LogLine[]): readonly Row[] {
  switch (section) {
    case 'network':
      return networkRows(facts)
    case 'screen':
      return screenRows(facts)
    case 'displays':
      return facts.displays.flatMap((display) => displayRows(display))
    case 'machine':
      return machineRows(facts)
    case 'restarts':
      return restartRows(facts)
    case 'log':
      return log.map(({ time, level, text }) => ({
        label: time.slice(11, 19),
        value: text,
        tone: level === 'info' ? undefined : 'bad',
      }))
    case 'cards':
    case 'actions':
      return []
    default:
      return section satisfies never
  }
}

function networkRows({ network, hubs, feed, device, trust, clockKnown }: TechnicianFacts): Row[] {
  const { interfaces, gateway } = network
  const { clockOff, feedAge, reconnects } = device
  return [
    ...(interfaces.length === 0 ? [{ label: 'Network', value: 'no cable, no network', tone: 'bad' } as const] : []),
    ...interfaces.map(({ name, addresses }) => ({ label: name, value: addresses.join(' · ') })),
    { label: 'Gateway', value: gateway ?? 'not known' },
    ...(hubs.length === 0 ? [{ label: 'Hub', value: 'none is known yet', tone: 'bad' } as const] : []),
    ...hubs.map(({ address, isHeard, answer }): Row => {
      const label = isHeard ? 'Hub, heard' : 'Hub'
      if (answer === undefined) return { label, value: `${address} · asking` }
      if (answer.kind === 'silent') return { label, value: `${address} · ${answer.why}`, tone: 'bad' }
      const words = `${address} · ${answer.name} · answers in ${answer.ms} ms`
      return { label, value: words, tone: isHeard ? 'good' : undefined }
    }),
    { label: 'Trust', value: trust },
    feedRow(feed),
    { label: 'Data shown', value: feedAge === undefined ? 'none yet' : `${duration(feedAge)} old` },
    { label: 'Found again', value: `${reconnects}×` },
    {
      label: 'Clock',
      value:
        clockKnown && clockOff !== undefined ? `${difference(clockOff)} against the hub` : 'the hub’s is not known',
      tone: Math.abs(clockOff ?? 0) >= CLOCK_OFF ? 'bad' : undefined,
    },
    ...interfaces.map(({ name, mac }) => ({ label: `${name}, MAC`, value: mac })),
  ]
}

function feedRow({ state, forMs }: TechnicianFacts['feed']): Row {
  const since = `for ${duration(forMs)}`
  if (state.kind === 'live') return { label: 'Feed', value: `live ${since}`, tone: 'good' }
  return { label: 'Feed', value: `${state.kind} ${since}: ${state.reason}`, tone: 'bad' }
}

function screenRows({ identity, machine, configuration }: TechnicianFacts): Row[] {
  const { by, screens, hub, code, fingerprint, keyKept } = identity
  const { file, isWritable, faults, stick } = configuration
  return [
    ...faults.map((value) => ({ label: 'Fault', value, tone: 'bad' }) as const),
    ...(faults.length > 0
      ? []
      : [
          {
            label: screens.length > 1 ? 'Screens' : 'Screen',
            value: screens.join(' · ') || 'nobody has said which it is',
          },
          { label: 'Claimed', value: CLAIMED[by] },
        ]),
    ...(code === undefined ? [] : [{ label: 'Code', value: code }]),
    ...(hub === undefined ? [] : [{ label: by === 'claim' ? 'Claimed at' : 'Hub', value: hub }]),
    ...(fingerprint === undefined ? [] : [{ label: 'Key', value: fingerprint }]),
    ...(keyKept === false
      ? [{ label: 'Key', value: 'cannot be kept: after a restart it must be claimed again', tone: 'bad' } as const]
      : []),
    { label: 'Machine', value: machine.hostname },
    { label: 'Configuration', value: file },
    { label: 'Writable', value: isWritable ? 'yes' : 'no: what is changed here cannot be kept' },
    ...(stick === undefined ? [] : [{ label: 'USB stick', value: stick }]),
  ]
}

function displayRows(display: TechnicianFacts['displays'][number]): Row[] {
  const { name, width, height, x, y, connector, screen, wanted, fault } = display
  return [
    { label: 'Display', value: name },
    { label: 'Connector', value: connector ?? 'the system does not tell' },
    { label: 'Resolution', value: `${width} × ${height} at ${x}, ${y}` },
    { label: 'Screen on it', value: screen ?? 'none' },
    ...(wanted === undefined ? [] : [{ label: 'Configured', value: wanted }]),
    ...(fault === undefined ? [] : [{ label: 'Fault', value: fault, tone: 'bad' } as const]),
  ]
}

function machineRows({ machine, device }: TechnicianFacts): Row[] {
  const { version, uptime, memory, diskFree, temperature, awake, failures, paintP95 } = device
  const failed = Object.entries(failures).map(([cause, count]) => `${cause} ${count}×`)
  const slope = memory.perHour === undefined ? 'its slope is known after an hour' : perHour(memory.perHour)
  return [
    { label: 'Tribune', value: `version ${version}, for ${duration(uptime)}` },
    { label: 'Electron', value: machine.electron },
    { label: 'System', value: machine.system },
    { label: 'Up', value: duration(machine.uptime) },
    { label: 'Memory', value: `${size(memory.bytes)} · ${slope}` },
    {
      label: 'Disk',
      value: diskFree === undefined ? 'does not answer' : `${size(diskFree)} free`,
      tone: (diskFree ?? 0) < LEAST_DISK ? 'bad' : undefined,
    },
    {
      label: 'Temperature',
      value: temperature === undefined ? 'no sensor' : `${Math.round(temperature)} °C`,
      tone: (temperature ?? 0) >= HOT ? 'bad' : undefined,
    },
    { label: 'Sleep', value: awake ? 'held off' : 'the displays may fall asleep', tone: awake ? undefined : 'bad' },
    { label: 'Failures', value: failed.length === 0 ? 'none since it began' : failed.join(' · ') },
    ...(paintP95 === undefined ? [] : [{ label: 'Picture', value: `95 of 100 changes stood within ${paintP95} ms` }]),
  ]
}

function perHour(bytes: number): string {
  return `${bytes < 0 ? '−' : '+'}${size(Math.abs(bytes))} an hour`
}

function restartRows({ device, restarts }: TechnicianFacts): Row[] {
  return [
    { label: 'Starts', value: `${device.restarts.count + 1}, as far as is known` },
    ...restarts.map(({ at, kind, why }): Row => ({
      label: moment(at),
      value: `${RESTART_WORDS[kind]}: ${why}`,
      tone: kind === 'fault' || kind === 'killed' ? 'bad' : undefined,
    })),
  ]
}
