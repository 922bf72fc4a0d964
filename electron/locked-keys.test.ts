import { describe, expect, it } from 'vitest'
import { isLockedKey } from './locked-keys.ts'

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
