import { expect, test } from 'vitest'
import { schema } from '../../sports/lanes/model.ts'
import { faultWords } from './fault-words.ts'

test('A document that does not fit is told by the place and what is wrong there', () => {
  const read = schema.safeParse({ family: 'lanes', wind: 3 })
  expect(faultWords(read.error)).toMatch(/^it does not fit at [a-z]+: Invalid .+/)
})

test('An error is told in one line, and no longer than the hub takes', () => {
  expect(faultWords(new TypeError('no\n  such  thing'))).toBe('no such thing')
  expect(faultWords(new RangeError(''))).toBe('RangeError')
  expect(faultWords('thrown text')).toBe('thrown text')
  expect(faultWords('x'.repeat(5000))).toHaveLength(2000)
})
