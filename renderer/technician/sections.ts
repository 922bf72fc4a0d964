import type { LogLine, TechnicianFacts } from '../../protocol/technician.ts'
import { change, difference, duration, moment, size } from './words/amounts.ts'
import { displayFault, silence, trust } from './words/kinds.ts'
import { sayIn, type Language, type Say } from './words/say.ts'

/** One fact. `bad`: somebody has to do something; `good`: this is the one that works. */
export interface Row {
  readonly label: string
  readonly value: string
  readonly tone?: 'good' | 'bad' | undefined
}

/** Each is the title of itself, among the texts, too. */
export const SECTIONS = ['network', 'screen', 'displays', 'machine', 'restarts', 'log', 'cards', 'actions'] as const
export type SectionId = (typeof SECTIONS)[number]

/** What a cache needs on the disk, bytes; what a box bears, °C; what is worth a word of a clock, ms. */
const LEAST_DISK = 100 * 1024 * 1024
const HOT = 85
const CLOCK_OFF = 60_000
const CLAIMED = { configuration: 'byConfiguration', claim: 'byStaff', nobody: 'notYet' } as const
const RESTARTS = {
  asked: 'restartAsked',
  planned: 'restartPlanned',
  fault: 'restartFault',
  killed: 'restartKilled',
  power: 'restartPower',
} as const

/** A language, with its words. */
interface In {
  readonly language: Language
  readonly say: Say
}

/** What a section says, in rows; empty for those that are made of buttons. What the log, a reader or the system said stays as it was said. Pure. */
export function rowsOf(
  section: SectionId,
  facts: TechnicianFacts,
  log: readonly LogLine[],
  language: Language,
): readonly Row[] {
  const words = { language, say: sayIn(language) }
  switch (section) {
    case 'network':
      return networkRows(facts, words)
    case 'screen':
      return screenRows(facts, words)
    case 'displays':
      return facts.displays.flatMap((display) => displayRows(display, words))
    case 'machine':
      return machineRows(facts, words)
    case 'restarts':
      return restartRows(facts, words)
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

function networkRows({ network, hubs, feed, device, trust: trusted, clockKnown }: TechnicianFacts, words: In): Row[] {
  const { say, language } = words
  const { interfaces, gateway } = network
  const { clockOff, feedAge, reconnects } = device
  const clock =
    clockKnown && clockOff !== undefined ? say('againstHub', { time: difference(clockOff, language) }) : undefined
  return [
    ...(interfaces.length === 0 ? [bad(say('network'), say('noNetwork'))] : []),
    ...interfaces.map(({ name, addresses }) => ({ label: name, value: addresses.join(' · ') })),
    { label: say('gateway'), value: gateway ?? say('unknown') },
    ...(hubs.length === 0 ? [bad(say('hub'), say('noHub'))] : []),
    ...hubs.map(({ address, isHeard, answer }): Row => {
      const label = say(isHeard ? 'hubHeard' : 'hub')
      if (answer === undefined) return { label, value: `${address} · ${say('asking')}` }
      if (answer.kind === 'silent') return bad(label, `${address} · ${silence(answer.why, words)}`)
      const value = [address, answer.name, say('answersIn', { n: answer.ms })].join(' · ')
      return { label, value, tone: isHeard ? 'good' : undefined }
    }),
    { label: say('trust'), value: trust(trusted, say) },
    feedRow(feed, words),
    {
      label: say('shown'),
      value: feedAge === undefined ? say('noneYet') : say('old', { time: duration(feedAge, language) }),
    },
    { label: say('foundAgain'), value: `${reconnects}×` },
    {
      label: say('clock'),
      value: clock ?? say('noHubClock'),
      tone: Math.abs(clockOff ?? 0) >= CLOCK_OFF ? 'bad' : undefined,
    },
    ...interfaces.map(({ name, mac }) => ({ label: say('mac', { name }), value: mac })),
  ]
}

function bad(label: string, value: string): Row {
  return { label, value, tone: 'bad' }
}

function feedRow({ state, forMs }: TechnicianFacts['feed'], { say, language }: In): Row {
  const time = duration(forMs, language)
  if (state.kind === 'live') return { label: say('feed'), value: say('feedLive', { time }), tone: 'good' }
  return bad(say('feed'), say(state.kind === 'silent' ? 'feedSilent' : 'feedOffline', { time, why: state.reason }))
}

function screenRows({ identity, machine, configuration }: TechnicianFacts, { say }: In): Row[] {
  const { by, screens, hub, code, fingerprint, keyKept } = identity
  const { file, isWritable, faults, stick } = configuration
  const name = {
    label: say(screens.length > 1 ? 'manyScreens' : 'oneScreen'),
    value: screens.join(' · ') || say('nobodySaid'),
  }
  return [
    ...faults.map((value) => bad(say('fault'), value)),
    ...(faults.length > 0 ? [] : [name, { label: say('claimed'), value: say(CLAIMED[by]) }]),
    ...(code === undefined ? [] : [{ label: say('code'), value: code }]),
    ...(hub === undefined ? [] : [{ label: say(by === 'claim' ? 'claimedAt' : 'hub'), value: hub }]),
    ...(fingerprint === undefined ? [] : [{ label: say('key'), value: fingerprint }]),
    ...(keyKept === false ? [bad(say('key'), say('keyLost'))] : []),
    { label: say('machine'), value: machine.hostname },
    { label: say('configuration'), value: file },
    { label: say('writable'), value: say(isWritable ? 'yes' : 'notWritable') },
    ...(stick === undefined ? [] : [{ label: say('stick'), value: stick }]),
  ]
}

function displayRows(display: TechnicianFacts['displays'][number], { say }: In): Row[] {
  const { name, width, height, x, y, connector, screen, wanted, fault } = display
  return [
    { label: say('display'), value: name },
    { label: say('connector'), value: connector ?? say('noConnector') },
    { label: say('resolution'), value: say('resolutionAt', { size: `${width} × ${height}`, place: `${x}, ${y}` }) },
    { label: say('screenOnIt'), value: screen ?? say('none') },
    ...(wanted === undefined ? [] : [{ label: say('configured'), value: wanted }]),
    ...(fault === undefined ? [] : [bad(say('fault'), displayFault(fault, say))]),
  ]
}

function machineRows({ machine, device }: TechnicianFacts, { say, language }: In): Row[] {
  const { version, uptime, memory, diskFree, temperature, awake, failures, paintP95 } = device
  const failed = Object.entries(failures).map(([cause, count]) => `${cause} ${count}×`)
  const slope =
    memory.perHour === undefined ? say('noSlope') : say('perHour', { size: change(memory.perHour, language) })
  return [
    { label: 'Tribune', value: say('version', { version, time: duration(uptime, language) }) },
    { label: 'Electron', value: machine.electron },
    { label: say('system'), value: machine.system },
    { label: say('up'), value: duration(machine.uptime, language) },
    { label: say('memory'), value: `${size(memory.bytes, language)} · ${slope}` },
    {
      label: say('disk'),
      value: diskFree === undefined ? say('noDisk') : say('free', { size: size(diskFree, language) }),
      tone: (diskFree ?? 0) < LEAST_DISK ? 'bad' : undefined,
    },
    {
      label: say('temperature'),
      value: temperature === undefined ? say('noSensor') : `${Math.round(temperature)} °C`,
      tone: (temperature ?? 0) >= HOT ? 'bad' : undefined,
    },
    { label: say('sleep'), value: say(awake ? 'heldOff' : 'mayFallAsleep'), tone: awake ? undefined : 'bad' },
    { label: say('failures'), value: failed.length === 0 ? say('noFailures') : failed.join(' · ') },
    ...(paintP95 === undefined ? [] : [{ label: say('picture'), value: say('paints', { n: paintP95 }) }]),
  ]
}

function restartRows({ device, restarts }: TechnicianFacts, { say, language }: In): Row[] {
  return [
    { label: say('starts'), value: say('startsKnown', { n: device.restarts.count + 1 }) },
    ...restarts.map(({ at, kind, why }): Row => ({
      label: moment(at, language),
      value: say(RESTARTS[kind], { why }),
      tone: kind === 'fault' || kind === 'killed' ? 'bad' : undefined,
    })),
  ]
}
