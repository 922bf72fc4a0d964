import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { leaveLifeWord, LifeTeller, WELL_AFTER_MS, wordAfter } from './life-word.ts'

describe('what a shell says of its life (SPEC UP11)', () => {
  let folder = ''
  beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'tribune-life-'))))
  afterEach(() => rmSync(folder, { recursive: true, force: true }))
  const by = (slot = '0.2.0') => ({ folder, packaged: '0.1.0', slot, isOnTrial: false })
  const said = () => readFileSync(path.join(folder, 'life'), 'utf8')

  it.each([
    [undefined, 'began', 'began'],
    ['began', 'excused', 'excused'],
    ['began', 'well', 'well'],
    ['well', 'excused', 'well'],
    ['\u0000', 'began', 'began'],
  ] as const)('after %j and %j it is %s', (before, word, after) => {
    expect(wordAfter(before, word)).toBe(after)
  })

  it('is well when it still paints ten minutes after its start, and not sooner', () => {
    let now = 5_000
    const teller = new LifeTeller(by(), () => now, expect.unreachable)
    teller.began()
    now += WELL_AFTER_MS - 1
    teller.painted()
    expect(said()).toBe('began\n')
    now += 1
    teller.painted()
    expect(said()).toBe('well\n')
    leaveLifeWord(by(), 'excused')
    expect(said(), 'once well it is well, however it ends').toBe('well\n')
  })

  it('the packaged version, and one that was started by hand, say nothing', () => {
    new LifeTeller(by('packaged'), () => 0, expect.unreachable).began()
    new LifeTeller(undefined, () => 0, expect.unreachable).began()
    expect(said).toThrow(/ENOENT/)
  })

  it('a disk that takes nothing costs the word and a sentence', () => {
    const sentences: string[] = []
    writeFileSync(path.join(folder, 'file'), '')
    const wrong = { ...by(), folder: path.join(folder, 'file') }
    new LifeTeller(
      wrong,
      () => 0,
      (sentence) => sentences.push(sentence),
    ).began()
    expect(sentences).toEqual([expect.stringMatching(/cannot be told .*EEXIST|ENOTDIR/)])
  })
})
