import { describe, expect, it } from 'vitest'
import { fitLine, fitNames, fitRibbonNames, type MeasureForm } from './name-fit.ts'
import type { Name } from '../../../protocol/documents.ts'

/** One unit a letter at width 100; narrower in proportion. */
const measure: MeasureForm = (form, axis) => (form.pieces.map((p) => p.text).join(' ').length * axis) / 100
const name = (family: string, given: string, short?: string): Name => ({
  full: `${family} ${given}`,
  family,
  ...(short === undefined ? {} : { short }),
})

describe('fitting the names of a page (look.md, Name fitting)', () => {
  it('(1) sets the full form at 94 where all fit', () => {
    const page = fitNames([{ name: name('BOLT', 'Usain'), room: 20 }], measure)
    expect(page.axis).toBe(94)
    expect(page.names[0]).toMatchObject({ form: { id: 'full' }, axis: 94, squeeze: 1 })
  })

  it('(2) narrows the whole page together, not one row', () => {
    // 20 letters in 17.8: fits at 88.
    const page = fitNames(
      [
        { name: name('BOLT', 'Usain'), room: 17.8 },
        { name: name('ABCDEFGHIJ', 'ABCDEFGHI'), room: 17.8 },
      ],
      measure,
    )
    expect(page.axis).toBe(88)
    expect(page.names.map((n) => n.axis)).toEqual([88, 88])
    expect(page.names.map((n) => n.form.id)).toEqual(['full', 'full'])
  })

  it('(3) gives rows that do not fit at 84 the feed’s shorter form, then the initial, and widens the page again', () => {
    const page = fitNames(
      [
        { name: name('BOLT', 'Usain'), room: 14.2 },
        { name: name('WICKRAMAS', 'Dilshani Kumudu', 'WICKRAMAS Dils'), room: 14.2 },
        { name: name('WICKRAMAS', 'Dilshani Kumudu', 'WICKRAMAS Dilshani K'), room: 14.2 },
      ],
      measure,
    )
    expect(page.names.map((n) => n.form.id)).toEqual(['full', 'short', 'initial'])
    expect(page.axis).toBe(94)
  })

  it('in a matrix the page may narrow to 72 before a shorter form is taken', () => {
    const ask = [{ name: name('ABCDEFGHIJ', 'ABCDEFGHI'), room: 15 }]
    expect(fitNames(ask, measure).names[0]?.form.id).toBe('initial')
    expect(fitNames(ask, measure, true)).toMatchObject({ axis: 74, names: [{ form: { id: 'full' } }] })
  })

  it('(4) narrows the page to 74 where an initial is still too long', () => {
    // Family 16 and initial: 19 letters; at 84 15.96, at 76 14.44.
    const page = fitNames([{ name: name('ABCDEFGHIJKLMNOP', 'Anna'), room: 14.5 }], measure)
    expect(page.names[0]?.form.id).toBe('initial')
    expect(page.axis).toBe(76)
  })

  it('(5) narrows that row alone to 62, and leaves the page as it is', () => {
    const page = fitNames(
      [
        { name: name('BOLT', 'Usain'), room: 13 },
        { name: name('ABCDEFGHIJKLMNOP', 'Anna'), room: 13 },
      ],
      measure,
    )
    expect(page.axis).toBe(94)
    expect(page.names[0]?.axis).toBe(94)
    expect(page.names[1]).toMatchObject({ form: { id: 'initial' }, axis: 68, squeeze: 1 })
  })

  it('(6) sets the family name alone where even that is too long', () => {
    const page = fitNames([{ name: name('ABCDEFGHIJKLMNOPQRST', 'Anna'), room: 13 }], measure)
    expect(page.names[0]).toMatchObject({ form: { id: 'family' }, squeeze: 1 })
  })

  it('never cuts: a family name too long at 62 is drawn narrower', () => {
    const page = fitNames([{ name: name('ABCDEFGHIJKLMNOPQRSTUVWXYZABCD', 'A'), room: 10 }], measure)
    expect(page.names[0]?.form.id).toBe('family')
    expect(page.names[0]?.squeeze).toBeCloseTo(10 / (30 * 0.62))
  })

  it('never draws a row wider than its room, whatever the name', () => {
    const names = ['A', 'BOLT', 'SUEBSAENGCHAI', 'VAN DEN BERGHE-DE JONG', 'ŻÓŁKIEWICZ-GRZEŚKOWIAK-KOWALSKA']
    for (const room of [6, 9, 13, 18, 30]) {
      const asks = names.flatMap((family) =>
        ['X', 'Anne-Marie', 'Dilshani Kumudumali'].map((given) => ({ name: name(family, given), room })),
      )
      for (const fitted of fitNames(asks, measure).names) {
        expect(measure(fitted.form, fitted.axis) * fitted.squeeze).toBeLessThanOrEqual(room + 1e-9)
      }
    }
  })
})

describe('fitting on a ribbon', () => {
  it('takes shorter forms first, at 80, and narrows only then', () => {
    const fitted = fitRibbonNames(
      [
        { name: name('BOLT', 'Usain'), room: 8 },
        { name: name('BOLT', 'Usain'), room: 6 },
        { name: name('DE GRASSE', 'Andre'), room: 6 },
      ],
      measure,
    )
    expect(fitted.map((f) => f.form.id)).toEqual(['full', 'initial', 'family'])
    expect(fitted.map((f) => f.axis)).toEqual([80, 80, 66])
  })
})

describe('fitting a line', () => {
  it('takes the widest axis at which it fits, and says where it does not', () => {
    expect(fitLine((axis) => axis, 97, 104, 62)).toEqual({ axis: 96, fits: true })
    expect(fitLine((axis) => axis, 50, 104, 62)).toEqual({ axis: 62, fits: false })
  })
})
