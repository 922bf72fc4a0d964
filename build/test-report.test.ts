import { describe, expect, it } from 'vitest'
import { failedUnits, linesOf, notable } from './test-report.mjs'

const test = (status: string, message?: string) => ({
  status,
  results: [message === undefined ? {} : { error: { message } }],
})

describe('the summary of the tests', () => {
  it('names what failed, what passed at a second try only, and what was left out, with the file it is in', () => {
    const report = {
      suites: [
        {
          title: 'board.spec.ts',
          specs: [{ title: 'passes', tests: [test('expected')] }],
          suites: [
            {
              title: 'a board',
              specs: [
                { title: 'is drawn', tests: [test('unexpected', '\u001B[31mError: no rows\u001B[39m\nat a line')] },
                { title: 'moves', tests: [test('flaky', 'Error: too late')] },
                { title: 'needs a window', tests: [test('skipped')] },
              ],
            },
          ],
        },
      ],
    }
    expect(notable(report)).toEqual([
      'failed: board.spec.ts › a board › is drawn: Error: no rows',
      'second try: board.spec.ts › a board › moves: Error: too late',
      'skipped: board.spec.ts › a board › needs a window',
    ])
  })

  it('names failed unit tests, and a file that could not be loaded', () => {
    const report = {
      testResults: [
        { name: 'a.test.ts', status: 'failed', message: 'no module b', assertionResults: [] },
        {
          name: 'c.test.ts',
          status: 'failed',
          assertionResults: [
            { fullName: 'c works', status: 'passed' },
            { fullName: 'c lasts', status: 'failed', failureMessages: ['AssertionError: 1 is not 2\nat c'] },
          ],
        },
      ],
    }
    expect(failedUnits(report)).toEqual([
      'failed: a.test.ts: no module b',
      'failed: c lasts: AssertionError: 1 is not 2',
    ])
  })

  it('is short, whatever happens', () => {
    const many = {
      suites: [{ specs: Array.from({ length: 30 }, (_, i) => ({ title: `${i}`, tests: [test('unexpected')] })) }],
    }
    expect(notable(many)).toHaveLength(21)
    expect(notable(many).at(-1)).toBe('and 10 more')
  })

  it('says where there is no report', () => {
    expect(linesOf('/nowhere/report.json', notable)).toEqual([expect.stringContaining('no report: ENOENT')])
  })
})
