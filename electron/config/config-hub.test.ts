import { describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'

const read = (content: object) =>
  readConfig({ path: '/etc/tribune.json', asked: true, text: JSON.stringify(content) }, {}, 'box')
const hubOf = (content: object) => {
  const config = read(content)
  return config.ok ? config.config.hub : config.sentences
}

describe('where the hub is', () => {
  it('inside this shell: with the results door open to this machine alone, unless more is said', () => {
    expect(hubOf({ hub: 'inside' })).toEqual({
      hubs: ['http://127.0.0.1:8787'],
      inside: { port: 8787, args: ['--port', '8787', '--host', '127.0.0.1', '--source', 'odf-http'] },
    })
    const inside = {
      port: 9000,
      host: '0.0.0.0',
      sources: ['odf-folder:/in', 'odf-http'],
      name: 'Pool',
      competition: 'Cup',
    }
    expect(hubOf({ hub: 'inside', inside })).toMatchObject({
      hubs: ['http://127.0.0.1:9000'],
      inside: {
        args: '--port 9000 --host 0.0.0.0 --source odf-folder:/in --source odf-http --name Pool --competition Cup'.split(
          ' ',
        ),
      },
    })
  })

  it('a screen of a hub inside waits for nobody to claim it', () => {
    expect(read({ hub: 'inside' })).toMatchObject({ ok: true, config: { pairs: false } })
    expect(read({ hub: 'find' })).toMatchObject({ ok: true, config: { pairs: true } })
  })

  it('somewhere on this network, of any name or of one', () => {
    expect(hubOf({ hub: 'find' })).toEqual({ hubs: [], find: {} })
    expect(hubOf({ hub: 'find', hubName: 'North' })).toEqual({ hubs: [], find: { name: 'North' } })
  })

  it('at an address, believed by a certificate of its own', () => {
    expect(hubOf({ hub: 'https://10.0.0.1:8787', ca: '/etc/tribune/hub.crt' })).toEqual({
      hubs: ['https://10.0.0.1:8787'],
      ca: '/etc/tribune/hub.crt',
    })
  })

  it.each([
    [
      { hub: ['inside', 'http://a:1'] },
      '"hub" in /etc/tribune.json lists "inside" or "find" beside other hubs: it must stand alone.',
    ],
    [{ hub: 'http://a:1', inside: {} }, '"inside" in /etc/tribune.json needs "hub" to be "inside".'],
    [{ hub: 'http://a:1', hubName: 'N' }, '"hubName" in /etc/tribune.json needs "hub" to be "find".'],
    [
      { hub: 'outside' },
      '"hub" in /etc/tribune.json must be an address such as http://192.168.1.10:8787, a list of them, "find" or "inside".',
    ],
    [{ hub: 'inside', inside: { port: 'x' } }, '"inside.port" in /etc/tribune.json must be a port, 1 to 65535.'],
  ])('%o is refused in one sentence', (content, sentence) => {
    expect(hubOf(content)).toEqual([sentence])
  })
})
