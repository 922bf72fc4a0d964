import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { Fact } from '../board-spec.ts'
import { StageContext, type Stage } from '../stage-context.ts'
import { FactView } from './FactView.tsx'

const SENT_AT = 60_000
/** Seven seconds after the value came. */
const stage: Stage = {
  width: 1920,
  height: 1080,
  form: 'landscape',
  reducedMotion: false,
  now: () => SENT_AT + 7000,
  wallClock: () => '22:29',
}
const clock: Fact = {
  id: 'clock',
  value: '5.10',
  label: 'Race clock',
  clock: { running: true, direction: 'up', receivedAt: SENT_AT },
}

function drawn(fact: Fact, aged?: Stage['aged']): string {
  const value = { ...stage, aged }
  const html = renderToStaticMarkup(createElement(StageContext, { value }, createElement(FactView, { fact })))
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

describe('a running clock in the header', () => {
  it('counts on from the value as sent while news come', () => {
    expect(drawn(clock)).toBe('12.10 Race clock')
  })

  it('shows the value as sent once the board is old, never one it counted on by itself', () => {
    expect(drawn(clock, { asOf: '22:25:41' })).toBe('5.10 Race clock')
  })

  it('does not count when the feed says that it stands', () => {
    expect(drawn({ ...clock, clock: { running: false, direction: 'up', receivedAt: SENT_AT } })).toBe('5.10 Race clock')
  })
})
