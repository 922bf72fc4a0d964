import { describe, expect, it } from 'vitest'
import { GROUND, kioskWindowOptions } from './window-options.ts'

const bounds = { x: 1920, y: 0, width: 3840, height: 2160 }
const of = { bounds, preload: '/app/preload.cjs', closable: false, fills: 'at once', devTools: false } as const
const wall = kioskWindowOptions(of)

describe('the kiosk window as data', () => {
  it('is sandboxed, isolated and knows no Node (kiosk.md 1.3)', () => {
    expect(wall.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      experimentalFeatures: false,
      preload: '/app/preload.cjs',
    })
    expect(wall.webPreferences).not.toHaveProperty('enableBlinkFeatures')
  })

  it('fills its display without a frame, dark from its first moment, and is not shown before it has painted', () => {
    expect(wall).toMatchObject({ ...bounds, kiosk: true, frame: false, backgroundColor: GROUND, show: false })
    expect(GROUND).toBe('#070A10')
  })

  it('where that ends the shell, it does not ask for the whole display before it stands there', () => {
    const later = kioskWindowOptions({ ...of, fills: 'once it stands' })
    expect(later).toMatchObject({ ...bounds, frame: false, show: false })
    expect(later).not.toHaveProperty('kiosk')
    expect(later).not.toHaveProperty('fullscreen')
  })

  it('a covered screen keeps ticking (kiosk.md 1.16)', () => {
    expect(wall.webPreferences?.backgroundThrottling).toBe(false)
  })

  it('on a wall it has no developer tools and cannot be closed', () => {
    expect(wall.webPreferences?.devTools).toBe(false)
    expect(wall.closable).toBe(false)
  })
})
