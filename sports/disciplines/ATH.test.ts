import { describe, expect, it } from 'vitest'
import { eventOf, profileOf } from './find-profile.ts'

/** An RSC of athletics from its fields. */
function rsc(event: string, phase: string): string {
  return `ATHM${event.padEnd(18, '-')}${phase.padEnd(4, '-')}000100--`
}

describe('Athletics', () => {
  it.each([
    ['100M', 'HEAT', 'lanes'],
    ['200M', 'SFNL', 'lanes'],
    ['400M', 'FNL', 'lanes'],
    ['100MH', 'PREL', 'lanes'],
    ['110MH', 'FNL', 'lanes'],
    ['400MH', 'FNL', 'lanes'],
    ['4X100M', 'HEAT', 'lanes'],
    ['4X400M', 'FNL', 'lanes'],
    ['100M----T64', 'HEAT', 'lanes'],
    ['400M----T20', 'FNL', 'lanes'],
    ['1500M---T54', 'FNL', 'gaps'],
    ['LJ------T63', 'FNL', 'attempts'],
    ['HJ------T64', 'FNL', 'heights'],
    ['CT------F32', 'FNL', 'attempts'],
    ['800M', 'HEAT', 'gaps'],
    ['1500M', 'FNL', 'gaps'],
    ['3000MSC', 'HEAT', 'gaps'],
    ['5000M', 'HEAT', 'gaps'],
    ['10000M', 'FNL', 'gaps'],
    ['MAR', 'FNL', 'gaps'],
    ['20KMW', 'FNL', 'gaps'],
    ['50KMW', 'FNL', 'gaps'],
    ['HJ', 'QUAL', 'heights'],
    ['PV', 'FNL', 'heights'],
    ['LJ', 'QUAL', 'attempts'],
    ['TJ', 'FNL', 'attempts'],
    ['SP', 'FNL', 'attempts'],
    ['DT', 'QUAL', 'attempts'],
    ['HT', 'QUAL', 'attempts'],
    ['JT', 'FNL', 'attempts'],
    ['DEC', '100M', 'lanes'],
    ['DEC', 'LJ', 'attempts'],
    ['DEC', 'SP', 'attempts'],
    ['DEC', 'HJ', 'heights'],
    ['DEC', '400M', 'lanes'],
    ['DEC', '110H', 'lanes'],
    ['DEC', 'DT', 'attempts'],
    ['DEC', 'PV', 'heights'],
    ['DEC', 'JT', 'attempts'],
    ['DEC', '1500', 'gaps'],
    ['HEP', '100H', 'lanes'],
    ['HEP', '200M', 'lanes'],
    ['HEP', '800M', 'gaps'],
    ['DEC', '', 'series'],
    ['HEP', '', 'series'],
  ])('shows %s %s with the family %s', (event, phase, family) => {
    expect(eventOf(rsc(event, phase)).family).toBe(family)
  })

  it('says that Q is a standard on the field and a place on the track', () => {
    expect(eventOf(rsc('LJ', 'QUAL')).marks?.['Q']).toBe('by standard')
    expect(eventOf(rsc('100M', 'HEAT')).marks).toBeUndefined()
    expect(profileOf('ATH').marks['Q']).toBe('by place')
  })

  it('gives an unknown discipline the plain table', () => {
    expect(eventOf('XYZM------------------FNL-000100--').family).toBe('table')
  })
})
