import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { deviceReportSchema } from '../../protocol/device-report.ts'
import { diskFree, temperature } from './device-facts.ts'
import { deviceReport, type DeviceFacts } from './device-words.ts'
import { PaintLatency } from '../window/paint-latency.ts'

const FACTS: DeviceFacts = {
  version: '0.1.0',
  now: 100_000.4,
  started: 10_000,
  bytes: 400_000_000,
  samples: [],
  temperature: undefined,
  diskFree: 5,
  diskFault: 'what is shown cannot be kept: ENOSPC',
  displays: [],
  awake: true,
  life: {
    restarts: Array.from({ length: 9 }, (_, at) => ({ at, kind: 'killed' as const, why: 'it ended without a word' })),
    count: 12,
  },
  failures: { gone: 2 },
  shownAt: 1_000,
  hubNow: 4_000,
  wallNow: 4_000 + 3_600_000,
  clockKnown: true,
  lives: 3,
  paintP95: 80.2,
}

describe('the report of a device (SPEC DR, kiosk.md 10)', () => {
  it('is what the protocol takes, and leaves out what is not known', () => {
    const report = deviceReport(FACTS)
    expect(deviceReportSchema.parse(report)).toEqual(report)
    expect(report).toMatchObject({ uptime: 90_000, feedAge: 3_000, clockOff: 3_600_000, reconnects: 2, paintP95: 80 })
    expect(report.restarts.newest.map(({ at }) => at)).toEqual([4, 5, 6, 7, 4_000 - 90_000])
    expect('temperature' in report || 'perHour' in report.memory).toBe(false)
  })

  it("without the hub's clock it says no age and no difference of clocks: they would be invented", () => {
    const report = deviceReport({ ...FACTS, clockKnown: false })
    expect('feedAge' in report || 'clockOff' in report).toBe(false)
  })
})

describe('what the machine tells', () => {
  it('its hottest sensor, but none that says nonsense', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'tribune-thermal-'))
    for (const [zone, text] of Object.entries({
      thermal_zone0: '51000\n',
      thermal_zone1: '64500',
      thermal_zone2: '-274000',
      thermal_zone3: 'x',
    })) {
      await mkdir(path.join(folder, zone))
      await writeFile(path.join(folder, zone, 'temp'), text)
    }
    await mkdir(path.join(folder, 'thermal_zone4'))
    expect(await temperature(folder)).toBe(64.5)
    expect(await temperature(path.join(folder, 'none'))).toBeUndefined()
    await rm(folder, { recursive: true })
  })

  it('the room on its disk, or nothing', async () => {
    expect(await diskFree(os.tmpdir())).toBeGreaterThan(0)
    expect(await diskFree('/no/such/folder')).toBeUndefined()
  })
})

describe('from a change to its picture', () => {
  it('is counted by version: what was skipped is not, what nobody waited for is not', () => {
    const latency = new PaintLatency()
    expect(latency.p95()).toBeUndefined()
    for (let version = 1; version <= 100; version++) {
      latency.arrived('unit/a', version, version * 1000)
      latency.painted('unit/a', version, version * 1000 + version)
    }
    expect(latency.p95()).toBe(96)
    latency.arrived('unit/a', 200, 0)
    latency.painted('unit/a', 201, 90_000)
    latency.painted('unit/a', undefined, 90_000)
    expect(latency.p95()).toBe(96)
  })
})
