import { describe, expect, it } from 'vitest'
import { eventOf } from './find-profile.ts'

/** An RSC from its fields. */
function rsc(discipline: string, event: string, phase: string, unit = '000100'): string {
  return `${discipline}W${event.padEnd(18, '-')}${phase.padEnd(4, '-')}${unit.padEnd(8, '-')}`
}

describe('disciplines before judges', () => {
  it.each([
    ['GAR', 'FX', 'FNL', '000100', 'judged', 'one'],
    ['GAR', 'VT', 'FNL', '000100', 'judged', 'none'],
    ['GAR', 'AA', 'FNL', '000100', 'series', undefined],
    ['GRY', 'IAA', 'FNL', '000100', 'judged', 'none'],
    ['GTR', 'IND', 'QUAL', '000100', 'judged', 'best'],
    ['GTR', 'IND', 'FNL', '000100', 'judged', 'one'],
    ['DIV', 'PFM10', 'FNL', '000100', 'judged', 'sum'],
    ['SWA', 'DUET', 'FNL', '000100', 'judged', 'none'],
    ['FSK', 'SINGLES', 'QUAL', '000100', 'judged', 'one'],
    ['FSK', 'TEAM', '', '', 'series', undefined],
    ['SKB', 'PARK', 'FNL', '000100', 'judged', 'best'],
    ['SKB', 'STREET', 'FNL', '000100', 'judged', 'none'],
    ['BMF', 'PARK', 'FNL', '000100', 'judged', 'best'],
    ['BMF', 'PARK', 'QUAL', '000100', 'judged', 'none'],
    ['SRF', 'SHORTBRD', 'QFNL', '000100', 'judged', 'best two'],
    ['BKG', 'SOLO', 'SFNL', '000100', 'judged', 'battle'],
    ['FRS', 'HP', 'FNL', '000100', 'judged', 'best'],
    ['FRS', 'BA', 'FNL', '000100', 'judged', 'none'],
    ['FRS', 'AE', 'FNL', '000100', 'judged', 'one'],
    ['FRS', 'MO', 'FNL', '000100', 'judged', 'one'],
    ['FRS', 'SX', 'QUAL', '000100', 'timed', undefined],
    ['FRS', 'SX', '8FNL', '000100', 'lanes', undefined],
    ['SBD', 'SS', 'FNL', '000100', 'judged', 'best'],
    ['SBD', 'SBX', 'SFNL', '000100', 'lanes', undefined],
    ['SBD', 'PGS', 'QUAL', '000100', 'timed', undefined],
    ['SBD', 'PGS', '8FNL', '000100', 'lanes', undefined],
    ['SJP', 'NH', 'FNL', '0001SJ', 'judged', 'one'],
    ['NCB', 'NH10KM', 'FNL', '0001SJ', 'judged', 'none'],
    ['NCB', 'NH10KM', 'FNL', '0001CC', 'gaps', undefined],
    ['WST', 'CQ', 'FNL', '000100', 'judged', 'one'],
    ['EQU', 'DRESINDV', 'FNL', '000100', 'judged', 'one'],
  ])('show %s %s %s %s with the family %s, rule %s', (discipline, event, phase, unit, family, rule) => {
    const found = eventOf(rsc(discipline, event, phase, unit))
    expect([found.family, found.judged?.rule]).toEqual([family, rule])
  })
})
