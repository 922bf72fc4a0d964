import { describe, expect, it } from 'vitest'
import { beginPage, lacks, layoutOf, withLayout } from './page-shows.ts'
import { showFromId, showId } from './show-ids.ts'

const BOARD = { kind: 'board', key: 'unit/A' } as const

describe('A page of parts', () => {
  it('begins with what was chosen before, and the latest results below it', () => {
    expect(beginPage(BOARD)).toEqual({ kind: 'page', main: BOARD, beside: { kind: 'ticker', of: 'results' } })
    expect(beginPage({ kind: 'dark' }).main).toEqual({ kind: 'follow' })
  })

  it('gets what is chosen from the list as the part that is filled, and shows which line that is', () => {
    const two = withLayout(beginPage(BOARD), 'two')
    const filled = showFromId('media/exit', two, 'beside')
    expect(filled).toEqual({ kind: 'page', main: BOARD, beside: { kind: 'media', id: 'exit' } })
    expect([showId(filled, 'main'), showId(filled, 'beside')]).toEqual(['unit/A', 'media/exit'])
    expect(showFromId('unit/B', filled, 'main')).toMatchObject({ main: { key: 'unit/B' }, beside: { id: 'exit' } })
    expect(showFromId('unit/B', beginPage(BOARD), 'beside'), 'a strip is no part').toMatchObject({
      main: { key: 'unit/B' },
    })
  })

  it('gives way to what cannot be a part of one', () => {
    expect(showFromId('dark', beginPage(BOARD))).toEqual({ kind: 'dark' })
  })

  it('keeps its main part in every layout', () => {
    for (const layout of ['results', 'messages', 'sponsors', 'two'] as const) {
      const show = withLayout(beginPage(BOARD), layout)
      expect([layoutOf(show), show.main]).toEqual([layout, BOARD])
    }
  })

  it('is taken when nothing is missing', () => {
    expect(lacks(withLayout(beginPage(BOARD), 'sponsors'))).toBe('Choose the pictures below.')
    expect(lacks({ ...beginPage(BOARD), beside: { kind: 'text', text: ' ' } })).toBe('Write the text.')
    expect(lacks(beginPage(BOARD))).toBeUndefined()
    expect(lacks({ kind: 'text', text: '' })).toBe('Write the text.')
  })
})
