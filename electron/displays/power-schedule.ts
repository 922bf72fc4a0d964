import * as z from 'zod'

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const
const MINUTES_A_DAY = 24 * 60

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day like 07:30')
const command = z.object({
  /** A program with its words; it is run as it stands, by no shell. */
  run: z.array(z.string().min(1)).min(1),
  /** What it is told on its input. */
  input: z.string().optional(),
})
export type PowerCommand = z.infer<typeof command>

export const powerSchema = z.strictObject({
  /** Local time of the venue. `off` before `on`: the night in between belongs to the day on which it began. */
  on: time,
  off: time,
  /** Days on which the displays are on at all; every day where absent. */
  days: z.array(z.enum(DAYS)).min(1).optional(),
  /** Minutes before the first unit of the schedule, whatever the hours say; 30 where absent. */
  before: z.number('must be minutes').min(0, 'must be minutes').max(600, 'must be minutes').optional(),
  /** Instead of the known ones; all that are present are run. */
  commands: z.strictObject({ on: z.array(command), off: z.array(command) }).optional(),
})
export type PowerSchedule = z.infer<typeof powerSchema>

/** What the systems have: X, Wayland compositors of the wlroots kind, TVs over HDMI-CEC. */
export const KNOWN_COMMANDS: Readonly<Record<'on' | 'off', readonly PowerCommand[]>> = {
  on: [
    // Forcing leaves the server's own timers running, which would switch it off in the middle of an evening.
    { run: ['xset', 'dpms', 'force', 'on', '-dpms'] },
    { run: ['wlopm', '--on', '*'] },
    { run: ['cec-client', '-s', '-d', '1'], input: 'on 0\n' },
    { run: ['cec-ctl', '--playback', '--to', '0', '--image-view-on'] },
  ],
  off: [
    { run: ['xset', 'dpms', '0', '0', '0', 'dpms', 'force', 'off'] },
    { run: ['wlopm', '--off', '*'] },
    { run: ['cec-client', '-s', '-d', '1'], input: 'standby 0\n' },
    { run: ['cec-ctl', '--playback', '--to', '0', '--standby'] },
  ],
}

/**
 * Are the displays to be on (kiosk.md 4, "a blanking schedule never overrides an emergency")? Pure.
 * @param local the venue's time of day as if it were UTC, ms; undefined where no clock can be trusted: then they are on
 * @param isNeeded an emergency stands, a unit is running or about to: nobody switches that off
 */
export function powerAt(
  schedule: PowerSchedule | undefined,
  local: number | undefined,
  isNeeded: boolean,
): 'on' | 'off' {
  if (schedule === undefined || local === undefined || isNeeded) return 'on'
  const date = new Date(local)
  const now = date.getUTCHours() * 60 + date.getUTCMinutes()
  const [on, off] = [minutesOf(schedule.on), minutesOf(schedule.off)]
  const overnight = off <= on
  const isOn = overnight ? now >= on || now < off : now >= on && now < off
  if (!isOn) return 'off'
  const began = overnight && now < off ? (date.getUTCDay() + 6) % 7 : date.getUTCDay()
  const day = DAYS[began]
  return schedule.days === undefined || (day !== undefined && schedule.days.includes(day)) ? 'on' : 'off'
}

function minutesOf(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number)
  return (hours * 60 + minutes) % MINUTES_A_DAY
}

/**
 * A moment of the hub's clock as the venue's time of day, as if that were UTC; ms.
 * @param offset of the competition, "-03:00"; the machine's own zone where it is not known
 */
export function venueTime(at: number, offset: string | undefined): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(offset ?? '') ?? []
  const east = sign === undefined ? -new Date(at).getTimezoneOffset() : Number(hours) * 60 + Number(minutes)
  return at + (sign === '-' ? -east : east) * 60_000
}
