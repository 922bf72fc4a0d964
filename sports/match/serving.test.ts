import { describe, expect, it } from 'vitest'
import { servingOf, type GameClock } from './serving.ts'

const CLOCK: GameClock = { time: '02:48', running: true, direction: 'down', receivedAt: 5000 }
const THREE = { '10': { bib: '7', time: '2:00' }, '1': { bib: '44', time: '1:12' }, '2': { bib: '9', time: '0:30' } }

describe('who sits out', () => {
  it('counts down with the clock of the same message, in the order of Pos', () => {
    const all = servingOf(THREE, CLOCK)
    expect(all.map(({ id, bib, time }) => [id, bib, time])).toEqual([
      ['1', '44', '1:12'],
      ['2', '9', '0:30'],
      ['10', '7', '2:00'],
    ])
    expect(all.map(({ clock }) => clock?.direction)).toEqual(['down', 'down', 'down'])
  })

  it('counts no further than the period lasts, and without an end where the clock runs up', () => {
    expect(servingOf(THREE, CLOCK)[0]?.clock?.most).toBe(168_000)
    expect(servingOf(THREE, { ...CLOCK, time: '58.2' })[0]?.clock?.most).toBe(58_200)
    expect(servingOf(THREE, { ...CLOCK, direction: 'up' })[0]?.clock).toMatchObject({
      direction: 'down',
      most: undefined,
    })
  })

  it('stands as sent while the clock stands, and where no clock came with it', () => {
    for (const clock of [undefined, { ...CLOCK, running: false }]) {
      expect(servingOf(THREE, clock).map((each) => 'clock' in each)).toEqual([false, false, false])
    }
  })

  it('lets so many run at once as the sport does: the others wait', () => {
    expect(servingOf(THREE, CLOCK, 2).map(({ clock }) => clock !== undefined)).toEqual([true, true, false])
  })

  it('is nobody where nothing was sent', () => {
    expect(servingOf(undefined, CLOCK)).toEqual([])
  })
})
