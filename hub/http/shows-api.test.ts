import { expect, it } from 'vitest'
import { showLines } from './shows-api.ts'

it('A unit is named by the timetable, with the status of its result; one that only the timetable knows is awaited', () => {
  const lines = showLines([
    {
      key: 'unit/A',
      value: {
        family: 'lanes',
        status: 'LIVE',
        title: { discipline: 'Athletics', event: "Men's 100m", sub: 'Final' },
        location: 'STA',
      },
    },
    {
      key: 'schedule/2026-01-01',
      value: {
        family: 'schedule',
        day: '2026-01-01',
        units: {
          A: { name: "Men's 100m Final", discipline: 'ATH', start: '2026-01-01T12:00:00', status: 'RUNNING' },
          B: { name: 'Long Jump', discipline: 'ATH', status: 'SCHEDULED' },
        },
      },
    },
    { key: 'bracket/X', value: { family: 'bracket', title: { discipline: 'Judo', event: '-60 kg' } } },
    { key: 'unit/plain', value: { status: 'LIVE' } },
  ])
  expect(lines).toEqual([
    {
      key: 'unit/A',
      name: "Men's 100m Final",
      discipline: 'Athletics',
      status: 'LIVE',
      start: '2026-01-01T12:00:00',
      location: 'STA',
    },
    { key: 'schedule/2026-01-01', name: '2026-01-01' },
    { key: 'bracket/X', name: '-60 kg', discipline: 'Judo' },
    { key: 'unit/B', name: 'Long Jump', discipline: 'ATH', status: 'SCHEDULED', awaited: true },
  ])
})
