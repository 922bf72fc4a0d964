import { expect, it } from 'vitest'
import { tickerPages } from './ticker-pages.ts'

it.each([
  ['all on one page where they fit', 500, [300, 300, 300], 1500, ['t012']],
  ['two and one where they do not', 500, [300, 300, 300], 1200, ['t01', 't2']],
  ['one by one in portrait', 500, [300, 300, 300], 900, ['t0', 't1', 't2']],
  ['the title first where it leaves no room', 900, [300, 300, 300], 1000, ['t', '012']],
  ['two and two, not three and one', 100, [300, 300, 300, 300], 1100, ['t01', 't23']],
  ['nothing of nothing', 100, [], 1100, []],
] as const)('The ticker says %s', (_name, title, widths, room, pages) => {
  const said = tickerPages(title, widths, room).map((page) => `${page.title ? 't' : ''}${page.entries.join('')}`)
  expect(said).toEqual(pages)
})
