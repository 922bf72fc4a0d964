import { describe, expect, it } from 'vitest'
import { estimate } from '../parts/layout/text-measure.ts'
import { portraitMedals } from './moment-portrait.ts'
import type { MedalRow } from './moment.ts'

const WIDTH = 1080
const rowOf = (medal: 1 | 2 | 3, family: string, i: number): MedalRow => ({
  id: String(i),
  medal,
  rank: String(medal),
  name: { full: `${family} Ida`, family },
  organisation: 'NOR',
  members: [],
  result: '38.21',
  chips: [],
  share: medal === 1 ? 0.5 : 1 / 6,
})
const placed = (families: readonly string[]) =>
  portraitMedals(
    families.map((family, i) => {
      const row = rowOf(([1, 2, 3, 3] as const)[i] ?? 3, family, i)
      const height = row.share * 1920
      return { row, box: { left: 0, top: 0, width: WIDTH, height }, title: undefined }
    }),
    estimate,
  )

describe('The medal moment in portrait, with a shared bronze', () => {
  it('has results at the right end where the names keep their size beside them', () => {
    expect(placed(['BERG', 'ALI', 'SATO', 'LEE']).map(({ place }) => place)).toEqual([
      'below',
      'beside',
      'beside',
      'beside',
    ])
  })

  it('puts all of them beside the codes where one name would be set smaller, and gives names the whole width', () => {
    const [gold, silver, first, second] = placed(['BERG', 'ALI', 'SATO', 'THONGCHAI-PHETCHARABURANIN'])
    expect([gold?.place, silver?.place, first?.place, second?.place]).toEqual(['below', 'head', 'head', 'head'])
    expect(first?.family.size).toBe(silver?.family.size)
    expect(second?.words.width).toBeGreaterThan(0.6 * WIDTH)
  })

  it('never sets a given name larger than the family name above it', () => {
    const [gold] = placed(['NYGAARD-JOHANNESSEN-OBERWASSER', 'ALI', 'SATO', 'LEE'])
    expect(gold?.given?.size).toBeLessThan(gold?.family.size ?? 0)
  })
})
