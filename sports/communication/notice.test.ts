import { describe, expect, it } from 'vitest'
import { schema } from './model.ts'
import { layoutNotice, textRoom } from './notice-layout.ts'
import { LEADING, noticePages } from './notice-pages.ts'
import { noticesView } from './notice-view.ts'
import { wrapText } from './wrap-text.ts'
import { duelFaults } from '../parts/duel/duel-rig.ts'
import type { Measure } from '../parts/layout/text-measure.ts'
import { sampleSchema } from '../parts/sample.ts'
import longest from './samples/longest.json'
import protest from './samples/protest.json'
import withDetails from './samples/with-details.json'

const measure: Measure = (text, { size, axis }) => text.length * 0.55 * size * (axis / 100)
const viewOf = (sample: unknown) => {
  const { document } = sampleSchema.parse(sample)
  return noticesView(schema.parse(document.value), { document })
}
const stage = { unit: 1080, left: 60, top: 172, width: 1800, height: 824 }
const pagesOf = (sample: unknown) =>
  viewOf(sample).notices.flatMap((notice) => noticePages(notice, textRoom(stage), measure))

describe('a communication', () => {
  it('is told the newest first, with its kind, its state and the time it was issued', () => {
    const [first, second] = viewOf(protest).notices
    expect(first).toMatchObject({ word: 'PROTEST', state: 'Open', time: '19:24', by: 'Jury of appeal' })
    expect(second).toMatchObject({ word: 'NOTICE', time: '19:02', text: 'The warm-up pool is open until 21:00.' })
    expect(second?.heading).toBeUndefined()
  })

  it('fills the board with a short text, and turns pages with a long one: no word is lost, no line is parted', () => {
    expect(pagesOf(protest)).toHaveLength(2)
    const pages = pagesOf(longest)
    expect(pages.length).toBeGreaterThan(1)
    const said = pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join(' ')
    const { heading, text } = viewOf(longest).notices[0] ?? {}
    expect(said).toBe(`${heading} ${text?.trim()}`)
    for (const { lines } of pages) {
      const last = lines.at(-1)
      expect((last?.y ?? 0) + (LEADING * (last?.size ?? 0)) / 2).toBeLessThanOrEqual(textRoom(stage).height)
    }
    const sizes = (sample: unknown) => pagesOf(sample)[0]?.lines.find(({ kind }) => kind === 'text')?.size ?? 0
    expect(sizes(protest)).toBeGreaterThan(sizes(withDetails))
  })

  it('meets and leaves nothing', () => {
    for (const page of [protest, withDetails, longest].flatMap(pagesOf)) {
      expect(duelFaults(layoutNotice(page, stage, measure), stage, measure)).toEqual([])
    }
  })
})

describe('a text in lines', () => {
  const style = { size: 10, weight: 500, axis: 100 }
  const ten: Measure = (text) => text.length

  it('breaks between words, and keeps one that is wider than the line whole', () => {
    expect(wrapText('one two  three', 7, style, ten)).toEqual(['one two', 'three'])
    expect(wrapText('extraordinary day', 5, style, ten)).toEqual(['extraordinary', 'day'])
    expect(wrapText(' ', 5, style, ten)).toEqual([])
  })

  it('breaks between letters where a script has no spaces, never before a closing sign', () => {
    expect(wrapText('再度行われます。選手', 7, style, ten)).toEqual(['再度行われま', 'す。選手'])
  })
})
