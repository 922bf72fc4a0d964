import { describe, expect, it } from 'vitest'
import { speaksWayland } from './wayland.ts'

const of = { platform: '', session: 'wayland', electron: '45.4.1' }

describe('whether the windows are shown by Wayland', () => {
  it('is what the shell was told, whatever the session is', () => {
    expect(speaksWayland({ ...of, platform: 'wayland', session: 'tty' })).toBe(true)
    expect(speaksWayland({ ...of, platform: 'x11' })).toBe(false)
  })

  it('follows the session where nobody said so, with an Electron that does', () => {
    expect(speaksWayland(of)).toBe(true)
    expect(speaksWayland({ ...of, electron: '37.9.0' })).toBe(false)
    expect(speaksWayland({ ...of, session: 'x11' })).toBe(false)
    expect(speaksWayland({ ...of, session: undefined })).toBe(false)
  })
})
