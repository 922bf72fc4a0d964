import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readRange } from '../../protocol/byte-range.ts'
import { Publisher } from '../../tests/support/update-packages.ts'
import { fetchPackage } from './fetch-package.ts'

const FILE = 'tribune-0.3.0-linux-x64.tar.gz'
const publisher = new Publisher()
let base = ''
let hub = ''
let folder = ''
let asked: string[] = []
beforeEach(() => {
  base = mkdtempSync(path.join(os.tmpdir(), 'tribune-fetch-'))
  hub = path.join(base, 'hub')
  folder = path.join(base, 'versions')
  mkdirSync(hub)
  asked = []
})
afterEach(() => rmSync(base, { recursive: true, force: true }))

/** A package as the build makes it: a folder with a program in it. */
function pack(program = 'tribune'): void {
  const inside = path.join(base, 'tribune-0.3.0-linux-x64')
  mkdirSync(inside)
  writeFileSync(path.join(inside, program), '#!/bin/sh\n', { mode: 0o755 })
  spawnSync('tar', ['-C', base, '-czf', path.join(hub, FILE), path.basename(inside)])
}

/** A hub that serves its folder, in parts where it is asked to. */
const serve = (address: string, { headers }: RequestInit): Promise<Response> => {
  const name = new URL(address).pathname.slice('/updates/'.length)
  const range = new Headers(headers).get('range')
  asked.push(range === null ? name : `${name} ${range}`)
  if (!existsSync(path.join(hub, name))) return Promise.resolve(new Response('', { status: 404 }))
  const bytes = readFileSync(path.join(hub, name))
  const part = readRange(range, bytes.byteLength)
  return Promise.resolve(
    typeof part === 'string'
      ? new Response(bytes)
      : new Response(bytes.subarray(part.from, part.to + 1), { status: 206 }),
  )
}
const bring = (over: Partial<Parameters<typeof fetchPackage>[0]> = {}) =>
  fetchPackage({
    folder,
    hubs: ['http://hub:8787'],
    version: '0.3.0',
    arch: 'x64',
    key: publisher.key,
    fetch: serve,
    ...over,
  })
const inFolder = () => (existsSync(folder) ? readdirSync(folder).toSorted() : [])
const X64 = { before: { arch: 'x64' as const } }

describe('A package', () => {
  it('is fetched, checked and unpacked under its version, and nothing is left of it', async () => {
    pack()
    publisher.publish(hub, '0.3.0', FILE, X64)
    expect(await bring()).toEqual({ kind: 'here' })
    expect(inFolder()).toEqual(['0.3.0'])
    expect(readFileSync(path.join(folder, '0.3.0', 'tribune'), 'utf8')).toBe('#!/bin/sh\n')
  })

  it('is gone on with where it was broken off', async () => {
    pack()
    const { sha512 } = publisher.publish(hub, '0.3.0', FILE, X64)
    mkdirSync(folder)
    const begun = readFileSync(path.join(hub, FILE)).subarray(0, 20)
    writeFileSync(path.join(folder, `.package-${sha512.slice(0, 32)}`), begun)
    writeFileSync(path.join(folder, '.package-of-another'), 'x')
    expect(await bring()).toEqual({ kind: 'here' })
    expect(asked).toContain(`${FILE} bytes=20-`)
    expect(inFolder()).toEqual(['0.3.0'])
  })

  it('is taken from the next hub when one does not answer', async () => {
    pack()
    publisher.publish(hub, '0.3.0', FILE, X64)
    const hubs = ['http://lost:8787', 'http://hub:8787']
    const half = (address: string, about: RequestInit) =>
      address.includes('lost') ? Promise.reject(new TypeError('fetch failed')) : serve(address, about)
    expect(await bring({ hubs, fetch: half })).toEqual({ kind: 'here' })
  })

  it('that comes half, or not at all, is for another time; what came stays', async () => {
    pack()
    publisher.publish(hub, '0.3.0', FILE, X64)
    const gone = () => Promise.reject(new TypeError('fetch failed'))
    expect(await bring({ fetch: gone })).toEqual({ kind: 'later', why: 'the hub does not answer.' })
    const half = async (address: string, about: RequestInit) =>
      address.endsWith('.json')
        ? serve(address, about)
        : new Response(readFileSync(path.join(hub, FILE)).subarray(0, 30))
    expect(await bring({ fetch: half })).toMatchObject({
      kind: 'later',
      why: expect.stringMatching(/^30 of \d+ bytes came\.$/),
    })
    expect(inFolder()).toEqual([expect.stringMatching(/^\.package-/)])
    expect(await bring()).toEqual({ kind: 'here' })
    const busy = () => Promise.resolve(new Response('', { status: 503 }))
    expect(await bring({ fetch: busy })).toEqual({ kind: 'later', why: 'the hub answers 503.' })
  })
})

describe('A package is not taken, with a sentence, and costs nothing', () => {
  const cases: readonly [string, RegExp, () => void][] = [
    ['that the hub does not have', /no package of 0\.3\.0 for linux x64/, () => {}],
    [
      'of another publisher',
      /not signed by the publisher whose key this screen has/,
      () => new Publisher().publish(hub, '0.3.0', FILE, X64),
    ],
    [
      'whose checksum was changed after it was signed',
      /not signed by the publisher/,
      () => publisher.publish(hub, '0.3.0', FILE, { ...X64, after: { sha512: '0'.repeat(128) } }),
    ],
    [
      'that is an older one under a new name',
      /the hub speaks of 0\.2\.0/,
      () => {
        publisher.publish(hub, '0.2.0', FILE, X64)
        const old = readFileSync(path.join(hub, 'tribune-0.2.0-linux-x64.json'))
        writeFileSync(path.join(hub, 'tribune-0.3.0-linux-x64.json'), old)
      },
    ],
    [
      'whose bytes are not those that were signed',
      /does not have the checksum that its publisher says/,
      () => {
        publisher.publish(hub, '0.3.0', FILE, X64)
        const bytes = readFileSync(path.join(hub, FILE))
        bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
        writeFileSync(path.join(hub, FILE), bytes)
      },
    ],
    [
      'that is longer than it was signed',
      /more than its \d+ bytes came/,
      () => {
        publisher.publish(hub, '0.3.0', FILE, X64)
        writeFileSync(path.join(hub, FILE), Buffer.concat([readFileSync(path.join(hub, FILE)), Buffer.from('more')]))
      },
    ],
    [
      'that cannot be unpacked',
      /cannot be unpacked: /,
      () => {
        writeFileSync(path.join(hub, FILE), 'no archive')
        publisher.publish(hub, '0.3.0', FILE, X64)
      },
    ],
    [
      'for which there is no room',
      /the disk has \d+ MB free, and \d+ are needed/,
      () => publisher.publish(hub, '0.3.0', FILE, { before: { arch: 'x64', size: 2 ** 50 } }),
    ],
    [
      'whose facts are no facts',
      /is not JSON/,
      () => writeFileSync(path.join(hub, 'tribune-0.3.0-linux-x64.json'), '{'),
    ],
  ]
  it.each(cases)('one %s', async (_title, why, prepare) => {
    pack()
    prepare()
    expect(await bring()).toEqual({ kind: 'cannot', why: expect.stringMatching(why) })
    expect(inFolder()).toEqual([])
  })

  it('one without a program in it', async () => {
    pack('something-else')
    publisher.publish(hub, '0.3.0', FILE, X64)
    expect(await bring()).toEqual({ kind: 'cannot', why: 'the package has no program in it.' })
    expect(inFolder()).toEqual([])
  })

  it('onto a disk that takes nothing', async () => {
    pack()
    publisher.publish(hub, '0.3.0', FILE, X64)
    writeFileSync(folder, 'a file where the folder would be')
    expect(await bring()).toMatchObject({ kind: 'cannot', why: expect.stringMatching(/EEXIST|ENOTDIR/) })
  })

  it('and a part that was put together wrongly is fetched anew', async () => {
    pack()
    const { sha512 } = publisher.publish(hub, '0.3.0', FILE, X64)
    mkdirSync(folder)
    writeFileSync(path.join(folder, `.package-${sha512.slice(0, 32)}`), 'not its beginning')
    expect(await bring()).toMatchObject({ kind: 'later' })
    expect(await bring()).toEqual({ kind: 'here' })
  })
})
