import { expect, it } from 'vitest'
import { linesOf, logTail } from './log-tail.ts'

it('the last lines of the log come newest first, each with its facts; half a line is none', () => {
  const text = [
    'lf": "of a line that began before"}',
    '{"time":"2026-07-01T10:00:00.000Z","level":"info","text":"started","version":"1.2.3","restarts":2}',
    '{"time":"2026-07-01T10:00:01.000Z","level":"warn","text":"a wrong PIN was typed"}',
    '',
  ].join('\n')
  expect(linesOf(text)).toEqual([
    { time: '2026-07-01T10:00:01.000Z', level: 'warn', text: 'a wrong PIN was typed' },
    { time: '2026-07-01T10:00:00.000Z', level: 'info', text: 'started · version 1.2.3 · restarts 2' },
  ])
})

it('a log that cannot be read is a line that says so', async () => {
  expect(await logTail('/nowhere')).toEqual([
    { time: '', level: 'warn', text: expect.stringMatching(/The log cannot be read/) },
  ])
})
