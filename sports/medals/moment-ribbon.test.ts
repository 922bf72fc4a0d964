import { describe, expect, it } from 'vitest'
import { layoutMoment } from './moment-layout.ts'
import { momentPages } from './moment-ribbon.ts'
import { momentOf } from './moment.ts'
import type { Medallists } from './model.ts'
import type { Measure } from '../parts/layout/text-measure.ts'

/** Half a square per letter, narrower with the axis. */
const measure: Measure = (text, { size, axis }) => (text.length * size * axis) / 200

const momentWith = (names: readonly string[]) => {
  const competitors = Object.fromEntries(
    names.map((full, i) => [
      `C${i}`,
      {
        sortOrder: i + 1,
        medal: ['ME_GOLD', 'ME_SILVER', 'ME_BRONZE', 'ME_BRONZE'][i] ?? '',
        rank: String(Math.min(3, i + 1)),
        organisation: 'INA',
        name: { full, short: 'INA' },
        result: '21-19',
      },
    ]),
  )
  const medallists = {
    family: 'medals',
    kind: 'medallists',
    status: 'OFFICIAL',
    title: { discipline: 'Badminton', event: 'Mixed Doubles' },
    competitors,
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as the schema would read it
  return momentOf(medallists as unknown as Medallists)
}
const pages = (names: readonly string[], width = 1920) =>
  momentPages(momentWith(names), width, 160, 'ribbon', measure).map((page) => page.map((row) => row.name.full))

const PAIR = 'OBERWASSER/STEINHAEUSLER'

describe('The medal moment on a ribbon', () => {
  it('has all medallists side by side where their names are whole there', () => {
    expect(pages(['BERG', 'MATTHIESEN', 'OSTROWSKA'])).toEqual([['BERG', 'MATTHIESEN', 'OSTROWSKA']])
  })

  it('shows fewer at a time where one of the names is too long, at last one', () => {
    expect(pages(['BERG', 'MATTHIESEN / BERG', 'OSTROWSKA']).map((page) => page.length)).toEqual([2, 1])
    expect(pages([PAIR, PAIR, PAIR, PAIR]).map((page) => page.length)).toEqual([2, 2])
    expect(pages([PAIR, PAIR, PAIR], 1200).map((page) => page.length)).toEqual([1, 1, 1])
  })

  it('sets every name of every page whole and at one size', () => {
    const moment = momentWith([PAIR, PAIR, PAIR, PAIR])
    for (const rows of momentPages(moment, 1920, 160, 'ribbon', measure))
      for (const { family, words } of layoutMoment({ ...moment, rows }, 1920, 160, 'ribbon', measure)) {
        expect([family.text, family.size]).toEqual([PAIR, 0.44 * 160])
        expect(measure(family.text, { size: family.size, weight: 800, axis: family.axis })).toBeLessThanOrEqual(
          words.width,
        )
      }
  })

  it('needs no pages on any other raster', () => {
    expect(momentPages(momentWith([PAIR, PAIR, PAIR]), 1920, 1080, 'landscape', measure)).toHaveLength(1)
  })
})
