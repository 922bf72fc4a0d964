import { describe, expect, it } from 'vitest'
import { isLockedKey, isTechnicianChord } from './locked-keys.ts'

const press = (keys: string): boolean => {
  const parts = keys.split('+')
  const has = (name: string): boolean => parts.slice(0, -1).includes(name)
  return isLockedKey({ key: parts.at(-1) ?? '', control: has('Ctrl'), meta: has('Cmd'), alt: has('Alt') })
}

describe('the keyboard of a kiosk (kiosk.md 1.12)', () => {
  it.each([
    'F5',
    'F11',
    'F12',
    'Ctrl+r',
    'Ctrl+Shift+R',
    'Ctrl+=',
    'Ctrl+-',
    'Ctrl+0',
    'Ctrl+w',
    'Ctrl+q',
    'Cmd+r',
    'Cmd+q',
  ])('%s is swallowed', (keys) => {
    expect(press(keys)).toBe(true)
  })

  it.each(['Alt+F4', 'Alt+ArrowLeft', 'Alt+Home', 'BrowserBack', 'ContextMenu'])('%s is swallowed', (keys) => {
    expect(press(keys)).toBe(true)
  })

  it.each(['a', 'ArrowLeft', 'Home', 'Escape'])('%s does nothing of its own, and passes', (keys) => {
    expect(press(keys)).toBe(false)
  })
})

describe("the technician's chord", () => {
  const chord = {
    type: 'keyDown',
    code: 'KeyT',
    control: true,
    shift: true,
    alt: true,
    meta: false,
    isAutoRepeat: false,
  }

  it('is Ctrl+Shift+Alt+T, once however long it is held, and the page below never sees it', () => {
    expect(isTechnicianChord(chord)).toBe(true)
    expect(isTechnicianChord({ ...chord, isAutoRepeat: true })).toBe(false)
    expect(isTechnicianChord({ ...chord, type: 'keyUp' })).toBe(false)
    expect(press('Ctrl+Shift+Alt+T')).toBe(true)
  })

  it.each(['control', 'shift', 'alt'] as const)('is nothing without %s', (key) => {
    expect(isTechnicianChord({ ...chord, [key]: false })).toBe(false)
  })
})
