import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findSticks } from './stick-disk.ts'

describe('sticks on a real disk', () => {
  let folder = ''
  beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'tribune-stick-'))))
  afterEach(() => rmSync(folder, { recursive: true, force: true }))
  const look = () => findSticks([folder], 'none')
  const put = (name: string, text: string) => writeFileSync(path.join(folder, name), text)

  it('a stick without a configuration, or no stick, is nothing', async () => {
    put('photo.jpg', 'x')
    expect(await look()).toEqual([])
    expect(await findSticks(['/nowhere'], 'none')).toEqual([])
    expect(await findSticks([], 'linux')).toEqual(expect.any(Array))
  })

  it('both files are read, and nothing else', async () => {
    put('tribune.json', '{}')
    put('tribune.json.sig', 'c2ln\n')
    expect(await look()).toEqual([{ root: folder, configuration: Buffer.from('{}'), signature: 'c2ln\n' }])
  })

  it.skipIf(process.platform === 'win32')('a link is not followed, a folder or a large file not read', async () => {
    put('elsewhere', '{}')
    symlinkSync(path.join(folder, 'elsewhere'), path.join(folder, 'tribune.json'))
    expect(await look()).toEqual([{ root: folder, fault: expect.stringMatching(/tribune.json is no plain file/) }])
    rmSync(path.join(folder, 'tribune.json'))
    put('tribune.json', 'x'.repeat(70_000))
    expect(await look()).toEqual([{ root: folder, fault: expect.stringMatching(/larger than a configuration/) }])
    put('tribune.json', '{}')
    mkdirSync(path.join(folder, 'tribune.json.sig'))
    expect(await look()).toEqual([{ root: folder, fault: expect.stringMatching(/sig is no plain file/) }])
  })

  it('a configuration without a signature says so', async () => {
    put('tribune.json', '{}')
    expect(await look()).toEqual([{ root: folder, fault: 'there is no tribune.json.sig beside its tribune.json.' }])
  })
})
