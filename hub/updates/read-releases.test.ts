import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Publisher } from '../../tests/support/update-packages.ts'
import { readPackages } from './read-releases.ts'

let folder = ''
beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'tribune-packages-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('UP1: a folder holds the packages whose facts stand beside them, and nothing else counts', async () => {
  new Publisher().bytes(folder, '0.2.0', 'a package')
  writeFileSync(path.join(folder, 'publisher.key'), 'secret')
  const { packages, faults } = await readPackages(folder)
  expect(packages.map(({ version, size }) => [version, size])).toEqual([['0.2.0', 9]])
  expect(faults).toEqual([])
})

it('UP1: what is not whole or not what it says is left out with a sentence, and spoils no other', async () => {
  const publisher = new Publisher()
  publisher.bytes(folder, '0.2.0', 'a package')
  publisher.bytes(folder, '0.3.0', 'a package that is copied')
  writeFileSync(path.join(folder, 'tribune-0.3.0-linux-x64.tar.gz'), 'a pack')
  const { file } = publisher.bytes(folder, '0.4.0', 'another')
  rmSync(path.join(folder, file))
  writeFileSync(path.join(folder, 'tribune-0.5.0-linux-x64.json'), '{"version": "0.5"}')
  writeFileSync(path.join(folder, 'tribune-0.6.0-linux-x64.json'), '{')
  const { packages, faults } = await readPackages(folder)
  expect(packages.map(({ version }) => version)).toEqual(['0.2.0'])
  expect(faults).toHaveLength(4)
  expect(faults[0]).toBe('tribune-0.3.0-linux-x64.tar.gz has 6 bytes, and tribune-0.3.0-linux-x64.json says 24.')
  expect(faults.join('\n')).toMatch(/0\.4\.0.*ENOENT/)
  expect(faults.join('\n')).toMatch(/0\.5\.0.*does not fit at version/)
  expect(faults.join('\n')).toMatch(/0\.6\.0.*is not JSON/)
})

it('A folder that is not there is one sentence', async () => {
  const { packages, faults } = await readPackages(path.join(folder, 'nowhere'))
  expect(packages).toEqual([])
  expect(faults).toEqual([expect.stringMatching(/^The folder .*nowhere cannot be read: ENOENT/)])
})
