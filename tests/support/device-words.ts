import type { DeviceReport } from '../../protocol/device-report.ts'

/** What an invented machine says of itself. */
export const DEVICE: DeviceReport = {
  version: '0.1.0',
  uptime: 90_000,
  memory: { bytes: 400_000_000, perHour: -1_000_000 },
  temperature: 61.5,
  diskFree: 2_000_000_000,
  displays: [{ name: 'HDMI-1', width: 1024, height: 768, screen: 'north-4', fault: 'it has 1024×768, not 1920×1080' }],
  awake: true,
  restarts: { count: 3, newest: [{ at: 1_471_224_300_000, kind: 'power', why: 'the machine ended without a word' }] },
  failures: { gone: 2, 'GPU gone': 1 },
  feedAge: 1_500,
  reconnects: 4,
  paintP95: 84,
  clockOff: -3_600_000,
}
