import type { KeptReport } from '../sessions/device-reports.ts'

type Labels = Readonly<Record<string, string>>
type Sample = readonly [value: number | undefined, labels?: Labels]
interface Metric {
  readonly name: string
  readonly help: string
  readonly type: 'gauge' | 'counter'
  readonly of: (report: KeptReport) => readonly Sample[]
}

const one = (value: number | undefined): readonly Sample[] => [[value]]
const seconds = (ms: number | undefined): readonly Sample[] => one(ms === undefined ? undefined : ms / 1000)

const METRICS: readonly Metric[] = [
  { name: 'info', help: 'Version of a screen.', type: 'gauge', of: ({ version }) => [[1, { version }]] },
  { name: 'uptime_seconds', help: 'Since its shell began.', type: 'gauge', of: ({ uptime }) => seconds(uptime) },
  { name: 'memory_bytes', help: 'All its processes together.', type: 'gauge', of: ({ memory }) => one(memory.bytes) },
  {
    name: 'memory_bytes_per_hour',
    help: 'The slope of that.',
    type: 'gauge',
    of: ({ memory }) => one(memory.perHour),
  },
  { name: 'temperature_celsius', help: 'Its hottest sensor.', type: 'gauge', of: (report) => one(report.temperature) },
  { name: 'disk_free_bytes', help: 'Where its cache lies.', type: 'gauge', of: ({ diskFree }) => one(diskFree) },
  {
    name: 'disk_fault',
    help: '1 where nothing can be kept for a start without a hub.',
    type: 'gauge',
    of: ({ diskFault }) => one(diskFault === undefined ? 0 : 1),
  },
  {
    name: 'display_fault',
    help: '1 where a display is not as it is wanted.',
    type: 'gauge',
    of: ({ displays }) => one(displays.some(({ fault }) => fault !== undefined) ? 1 : 0),
  },
  { name: 'awake', help: '1 where sleep is held off.', type: 'gauge', of: ({ awake }) => one(awake ? 1 : 0) },
  {
    name: 'restarts_total',
    help: 'How often its shell began.',
    type: 'counter',
    of: (report) => one(report.restarts.count),
  },
  {
    name: 'failures_total',
    help: 'What failed since it began, by cause.',
    type: 'counter',
    of: ({ failures }) => Object.entries(failures).map(([cause, count]) => [count, { cause }]),
  },
  {
    name: 'feed_age_seconds',
    help: 'Age of the document shown.',
    type: 'gauge',
    of: ({ feedAge }) => seconds(feedAge),
  },
  {
    name: 'reconnects_total',
    help: 'How often it found the hub again.',
    type: 'counter',
    of: (report) => one(report.reconnects),
  },
  {
    name: 'paint_p95_seconds',
    help: 'From a change to its picture.',
    type: 'gauge',
    of: ({ paintP95 }) => seconds(paintP95),
  },
  {
    name: 'clock_off_seconds',
    help: 'Its own clock before the hub.',
    type: 'gauge',
    of: ({ clockOff }) => seconds(clockOff),
  },
]

/**
 * What screens say of their machines, as Prometheus text (SPEC DR3). Written as text: thousands of screens by a dozen figures are
 * too many objects for a collector that makes them anew at every look.
 */
export function deviceMetrics(reports: ReadonlyMap<string, KeptReport>): string {
  if (reports.size === 0) return ''
  let text = ''
  for (const { name, help, type, of } of METRICS) {
    const full = `tribune_screen_${name}`
    const lines: string[] = []
    for (const [screen, report] of reports)
      for (const [value, labels] of of(report))
        if (value !== undefined) lines.push(`${full}{${labelText({ screen, ...labels })}} ${value}`)
    if (lines.length > 0) text += `# HELP ${full} ${help}\n# TYPE ${full} ${type}\n${lines.join('\n')}\n`
  }
  return text
}

function labelText(labels: Labels): string {
  return Object.entries(labels)
    .map(
      ([name, value]) => `${name}="${value.replaceAll(/[\\"\n]/g, (sign) => (sign === '\n' ? '\\n' : `\\${sign}`))}"`,
    )
    .join(',')
}
