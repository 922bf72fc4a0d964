import { describe, expect, it } from 'vitest'
import { layoutRibbonPinned } from './ribbon-pinned.ts'
import type { Pinned, RefereeLight } from '../board-spec.ts'
import { estimate } from './text-measure.ts'

const ribbon = { height: 160, given: 430 }
const judged = (family: string, lights: readonly RefereeLight[] = ['good', 'no', 'good']): Pinned => ({
  id: 'c1',
  name: { full: `${family} Thiago`, family },
  organisation: 'BRA',
  facts: [],
  targets: [
    { value: '190 kg', label: 'C&J 3' },
    { value: '', label: 'Good lift', lights },
  ],
})
const layout = (pinned: Pinned, width: number) => layoutRibbonPinned(pinned, { ...ribbon, width }, estimate)
const words = ({ said }: ReturnType<typeof layout>) => said.map(({ text }) => text)

describe('who is up on a ribbon', () => {
  it('shows the three lights at the end once the lift is judged, and the weight beside the country', () => {
    const drawn = layout(judged('ALVES'), 520)
    expect(drawn.lights).toEqual({ of: ['good', 'no', 'good'], at: 'end' })
    expect(words(drawn).slice(0, 2)).toEqual(['BRA', '190 kg'])
    expect(drawn.value).toBeUndefined()
  })

  it('says what the lights mean where there is room', () => {
    expect(words(layout(judged('ALVES'), 900))).toEqual(['BRA', '190 kg', 'Good lift'])
  })

  it('sets them small on the second line before it presses a name, and leaves them out before that', () => {
    const seen = new Set<string>()
    for (let width = 1400; width > 200; width -= 20) {
      const drawn = layout(judged('WICKRAMASINGHAGE'), width)
      const bare = layout({ ...judged('WICKRAMASINGHAGE'), targets: [{ value: '190 kg', label: 'C&J 3' }] }, width)
      seen.add(drawn.lights?.at ?? 'none')
      const pressed =
        drawn.lights?.at === 'end' ? drawn.name?.squeeze !== 1 : drawn.name?.squeeze !== bare.name?.squeeze
      expect(pressed, `at ${width}`).toBe(false)
      expect(words(drawn)).toContain('BRA')
    }
    expect([...seen]).toEqual(['end', 'line', 'none'])
  })

  it('keeps the weight at the end while nobody has judged', () => {
    const drawn = layout({ ...judged('ALVES'), targets: [{ value: '190 kg', label: 'C&J 3' }] }, 520)
    expect(drawn.value?.value).toBe('190 kg')
    expect(words(drawn)).toEqual(['BRA', 'C&J 3'])
  })
})
