import { expect, it } from 'vitest'

const sheets = import.meta.glob<string>('../../{hub,renderer,sports}/**/*.css', {
  query: '?raw',
  import: 'default',
  eager: true,
})
/** The hard limit that the linter knows for code only. */
const MOST_LINES = 300

it('no style sheet is longer than code may be', () => {
  expect(Object.keys(sheets).length).toBeGreaterThan(20)
  const tooLong = Object.entries(sheets).filter(([, text]) => text.trimEnd().split('\n').length > MOST_LINES)
  expect(tooLong.map(([file]) => file)).toEqual([])
})
