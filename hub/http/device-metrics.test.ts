import { describe, expect, it } from 'vitest'
import { DEVICE } from '../../tests/support/device-words.ts'
import { FakeClock } from '../../tests/support/fake-clock.ts'
import { DeviceReports } from '../sessions/device-reports.ts'
import { deviceMetrics } from './device-metrics.ts'

describe('what screens say of their machines, for Prometheus (DR3, kiosk.md 10)', () => {
  it('is a figure per screen, in seconds and bytes', () => {
    const text = deviceMetrics(new Map([['north-4', { ...DEVICE, at: 5 }]]))
    for (const line of [
      '# TYPE tribune_screen_restarts_total counter',
      'tribune_screen_restarts_total{screen="north-4"} 3',
      'tribune_screen_info{screen="north-4",version="0.1.0"} 1',
      'tribune_screen_uptime_seconds{screen="north-4"} 90',
      'tribune_screen_failures_total{screen="north-4",cause="GPU gone"} 1',
      'tribune_screen_display_fault{screen="north-4"} 1',
      'tribune_screen_paint_p95_seconds{screen="north-4"} 0.084',
      'tribune_screen_clock_off_seconds{screen="north-4"} -3600',
    ])
      expect(text.split('\n')).toContain(line)
  })

  it('what a screen does not know is left out; no label breaks out of its line', () => {
    const { temperature: _, ...cold } = DEVICE
    const text = deviceMetrics(new Map([['a"\n\\', { ...cold, at: 5 }]]))
    expect(text).not.toContain('temperature')
    expect(text).toContain('tribune_screen_awake{screen="a\\"\\n\\\\"} 1\n')
    expect(deviceMetrics(new Map())).toBe('')
  })

  it('of a screen that has said nothing for minutes there is no figure any more', () => {
    const clock = new FakeClock()
    const reports = new DeviceReports(clock)
    reports.take('north-4', DEVICE)
    expect(reports.all().size).toBe(1)
    clock.advance(5 * 60_000 + 1)
    expect(reports.all().size).toBe(0)
    expect(reports.of('north-4')).toMatchObject({ version: '0.1.0', at: clock.wall() - 5 * 60_000 - 1 })
  })
})
