import { describe, expect, it } from 'vitest'
import { autostart } from './autostart.ts'

describe('starting with the session (kiosk.md 1.14)', () => {
  it('is a login item on Windows and macOS, set and taken away as the configuration says', () => {
    expect(autostart(true, 'win32', true)).toEqual({ kind: 'login item', openAtLogin: true })
    expect(autostart(false, 'darwin', true)).toEqual({ kind: 'login item', openAtLogin: false })
  })

  it('is left as staff set it where the configuration says nothing', () => {
    expect(autostart(undefined, 'win32', true)).toEqual({ kind: 'as it is' })
  })

  it('is said to be the unit’s work on Linux, where Electron cannot do it', () => {
    expect(autostart(true, 'linux', true)).toMatchObject({
      kind: 'by the system',
      sentence: expect.stringContaining('unit'),
    })
  })

  it('never registers a shell that runs from its sources', () => {
    expect(autostart(true, 'win32', false)).toMatchObject({ kind: 'by the system' })
  })
})
