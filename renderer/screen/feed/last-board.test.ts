import { afterEach, describe, expect, it, vi } from 'vitest'
import { loadedBoard } from '../boards/find-board.ts'
import { haveProfiles } from '../boards/profiles.ts'
import { beginLastBoard, rememberBoard } from './last-board.ts'

/** A first load of a board translates it: on a busy machine that takes a while. */
const LONG = { timeout: 20_000 }
const shelfOf = (held: Map<string, string>) => () => ({
  getItem: (key: string) => held.get(key) ?? null,
  setItem: (key: string, value: string) => void held.set(key, value),
})
const weather = {
  key: 'weather/ATH',
  version: 3,
  epoch: 'e',
  value: { family: 'weather', discipline: 'ATH' },
  receivedAt: 0,
}

afterEach(() => vi.restoreAllMocks())

describe('The board that stood last', { timeout: 30_000 }, () => {
  it('is loaded at the next start, with its profile, before anybody asks for it', async () => {
    const shelf = shelfOf(new Map())
    rememberBoard(shelf, weather)
    beginLastBoard(shelf)
    await vi.waitFor(() => expect(loadedBoard('weather')).toBeDefined(), LONG)
    await vi.waitFor(() => expect(haveProfiles(['ATH'])).toBe(true), LONG)
  })

  it('costs a warning at most: of nothing kept, of words that are none, of a shelf that is full', async () => {
    const warned = vi.spyOn(console, 'warn').mockReturnValue()
    beginLastBoard(shelfOf(new Map()))
    expect(warned).not.toHaveBeenCalled()
    beginLastBoard(shelfOf(new Map([['tribune.last-board', '\u0000{"x":1}']])))
    await vi.waitFor(() => expect(warned).toHaveBeenCalledTimes(1), LONG)
    const full = {
      ...shelfOf(new Map())(),
      setItem: () => {
        throw new Error('QuotaExceededError')
      },
    }
    expect(() => rememberBoard(() => full, weather)).not.toThrow()
    expect(warned).toHaveBeenCalledTimes(2)
  })
})
