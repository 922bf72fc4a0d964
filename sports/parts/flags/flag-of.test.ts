import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { flagOf, nocsWithFlag } from './flag-of.ts'

describe('flags', () => {
  it('are found by NOC code, which is no ISO code', () => {
    expect(flagOf('GER')).toBe('de')
    expect(flagOf('SUI')).toBe('ch')
    expect(flagOf('KOS')).toBe('xk')
    expect(flagOf('SIN')).toBe('sg')
    expect(flagOf('FRA')).toBe('fr')
    expect(flagOf('SCO')).toBe('gb-sct')
    expect(flagOf('LIB')).toBe('lb')
  })

  it('give way to a text tile for unknown codes and for teams without a flag of their own', () => {
    for (const code of ['AIN', 'EOR', 'ROT', 'MIX', 'TPE', 'XYZ', '']) expect(flagOf(code)).toBeUndefined()
  })

  it('give way to a text tile on days when today’s drawing was not the flag', () => {
    expect(flagOf('SYR', '2016-08-16')).toBeUndefined()
    expect(flagOf('SYR', '2026-01-01')).toBe('sy')
    expect(flagOf('SYR')).toBe('sy')
    expect(flagOf('JAM', '2016-08-16')).toBe('jm')
  })

  it('exist as files, every one of them', () => {
    const folder = fileURLToPath(new URL('../../../node_modules/flag-icons/flags/4x3/', import.meta.url))
    const files = nocsWithFlag().map((noc) => flagOf(noc))
    expect(files.length).toBeGreaterThan(200)
    expect(files.filter((file) => !existsSync(`${folder}${file}.svg`))).toEqual([])
  })
})
