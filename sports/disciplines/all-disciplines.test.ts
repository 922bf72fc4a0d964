import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { eventOf, profileOf, profiles } from './find-profile.ts'

/** Every code of odf.md section 9 that is a sport: summer, winter, Paralympic, youth, and Los Angeles where the code is known. */
const CODES =
  'ARC ATH BDM BKB BK3 BKG BMF BMX BOX CLB CRD CSL CSP CTR DIV EQU FBL FEN GAR GLF GRY GTR HBL HOC JUD MPN MTB OWS ROW RU7 SAL SHO SKB SRF SWA SWM TEN TKW TRI TTE VBV VVO WLF WPO WRE KTE BSB ' +
  'ALP BOB LUG SKN BTH CCS CUR FRS FSK IHO NCB SBD SJP SMT SSK STK ' +
  'BOC FBB GBL PWL VBS WBK WFE WRU WTE ISH BS5 FBS HBB RCB WRB WST'
/** The families lifting and target, races in lanes, mass starts, and series. */
const HERE = 'ATH WLF PWL SHO ARC SWM OWS ROW CSP RCB BMX MTB TRI CLB SSK STK SMT MPN SAL GLF'

const missing = CODES.split(' ').filter((code) => profileOf(code).code !== code)

function rsc(discipline: string, event: string, phase: string): string {
  return `${discipline}M${event.padEnd(18, '-')}${phase.padEnd(4, '-')}000100--`
}

describe('the disciplines of odf.md section 9', () => {
  // The title says which codes get the plain table until their profile is there.
  it(`have a profile each where they race, lift, shoot or add up (none yet: ${missing.join(' ') || 'none'})`, () => {
    expect(missing.filter((code) => HERE.split(' ').includes(code))).toEqual([])
  })

  it.each([
    ['SWM', '400MFR', 'FNL', 'lanes'],
    ['SWM', '4X100MFR', 'HEAT', 'lanes'],
    ['OWS', '10KM', 'FNL', 'gaps'],
    ['ROW', 'NOCOX4', 'SFNL', 'lanes'],
    ['CSP', 'K1500M', 'HEAT', 'lanes'],
    ['RCB', 'SOLO', 'QUAL', 'timed'],
    ['RCB', 'SOLO', 'QFNL', 'lanes'],
    ['BMX', 'RACING', 'SFNL', 'lanes'],
    ['MTB', 'XC', 'FNL', 'gaps'],
    ['TRI', 'INDV', 'FNL', 'gaps'],
    ['CLB', 'SPEED', 'QFNL', 'lanes'],
    ['CLB', 'BLDLEAD', 'BLD', 'heights'],
    ['CLB', 'BLDLEAD', 'FNL', 'series'],
    ['CLB', 'BOULDER', 'SFNL', 'heights'],
    ['SSK', '500M', 'FNL', 'lanes'],
    ['SSK', 'MASS', 'FNL', 'gaps'],
    ['STK', '1500M', 'SFNL', 'lanes'],
    ['SMT', 'SPRINT', 'QUAL', 'timed'],
    ['SMT', 'SPRINT', 'SFNL', 'lanes'],
    ['SMT', 'RELAY', 'FNL', 'gaps'],
    ['MPN', 'INDV', 'SW', 'lanes'],
    ['MPN', 'INDV', 'COMB', 'gaps'],
    ['MPN', 'INDV', 'FNL', 'series'],
    ['SAL', 'ILCA', 'OPEN', 'gaps'],
    ['MPN', 'INDV', 'FERR', 'series'],
    ['GLF', 'INDV', 'RND3', 'series'],
    ['WLF', '73KG', 'FNL', 'lifting'],
    ['PWL', '61KG', 'FNL', 'lifting'],
    ['SHO', 'AR10M', 'QUAL', 'target'],
    ['SHO', 'TR125', 'FNL', 'target'],
    ['ARC', 'RECURVE', 'QUAL', 'target'],
    ['ARC', 'RECURVE', '8FNL', 'sets'],
  ])('show %s %s %s with the family %s', (discipline, event, phase, family) => {
    expect(eventOf(rsc(discipline, event, phase)).family).toBe(family)
  })

  it('count hits where shots have no value, and values elsewhere', () => {
    expect(eventOf(rsc('SHO', 'SK125', 'QUAL')).shots).toBe('hits')
    expect(eventOf(rsc('SHO', 'AR10M', 'FNL')).shots).toBe('values')
  })
})

describe('a profile', () => {
  /** Relative luminance of a colour "#RRGGBB" (WCAG 2). */
  const luminance = (hex: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  it.each(profiles.map((profile) => [profile.code, profile.accent]))(
    '%s has an accent of 9:1 on the ground (look.md, Colour)',
    (_, accent) => {
      expect((luminance(accent) + 0.05) / (luminance('#070A10') + 0.05)).toBeGreaterThanOrEqual(9)
    },
  )

  it.each(profiles.map((profile) => [profile.code, profile] as const))(
    '%s has columns with ids of their own and addresses that can be read',
    (_, profile) => {
      for (const { columns = [] } of profile.events) {
        expect(new Set(columns.map((column) => column.id)).size).toBe(columns.length)
        for (const { from } of columns)
          for (const address of [from].flat()) expect(address).toMatch(/^(@\w+|(ER|EUE|ST)\/[\w-]+(\/[\w-]+)?)$/)
      }
    },
  )
})

describe('docs/disciplines.md', () => {
  it('lists every profile with the families that its events are drawn by, and no other', () => {
    const text = readFileSync(new URL('../../docs/disciplines.md', import.meta.url), 'utf8')
    const listed = [...text.matchAll(/^\| (\w{3}) +\| (.+?) +\| (.+?) +\|/gm)].map(([, ...cells]) => cells.join(' | '))
    const wanted = profiles.map(({ code, name, events }) =>
      [code, name, [...new Set(events.map(({ family }) => family))].join(', ')].join(' | '),
    )
    expect(listed.toSorted()).toEqual(wanted.toSorted())
  })
})
