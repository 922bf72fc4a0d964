import { describe, expect, test } from 'vitest'
import { mergeSettings, settingsFromAddress, settingsFromDocument, settingsFromShell } from './settings.ts'

const at = (address: string) => mergeSettings(settingsFromAddress(new URL(address, 'http://hub.example')))

describe('The address of a screen', () => {
  test('names the screen and may hold a document and a page of it', () => {
    expect(at('/screen/north-4?show=unit/ATHM100M--------------FNL-000100--&page=2')).toEqual({
      screen: 'north-4',
      show: 'unit/ATHM100M--------------FNL-000100--',
      page: 2,
    })
  })

  test('may say look, rotation, raster, location and distances', () => {
    const query = 'look=bright&rotation=270&raster=1920x160&location=OST&physicalHeight=5.6&farthestSeat=80'
    expect(at(`/screen/a%20b?${query}`)).toEqual({
      screen: 'a b',
      look: 'bright',
      rotation: 270,
      raster: { width: 1920, height: 160 },
      location: 'OST',
      physicalHeight: 5.6,
      farthestSeat: 80,
    })
  })

  test('may say what to show whatever staff take: a preview', () => {
    const { program } = at(`/screen/preview?program=${encodeURIComponent('{"kind":"text","text":"Gates open"}')}`)
    expect(program?.show).toEqual({ kind: 'text', text: 'Gates open' })
  })

  test('that says nonsense says nothing', () => {
    const query =
      'show=&program={%22kind%22:%22song%22}&page=0&look=pink!&rotation=45&raster=big&physicalHeight=-1&farthestSeat=x'
    expect(at(`/screen/%E0%A4%A?${query}`)).toEqual({ screen: '%E0%A4%A' })
    expect(at('app://kiosk/screen.html?page=1.5')).toEqual({})
  })
})

test('The address wins over the console, the console over the configuration of the shell', () => {
  const address = settingsFromAddress(new URL('http://hub/screen/x?page=3'))
  const console = settingsFromDocument({ show: 'medals/X', page: 1, rotation: 90, zone: 'north', look: 'contrast' })
  const shell = settingsFromShell({ screen: 'y', rotation: 180, farthestSeat: 40 })
  expect(mergeSettings(address, console, shell)).toEqual({
    screen: 'x',
    show: 'medals/X',
    page: 3,
    rotation: 90,
    look: 'contrast',
    farthestSeat: 40,
  })
})
