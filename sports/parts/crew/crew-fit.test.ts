import { describe, expect, it } from 'vitest'
import { estimate } from '../layout/text-measure.ts'
import type { CrewCell } from './crew-cell.ts'
import { crewLines, crewWidth, fitCrews, perLineOf } from './crew-fit.ts'

const crew = (...names: readonly (readonly [string, string, string?])[]): CrewCell => ({
  kind: 'crew',
  members: names.map(([family, given, value], i) => ({
    id: `a${i}`,
    name: { full: `${family} ${given}`, family },
    value,
  })),
})
const SHORT = crew(['HALE', 'Wim', '48.45'], ['ROSSI', 'Emil', '48.02'], ['WEBER', 'Luca', '47.88'], ['TAN', 'Simon'])
const LONG = crew(
  ['BARTHOLOMEW-FITZGERALD', 'Alexander'],
  ['SCHWARZENBERGER-LINDENTHAL', 'Maximilian'],
  ['PAPADOPOULOU-KONSTANTINOU', 'Ioanna'],
  ['VAN DER WESTHUIZEN-BOTHA', 'Johannes'],
)
const room = (width: number, lines = 2) => ({ width, lines, size: 41, measure: estimate })

describe('the members of a team', () => {
  it('stand in as many lines as the row has, evenly filled', () => {
    expect(crewLines(95, 41)).toBe(2)
    expect(crewLines(127, 41)).toBe(3)
    expect(crewLines(30, 41)).toBe(0)
    expect([perLineOf(9, 3), perLineOf(4, 3), perLineOf(2, 2), perLineOf(4, 0)]).toEqual([3, 2, 1, 4])
  })

  it('give up given names first, then the initials, then the times of the legs', () => {
    const forms = [1200, 590, 510, 300].map((width) => fitCrews([SHORT], room(width))[0])
    expect(forms.map((fit) => [fit?.form, fit?.values])).toEqual([
      ['full', true],
      ['initial', true],
      ['family', true],
      ['family', false],
    ])
  })

  it('have places under each other on a page, and never more width than there is', () => {
    const other = crew(['VAN DIJK', 'Nils', '48.10'], ['OK', 'Bo', '48.10'], ['IBARRA', 'Ivo', '1:48.10'])
    const [first, second] = fitCrews([SHORT, other], room(700))
    expect(second).toEqual(first)
    const gap = 0.85 * 41
    expect((first?.places ?? []).reduce((sum, width) => sum + width, gap)).toBeLessThanOrEqual(700)
  })

  it('go without where even the family names are too long, and cost the other rows nothing', () => {
    const [short, long] = fitCrews([SHORT, LONG], room(520))
    expect(long).toBeUndefined()
    expect(short).toEqual(fitCrews([SHORT], room(520))[0])
  })

  it('grow in a high row, but not for a name or a line less', () => {
    const pair = crew(['LANG', 'Sara'], ['MORA', 'Anna'])
    expect(fitCrews([pair], room(900), 127)[0]?.size).toBeCloseTo(49.2)
    expect(fitCrews([pair], room(900), 95)[0]?.size).toBe(41)
    expect(fitCrews([pair], room(205), 127)[0]).toMatchObject({ form: 'full', size: 41 })
  })

  it('ask for more where there is more room', () => {
    const [wish, needed, least] = (['wish', 'needed', 'least'] as const).map((asked) =>
      crewWidth([SHORT], { lines: 2, size: 41, measure: estimate }, asked),
    )
    expect(wish).toBeGreaterThan(needed ?? 0)
    expect(needed).toBeGreaterThan(least ?? 0)
  })
})
