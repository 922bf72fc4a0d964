import { expect, it } from 'vitest'
import { pinHash } from '../../build/pin.mjs'
import { isPin, PIN_HASH } from './pin.ts'

it('what "npm run pin" prints is what the shell takes, and lets in who knows the PIN only', async () => {
  const hash = pinHash('482913')
  expect(hash).toMatch(PIN_HASH)
  expect(hash).not.toContain('482913')
  expect(await isPin('482913', hash)).toBe(true)
  expect(await isPin('482914', hash)).toBe(false)
  expect(await isPin('', hash)).toBe(false)
})

it.each(['482913', 'scrypt$1048576$8$1$c2FsdHNhbHRzYWx0c2Fs$x', ''])('%s is no hash', (text) => {
  expect(text).not.toMatch(PIN_HASH)
})
