import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { findHubs } from '../electron/hubs/find-hubs.ts'
import { HubList } from '../electron/hubs/hub-list.ts'
import type { Log } from '../electron/log.ts'
import { announce } from '../hub/announce.ts'

const silent = pino({ level: 'silent' })
const log: Log = { info: () => {}, warn: () => {}, error: () => {}, last: () => {} }
/** Multicast needs a network beside the loopback. */
const networked = Object.values(os.networkInterfaces()).some((each) => each?.some(({ internal }) => !internal))
const WAIT = { timeout: 20_000, interval: 100 }

describe.skipIf(!networked)('a hub that announces itself is found by a shell that looks for one (mDNS)', () => {
  let folder = ''
  const ends: (() => unknown)[] = []
  beforeEach(async () => (folder = await mkdtemp(path.join(os.tmpdir(), 'tribune-find-'))))
  afterEach(async () => {
    for (const end of ends.splice(0)) await end()
    await rm(folder, { recursive: true, force: true })
  })
  const find = (list: HubList, name: string, several: (names: readonly string[]) => void = () => {}): string => {
    const file = path.join(folder, 'found-hub.json')
    ends.push(findHubs(list, name, file, log, several))
    return file
  }

  it('by its name, with its address and port, and is remembered', async () => {
    const name = `North ${process.pid}`
    const list = new HubList([])
    const file = find(list, name)
    ends.push(announce({ name, port: 8787, tls: false }, silent))
    ends.push(announce({ name: `South ${process.pid}`, port: 9999, tls: false }, silent))
    await vi.waitFor(() => expect(list.web).toEqual([expect.stringMatching(/^http:\/\/[\d.]+:8787$/)]), WAIT)
    expect(list.feed).toEqual([expect.stringMatching(/^ws:\/\/[\d.]+:8787\/feed$/)])
    await vi.waitFor(async () => expect(await readFile(file, 'utf8')).toContain(name), WAIT)

    // The next start knows it before anything answers.
    const next = new HubList([])
    find(next, name)
    expect(next.web).toEqual(list.web)
  })
})
