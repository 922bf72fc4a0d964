import { describe, expect, it } from 'vitest'
import { eventOf } from './find-profile.ts'

/** An RSC from its fields. */
function rsc(discipline: string, event: string, phase: string, unit = '000100'): string {
  return `${discipline}M${event.padEnd(18, '-')}${phase.padEnd(4, '-')}${unit.padEnd(8, '-')}`
}

describe('disciplines against the clock', () => {
  it.each([
    ['ALP', 'SL', 'FNL', 'timed'],
    ['ALP', 'AC', 'FNL', 'timed'],
    ['ALP', 'PLTEAM4', '8FNL', 'lanes'],
    ['BOB', 'TEAM2', 'FNL', 'timed'],
    ['LUG', 'RELAY4', 'FNL', 'timed'],
    ['SKN', 'SINGLES', 'FNL', 'timed'],
    ['CSL', 'K1', 'SFNL', 'timed'],
    ['CSL', 'KX1', 'HEAT', 'lanes'],
    ['CRD', 'ITT', 'FNL', 'timed'],
    ['CRD', 'RR', 'FNL', 'gaps'],
    ['BTH', '10KMSP', 'FNL', 'timed'],
    ['BTH', '20KMIS', 'FNL', 'timed'],
    ['BTH', '12.5KMPU', 'FNL', 'gaps'],
    ['BTH', '15KMMS', 'FNL', 'gaps'],
    ['BTH', 'RELAY4', 'FNL', 'gaps'],
    ['CCS', '10KMIS', 'FNL', 'timed'],
    ['CCS', 'SPRINT', 'QUAL', 'timed'],
    ['CCS', 'SPRINT', 'QFNL', 'lanes'],
    ['CCS', 'TEAMSP2', 'FNL', 'gaps'],
    ['CCS', 'SKIATHLN', 'FNL', 'gaps'],
    ['EQU', 'JUMPINDV', 'FNL', 'timed'],
    ['EQU', 'JUMPTEAM', 'FNL', 'series'],
    ['EQU', 'DRESINDV', 'FNL', 'judged'],
    ['EQU', 'EVENINDV', 'FNL', 'series'],
    ['CTR', 'TEAMPURS', 'QUAL', 'timed'],
    ['CTR', 'SPRINT', 'QUAL', 'timed'],
    ['CTR', 'SPRINT', 'QFNL', 'lanes'],
    ['CTR', 'KEIRIN', 'FNL', 'lanes'],
    ['CTR', 'OMNIUM', 'FNL', 'series'],
    ['CTR', 'MADISON', 'FNL', 'series'],
  ])('show %s %s %s with the family %s', (discipline, event, phase, family) => {
    expect(eventOf(rsc(discipline, event, phase)).family).toBe(family)
  })
})
