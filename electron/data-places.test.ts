import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dataPlaces } from './data-places.ts'
import { isHeld, isProcess } from './only-shell.ts'

let folder = ''
beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'tribune-places-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))
const user = process.getuid?.()

describe('where the shell reads and writes (kiosk.md 5)', () => {
  it('in the folder that was asked for, which is made where it is missing', () => {
    const asked = path.join(folder, 'a', 'data')
    expect(dataPlaces(asked, { temporary: folder, user })).toEqual({ kept: asked, scratch: asked })
  })

  it('where that takes nothing: in one of its own that no other user can write to, said in one sentence', () => {
    const file = path.join(folder, 'file')
    writeFileSync(file, 'no folder')
    const asked = path.join(file, 'data')
    const { kept, scratch, fault } = dataPlaces(asked, { temporary: folder, user })
    expect(kept).toBe(asked)
    expect(path.dirname(scratch)).toBe(folder)
    expect(fault).toContain(`nothing can be kept in ${asked}: ENOTDIR`)
    expect(process.platform === 'win32' ? 0 : statSync(scratch).mode & 0o077).toBe(0)
    expect(dataPlaces(asked, { temporary: folder, user }).scratch, 'the same for the second shell').toBe(scratch)
    expect(dataPlaces(`${asked}2`, { temporary: folder, user }).scratch, 'another one’s is another').not.toBe(scratch)
  })

  it.skipIf(user === undefined)('not in one that somebody else has put there', () => {
    const file = path.join(folder, 'file')
    writeFileSync(file, 'no folder')
    const asked = path.join(file, 'data')
    const { scratch } = dataPlaces(asked, { temporary: folder, user })
    chmodSync(scratch, 0o777)
    const runtime = path.join(folder, 'runtime')
    mkdirSync(runtime)
    expect(path.dirname(dataPlaces(asked, { runtime, temporary: folder, user }).scratch)).toBe(runtime)
    expect(dataPlaces(asked, { temporary: folder, user }).scratch).toBe(asked)
  })
})

describe.skipIf(process.platform === 'win32')('a lock that was refused', () => {
  const held = (link?: string) => {
    const place = mkdtempSync(path.join(folder, 'lock-'))
    if (link !== undefined) symlinkSync(link, path.join(place, 'SingletonLock'))
    return isHeld(place, 'box', (pid) => pid === 7)
  }
  it('is held by a process of this machine that lives; anything else is no reason for a dark screen', () => {
    expect([held('box-7'), held('box-8'), held('other-7'), held(), held('?')]).toEqual([
      true,
      false,
      false,
      false,
      false,
    ])
  })

  it('a process is there or not', () => {
    expect([isProcess(process.pid), isProcess(2 ** 22 + 1)]).toEqual([true, false])
  })
})
