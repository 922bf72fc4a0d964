import { expect, it } from 'vitest'
import { readXrandr } from './connectors.ts'

it('xrandr names the connectors that show something, and what part of the desktop each shows (kiosk.md 4)', () => {
  const said = [
    'Screen 0: minimum 320 x 200, current 3840 x 1240, maximum 16384 x 16384',
    'HDMI-1 connected primary 1920x1080+0+0 (normal left inverted right x axis y axis) 600mm x 340mm',
    '   1920x1080     60.00*+  50.00',
    'HDMI-2 disconnected (normal left inverted right x axis y axis)',
    'DP-1 connected 1080x1920+1920+0 left (normal left inverted right x axis y axis) 340mm x 600mm',
    'DP-2 connected (normal left inverted right x axis y axis)',
  ].join('\n')
  expect(readXrandr(said)).toEqual([
    { name: 'HDMI-1', bounds: { x: 0, y: 0, width: 1920, height: 1080 } },
    { name: 'DP-1', bounds: { x: 1920, y: 0, width: 1080, height: 1920 } },
  ])
  expect(readXrandr('')).toEqual([])
})
