import { describe, expect, it } from 'vitest'
import { chooseDisplay } from './displays.ts'

const display = (id: number, label: string, x: number, y = 0) => ({
  id,
  label,
  bounds: { x, y, width: 1920, height: 1080 },
})
const primary = display(71, 'HDMI-1 Samsung', 1920)
const left = display(90, 'DP-2 LED wall', 0)
const below = display(12, 'DP-3', 1920, 1080)
const all = [primary, below, left]

describe('which display a screen stands on (kiosk.md 1.15)', () => {
  it.each([
    ['primary', primary],
    ['1', left],
    ['2', primary],
    ['3', below],
    ['90', left],
    ['LED wall', left],
    ['DP-3', below],
  ])('"%s" is found', (wanted, expected) => {
    expect(chooseDisplay(wanted, all, primary)).toEqual({ display: expected, found: true })
  })

  it.each(['4', 'HDMI-9'])('while "%s" is away, the primary one stands in, and it is said', (wanted) => {
    expect(chooseDisplay(wanted, all, primary)).toEqual({ display: primary, found: false })
  })
})
