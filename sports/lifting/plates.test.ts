import { describe, expect, it } from 'vitest'
import { barWidth, platesOn } from './plates.ts'

const kilograms = (plates: readonly string[] | undefined, bar: number) =>
  (plates ?? []).reduce((sum, plate) => sum + 2 * Number(plate), bar + 5)

describe('the plates on the bar', () => {
  it('are as few as there can be, the heaviest inside, beside bar and collars', () => {
    expect(platesOn('190', 20)).toEqual(['25', '25', '25', '5', '2.5'])
    expect(platesOn('125', 15)).toEqual(['25', '25', '2.5'])
    expect(platesOn('61', 20)).toEqual(['15', '2.5', '0.5'])
  })

  it('weigh what is on the bar, for every whole kilogram there can be', () => {
    for (const bar of [15, 20]) {
      for (let kg = bar + 5; kg <= 270; kg += 1) expect(kilograms(platesOn(String(kg), bar), bar)).toBe(kg)
    }
  })

  it('are none on the bar alone with its collars', () => {
    expect(platesOn('25', 20)).toEqual([])
    expect(platesOn('20', 15)).toEqual([])
  })

  it('are not said below that, for no whole weight, or where the bar is not known', () => {
    expect(platesOn('24', 20)).toBeUndefined()
    expect(platesOn('120.5', 20)).toBeUndefined()
    expect(platesOn(undefined, 20)).toBeUndefined()
    expect(platesOn('120', undefined)).toBeUndefined()
  })

  it('take more room the more there are', () => {
    expect(barWidth(['25', '25', '2.5'])).toBeGreaterThan(barWidth(['25', '25']))
  })
})
