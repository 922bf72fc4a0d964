import type { Connected } from '../../../protocol/desk-answers.ts'
import type { Text, Say } from '../words/say.ts'

type Device = NonNullable<Connected['device']>

/** One line about a machine; `alarm`: somebody has to go there. */
export interface DeviceLine {
  readonly label: Text
  readonly words: string
  readonly alarm: boolean
}

const MB = 1024 * 1024
const HOUR = 3_600_000
/** What a TV box bears, °C; and what a cache needs, MB. */
const HOT = 85
const FULL = 100
/** So many wrong PINs are no slips of a finger. */
const GUESSED = 5
/** A clock that is so wrong is worth a word, s: nothing on the screen hangs on it. */
const CLOCK_OFF = 60
const DAY = 86_400
const CLOCK_FAR_OFF = 2 * DAY

/** What a machine says of itself, in lines for people (SPEC DR). Pure. @param date of an instant, in words */
export function deviceLines(device: Device, say: Say, date: (at: number) => string): readonly DeviceLine[] {
  const { version, uptime, memory, temperature, diskFree, diskFault, displays, awake, restarts, failures } = device
  const { feedAge, paintP95, reconnects, clockOff, technician } = device
  const off = Math.round((clockOff ?? 0) / 1000)
  const last = restarts.newest.at(-1)
  const visit = technician?.newest.at(-1)
  const change = memory.perHour === undefined ? 0 : Math.round(memory.perHour / MB)
  const diskMb = diskFree === undefined ? undefined : Math.round(diskFree / MB)
  const wrong = displays.filter(({ fault }) => fault !== undefined)
  const failed = Object.entries(failures).map(([cause, n]) => say('{cause} {n}×', { cause, n }))
  const line = (label: Text, words: readonly (string | false | undefined)[], alarm = false): DeviceLine => ({
    label,
    words: words.filter((word) => word !== false && word !== undefined).join(' · '),
    alarm,
  })
  return [
    line(
      'Machine',
      [
        say('version {version}, since {hours} h', { version, hours: Math.round(uptime / HOUR) }),
        temperature !== undefined && say('{n} °C', { n: Math.round(temperature) }),
        diskMb !== undefined && say('{mb} MB free on the disk', { mb: diskMb }),
        diskFault,
        Math.abs(off) >= CLOCK_OFF &&
          (Math.abs(off) < CLOCK_FAR_OFF
            ? say('its clock is {n} s off', { n: off })
            : say('its clock is {n} days off', { n: Math.round(off / DAY) })),
      ],
      (temperature ?? 0) >= HOT || (diskMb ?? FULL) < FULL || diskFault !== undefined,
    ),
    line(
      'Displays',
      [
        ...displays.map(({ name, width, height, fault }) =>
          [`${name} ${width}×${height}`, fault].filter(Boolean).join(': '),
        ),
        !awake && say('its displays may fall asleep'),
      ],
      wrong.length > 0 || !awake,
    ),
    line('Memory', [
      say('{mb} MB', { mb: Math.round(memory.bytes / MB) }),
      memory.perHour !== undefined && say('{change} MB an hour', { change: change > 0 ? `+${change}` : change }),
    ]),
    line('Starts', [
      say('{n}×', { n: restarts.count + 1 }),
      last && say('last on {date}: {why}', { date: date(last.at), why: last.why }),
    ]),
    ...(technician === undefined
      ? []
      : [
          line(
            'Technician',
            [
              say('let in {n}×', { n: technician.opened }),
              technician.wrong > 0 && say('{n} wrong PINs', { n: technician.wrong }),
              visit && say('last on {date}: {why}', { date: date(visit.at), why: visit.what }),
            ],
            technician.wrong >= GUESSED,
          ),
        ]),
    line('Failures', failed.length > 0 ? failed : [say('none since it began')]),
    line('Data shown', [
      feedAge !== undefined && say('{n} s old', { n: Math.round(feedAge / 1000) }),
      say('hub found again {n}×', { n: reconnects }),
    ]),
    ...(paintP95 === undefined
      ? []
      : [line('Picture', [say('95 of 100 changes stood within {n} ms', { n: Math.round(paintP95) })])]),
  ]
}
