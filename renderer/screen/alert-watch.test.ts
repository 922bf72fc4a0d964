import { describe, expect, it } from 'vitest'
import { plainWords } from './alert-watch.ts'

describe('An emergency without its picture', () => {
  it('says all its words in all its languages, and that it is an exercise', () => {
    const infos = {
      en: { sortOrder: 1, event: 'Fire', instruction: 'Leave.' },
      fr: { sortOrder: 2, event: 'Incendie' },
    }
    expect(plainWords([{ status: 'Exercise', at: 1, infos }])).toBe('Exercise\nFire\nLeave.\nIncendie')
  })
  it('says what it can of a form nobody knows', () => {
    expect(plainWords([{ status: 'Actual', infos: { more: { words: ['Run'] } } }, {}])).toBe('Actual\nRun\n\n')
  })
  it('says nothing of a Test', () => {
    expect(plainWords([{ status: 'Test', infos: { en: { event: 'Fire' } } }])).toBe('')
  })
})
