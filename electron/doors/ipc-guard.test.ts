import { describe, expect, it } from 'vitest'
import { noticeSchemas, questionSchemas } from '../../protocol/ipc-schemas.ts'
import { guard } from './ipc-guard.ts'

const page = { url: 'app://kiosk/screen.html', parent: null }

describe('what a page says is checked on every channel (kiosk.md 1.5)', () => {
  it('what fits passes, without what does not belong to it', () => {
    const content = { id: 1, pattern: 'unit/*', constructor: 'x', extra: 1 }
    expect(guard('feed:subscribe', page, content, noticeSchemas['feed:subscribe'])).toEqual({
      ok: true,
      value: { id: 1, pattern: 'unit/*' },
    })
  })

  const channels = Object.entries({ ...noticeSchemas, ...questionSchemas })
  it.each(channels)('%s is refused to a stranger, whatever it says', (channel, schema) => {
    const stranger = { url: 'https://example.org/', parent: null }
    expect(guard<unknown>(channel, stranger, undefined, schema)).toEqual({
      ok: false,
      reason: `${channel} was refused: it came from https://example.org/`,
    })
  })

  const nonsense: readonly unknown[] = [
    null,
    0,
    'x',
    [],
    { id: -1, pattern: 'a' },
    { id: 1 },
    { id: 1.5, pattern: 'a' },
    { key: 1 },
  ]
  it.each(channels)('%s is refused when its content does not fit', (channel, schema) => {
    for (const content of nonsense) {
      const read = guard<unknown>(channel, page, content, schema)
      expect(read.ok, JSON.stringify(content)).toBe(channel === 'feed:unsubscribe' && fitsUnsubscribe(content))
    }
  })

  it('a report passes with the take it confirms (SPEC TK4)', () => {
    const report = { key: 'card/clock', paintedAt: 1, take: 'take-1' }
    expect(guard('feed:report', page, report, noticeSchemas['feed:report'])).toEqual({ ok: true, value: report })
  })

  it('a reason says the channel and the place', () => {
    const read = guard('feed:subscribe', page, { id: 1, pattern: 7 }, noticeSchemas['feed:subscribe'])
    expect(read).toMatchObject({ ok: false, reason: expect.stringMatching(/feed:subscribe does not fit at pattern/) })
  })

  it('an endless pattern or fault is refused', () => {
    const long = 'x'.repeat(5000)
    expect(guard('feed:subscribe', page, { id: 1, pattern: long }, noticeSchemas['feed:subscribe']).ok).toBe(false)
    const report = { key: 'unit/a', paintedAt: 1, fault: long }
    expect(guard('feed:report', page, report, noticeSchemas['feed:report']).ok).toBe(false)
  })
})

const fitsUnsubscribe = (content: unknown): boolean =>
  typeof content === 'object' && content !== null && 'id' in content && content.id === 1
