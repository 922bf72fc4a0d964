import { describe, expect, it } from 'vitest'
import { belongsToAnother, chooseDisplay, displayFault, faultWords, largerOf } from './displays.ts'

const display = (id: number, label: string, x: number, y = 0, width = 1920, height = 1080) => ({
  id,
  label,
  bounds: { x, y, width, height },
  connector: `HDMI-${id}`,
})
const ribbon = display(44, 'LED processor', 3840, 0, 1920, 160)
const primary = display(71, 'HDMI-1 Samsung', 1920)
const left = display(90, 'DP-2 LED wall', 0)
const below = display(12, 'DP-3', 1920, 1080)
const all = [primary, below, left, ribbon]

describe('which display a screen stands on (kiosk.md 1.15)', () => {
  it.each([
    ['primary', primary],
    ['1', left],
    ['2', primary],
    ['3', below],
    ['90', left],
    ['LED wall', left],
    ['DP-3', below],
    ['HDMI-90', left],
    ['1920x160', ribbon],
    ['1920x1080', left],
    ['1920x1080+1920+1080', below],
  ])('"%s" is found', (wanted, expected) => {
    expect(chooseDisplay(wanted, all, primary)).toEqual({ display: expected, found: true })
  })

  it.each(['5', 'HDMI-9', '1024x768', '1920x1080+7+7'])(
    'while "%s" is away, the primary one stands in, and it is said',
    (wanted) => {
      expect(chooseDisplay(wanted, all, primary)).toEqual({ display: primary, found: false })
    },
  )
})

describe('a screen whose display is away', () => {
  it('covers no screen that belongs where it would stand', () => {
    const standing = (id: number, found = true) => ({ display: { id }, found })
    const where: Readonly<Record<string, ReturnType<typeof standing>>> = {
      left: standing(1),
      right: standing(1, false),
      third: standing(2),
    }
    const chosen = (screen: string) => where[screen] ?? standing(9)
    const taken = (screen: string, id: number) => belongsToAnother(screen, { id }, Object.keys(where), chosen)
    expect(taken('right', 1)).toBe(true)
    expect(taken('left', 1)).toBe(false)
    expect(taken('right', 3)).toBe(false)
  })
})

describe('what is wrong with a display (kiosk.md 3.9)', () => {
  const hd = { width: 1920, height: 1080 }
  const xga = { width: 1024, height: 768 }

  it('is said in one sentence: it is away, or came back with another resolution', () => {
    const words = (...of: Parameters<typeof displayFault>) => {
      const fault = displayFault(...of)
      return fault && faultWords(fault)
    }
    expect(words('HDMI-1', 'instead', hd, hd)).toBe(
      'the display "HDMI-1" is not there: its screen stands on the primary one',
    )
    expect(words('HDMI-1', 'unseen', hd, hd)).toBe('the display "HDMI-1" is not there: its screen is not seen')
    expect(words('HDMI-1', 'here', xga, hd)).toBe('it has 1024×768, not 1920×1080')
    expect(displayFault('HDMI-1', 'here', hd, hd)).toBeUndefined()
    expect(displayFault('HDMI-1', 'here', hd, undefined)).toBeUndefined()
  })

  it('the largest resolution it has had is the one it can have again', () => {
    expect(largerOf(undefined, xga)).toEqual(xga)
    expect(largerOf(xga, hd)).toEqual(hd)
    expect(largerOf(hd, xga)).toEqual(hd)
  })
})
