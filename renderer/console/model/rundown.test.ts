import { describe, expect, it } from 'vitest'
import type { Rundown } from '../../../protocol/desk-answers.ts'
import type { Cue } from '../../../protocol/desk-rundown-commands.ts'
import { durationWords, inOrder, linesOf, moved, newCueId, readDuration, shifted, withCue, without } from './rundown.ts'

const cue = (sortOrder: number): Cue => ({
  sortOrder,
  title: `Cue ${sortOrder}`,
  targets: { venue: true },
  show: { kind: 'dark' },
  begins: { after: 1000 },
})
const cues = { a: cue(1), b: cue(2), c: cue(5) }
const ids = (of: Readonly<Record<string, Cue>>) => inOrder(of).map(([id]) => id)

describe('The cues of a rundown', () => {
  it('are moved before and after each other, and stay as they are where there is nothing to move', () => {
    expect(ids(moved(cues, 'c', 'before', 'a'))).toEqual(['c', 'a', 'b'])
    expect(ids(moved(cues, 'a', 'after', 'b'))).toEqual(['b', 'a', 'c'])
    expect(moved(cues, 'a', 'after', 'a')).toBe(cues)
    expect(moved(cues, 'gone', 'after', 'a')).toBe(cues)
    expect(ids(shifted(cues, 'b', 'before'))).toEqual(['b', 'a', 'c'])
    expect(ids(shifted(cues, 'b', 'after'))).toEqual(['a', 'c', 'b'])
    expect(shifted(cues, 'a', 'before')).toBe(cues)
    expect(shifted(cues, 'c', 'after')).toBe(cues)
  })

  it('get another one where it is wanted, and one in another form in its place', () => {
    expect(ids(withCue(cues, 'x', cue(0), 'a'))).toEqual(['a', 'x', 'b', 'c'])
    expect(ids(withCue(cues, 'x', cue(0)))).toEqual(['a', 'b', 'c', 'x'])
    const changed = withCue(cues, 'c', { ...cue(99), title: 'Other' })
    expect([ids(changed), changed['c']?.title]).toEqual([['a', 'b', 'c'], 'Other'])
    expect(ids(without(cues, 'b'))).toEqual(['a', 'c'])
  })

  it('have ids that are not given twice', () => {
    expect(newCueId(cues)).toBe('cue-1')
    expect(newCueId({ ...cues, 'cue-7': cue(1) })).toBe('cue-8')
  })

  it('are past, on air, next, later, with the instants that screens were told', () => {
    const rundown: Rundown = {
      id: 'r',
      name: 'Evening',
      cues: { ...cues, d: cue(9) },
      revision: 1,
      state: 'running',
      cue: 'b',
      next: 'c',
      at: 5000,
      by: 'Ada',
      coming: { c: { at: 6000 } },
    }
    expect(linesOf(rundown).map(({ id, stage, at }) => [id, stage, at])).toEqual([
      ['a', 'past', undefined],
      ['b', 'on air', 5000],
      ['c', 'next', 6000],
      ['d', 'later', undefined],
    ])
    const { cue: _, coming: __, ...idle } = rundown
    expect(linesOf({ ...idle, state: 'idle', next: 'a' }).map(({ stage }) => stage)).toEqual([
      'later',
      'later',
      'later',
      'later',
    ])
  })
})

describe('A duration', () => {
  it.each([
    [65_000, '1:05'],
    [3_600_000, '1:00:00'],
    [500, '0:01'],
    [-5, '0:00'],
  ])('%d ms is said "%s"', (ms, words) => expect(durationWords(ms)).toBe(words))
  it.each([
    ['1:05', 65_000],
    ['90', 90_000],
    ['1:00:00', 3_600_000],
    ['', undefined],
    ['soon', undefined],
    ['25:00:00', undefined],
  ])('"%s" is read as %s ms', (text, ms) => expect(readDuration(text)).toBe(ms))
})
