import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { changedHub, doDeed, refusalWords, type DeedsOf } from './technician-deeds.ts'

const NEW = 'http://10.0.0.5:8787'
const file = (text?: string) => ({ path: '/etc/tribune.json', asked: true, text })
const changed = (text: string | undefined, hub: string, env = {}) => changedHub(file(text), hub, env, 'box')

describe('another hub, set in front of the screen', () => {
  it('only the hub changes', () => {
    const read = changed('{"hub": ["http://a:1", "http://b:1"], "screen": "north", "rotation": 90}', NEW)
    expect(read).toMatchObject({ ok: true })
    expect(JSON.parse(read.ok ? read.text : '')).toEqual({ hub: NEW, screen: 'north', rotation: 90 })
  })

  it('a machine without a configuration gets one', () => {
    expect(changed(undefined, NEW)).toEqual({ ok: true, text: `{\n  "hub": "${NEW}"\n}\n` })
  })

  it.each([
    ['what is no address', '{"hub": "http://a:1"}', 'hub.venue', {}, /"hub" in \/etc\/tribune.json must be an address/],
    [
      'what does not fit the rest',
      '{"hub": "inside", "inside": {"port": 9000}}',
      NEW,
      {},
      /"inside" .* needs "hub" to be "inside"/,
    ],
    ['a file that is broken', '{', NEW, {}, /is not JSON/],
    [
      'a variable that wins anyhow',
      '{"hub": "http://a:1"}',
      NEW,
      { TRIBUNE_HUB: 'http://c:1' },
      /TRIBUNE_HUB is set on this machine/,
    ],
  ])('%s is refused in a sentence', (_words, text, hub, env, sentence) => {
    const read = changed(text, hub, env)
    expect(read.ok ? '' : refusalWords(read.why)).toMatch(sentence)
  })
})

describe('deeds on a real disk', () => {
  let folder = ''
  beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'tribune-deeds-'))))
  afterEach(() => rmSync(folder, { recursive: true, force: true }))
  const deeds = (said: string[], device?: DeedsOf['device']): DeedsOf => ({
    found: { path: path.join(folder, 'tribune.json'), asked: true },
    env: {},
    hostname: 'box',
    userData: folder,
    device,
    reload: () => said.push('reload'),
    restart: (why) => said.push(why),
  })

  it('the hub is written whole, the old configuration kept beside it, and the shell starts anew', () => {
    const said: string[] = []
    const config = path.join(folder, 'tribune.json')
    writeFileSync(config, '{"hub":"http://a:1"}')
    expect(doDeed({ what: 'hub', hub: NEW }, deeds(said))).toEqual({ kind: 'done' })
    expect(JSON.parse(readFileSync(config, 'utf8'))).toEqual({ hub: NEW })
    expect(readFileSync(`${config}.bak`, 'utf8')).toBe('{"hub":"http://a:1"}')
    expect(said).toEqual([`the technician set the hub to ${NEW}`])
  })

  it('a claim that is forgotten takes its key with it: the hub would know that', () => {
    const said: string[] = []
    for (const name of ['device.key', 'device-place.json']) writeFileSync(path.join(folder, name), 'x')
    expect(doDeed({ what: 'forget' }, deeds(said, { stop: () => said.push('stopped') }))).toEqual({ kind: 'done' })
    expect(['device.key', 'device-place.json'].filter((name) => existsSync(path.join(folder, name)))).toEqual([])
    expect(said).toEqual(['stopped', 'the technician had it forget its claim'])
  })

  it('a claim that the disk does not let go of is kept, and the device goes on with it', () => {
    const said: string[] = []
    // A folder of that name: it cannot be removed as a file is.
    mkdirSync(path.join(folder, 'device-place.json', 'in-the-way'), { recursive: true })
    writeFileSync(path.join(folder, 'device.key'), 'key')
    expect(doDeed({ what: 'forget' }, deeds(said, { stop: () => said.push('stopped') }))).toMatchObject({
      kind: 'refused',
      why: { kind: 'claim stays', why: expect.stringMatching(/E[A-Z]+/) },
    })
    expect(said).toEqual([])
    expect(existsSync(path.join(folder, 'device.key'))).toBe(true)
  })

  it('where the name is configured there is nothing to forget', () => {
    const said: string[] = []
    expect(doDeed({ what: 'forget' }, deeds(said))).toMatchObject({ kind: 'refused' })
    expect(said).toEqual([])
  })
})
