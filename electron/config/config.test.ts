import { describe, expect, it } from 'vitest'
import type { ConfigFile } from './config-file.ts'
import { readConfig, variableOf } from './config.ts'

const NO_FILE: ConfigFile = { path: '/etc/tribune.json', asked: false }
const file = (content: unknown): ConfigFile => ({
  path: '/etc/tribune.json',
  asked: true,
  text: typeof content === 'string' ? content : JSON.stringify(content),
})
const read = (from: ConfigFile, env: Record<string, string> = {}) => readConfig(from, env, 'north stand 4')
const sentences = (from: ConfigFile, env: Record<string, string> = {}) => {
  const config = read(from, env)
  return config.ok ? [] : config.sentences
}
const HUB = 'http://192.168.1.10:8787'

describe('the configuration of a shell', () => {
  it('a hub is enough: the screen shows a code until staff name it, and stands on the primary display', () => {
    expect(read(NO_FILE, { TRIBUNE_HUB: HUB })).toEqual({
      ok: true,
      config: {
        hub: { hubs: [HUB] },
        pairs: true,
        closable: false,
        screens: [
          { display: 'primary', stage: { rotation: 0 }, settings: { screen: 'north-stand-4', rotation: 0, hub: HUB } },
        ],
      },
    })
  })

  it('everything can stand in the file', () => {
    const config = read(
      file({
        hub: [HUB, 'https://hub.venue.example'],
        screen: 'north-4',
        display: 2,
        rotation: 90,
        raster: { width: 1080, height: 1920 },
        physicalHeight: 2.5,
        farthestSeat: 40,
        show: 'schedule/2016-08-14',
        page: 2,
        location: 'STA',
        look: 'bright',
        offset: { x: 64, y: 0 },
        inset: 4,
        mode: '1920x1080',
        power: { on: '08:00', off: '23:30' },
      }),
    )
    expect(config).toEqual({
      ok: true,
      config: {
        hub: { hubs: [HUB, 'https://hub.venue.example'] },
        pairs: false,
        closable: false,
        power: { on: '08:00', off: '23:30' },
        screens: [
          {
            display: '2',
            stage: { rotation: 90, raster: { width: 1080, height: 1920 }, offset: { x: 64, y: 0 }, inset: 4 },
            mode: { width: 1920, height: 1080 },
            settings: {
              screen: 'north-4',
              hub: HUB,
              rotation: 90,
              raster: { width: 1080, height: 1920 },
              offset: { x: 64, y: 0 },
              physicalHeight: 2.5,
              farthestSeat: 40,
              show: 'schedule/2016-08-14',
              page: 2,
              location: 'STA',
              look: 'bright',
            },
          },
        ],
      },
    })
  })

  it('where something else is wrong, still says which hub tells of emergencies (SPEC DV10)', () => {
    const hubOf = (content: object, env = {}) => {
      const answer = read(file(content), env)
      return answer.ok ? 'no fault' : answer.hub
    }
    expect(hubOf({ hub: HUB, ca: '/venue.crt', rotation: 45 })).toEqual({ hubs: [HUB], ca: '/venue.crt' })
    expect(hubOf({ hub: HUB, screens: [{ screen: 'a' }, { screen: 'a' }] })).toMatchObject({ hubs: [HUB] })
    expect(hubOf({ rotation: 45 }, { TRIBUNE_HUB: HUB })).toMatchObject({ hubs: [HUB] })
    expect(hubOf({ hub: 'hub.venue', rotation: 45 })).toBeUndefined()
    expect(hubOf({ hub: HUB, ca: 5 }), 'not without the certificates it must have').toBeUndefined()
    expect(hubOf({ hub: 'inside', rotation: 45 })).toBeUndefined()
  })

  it('and in the environment, which wins over the file', () => {
    const env = {
      TRIBUNE_HUB: `${HUB}, http://10.0.0.2:8787`,
      TRIBUNE_SCREEN: 'b',
      TRIBUNE_ROTATION: '270',
      TRIBUNE_RASTER: '1920x160',
      TRIBUNE_FARTHEST_SEAT: '80',
      TRIBUNE_PHYSICAL_HEIGHT: '5.6',
      TRIBUNE_CLOSABLE: '1',
    }
    expect(read(file({ hub: 'http://old:1', screen: 'a', look: 'night' }), env)).toMatchObject({
      ok: true,
      config: {
        hub: { hubs: [HUB, 'http://10.0.0.2:8787'] },
        closable: true,
        screens: [
          {
            settings: {
              screen: 'b',
              rotation: 270,
              raster: { width: 1920, height: 160 },
              farthestSeat: 80,
              physicalHeight: 5.6,
              look: 'night',
            },
          },
        ],
      },
    })
  })

  it('a variable that is set to nothing is not set', () => {
    expect(read(file({ hub: HUB }), { TRIBUNE_HUB: '', TRIBUNE_ROTATION: '' }).ok).toBe(true)
  })

  it('a machine with two displays has two screens', () => {
    const config = read(
      file({
        hub: HUB,
        screens: [
          { screen: 'a', display: 'HDMI-1' },
          { screen: 'b', display: 'HDMI-2' },
        ],
      }),
    )
    expect(config).toMatchObject({
      config: { screens: [{ display: 'HDMI-1', settings: { screen: 'a' } }, { settings: { screen: 'b' } }] },
    })
  })
})

describe('a wrong configuration is said in sentences', () => {
  it('no hub', () => {
    expect(sentences(NO_FILE)).toEqual([
      'No hub is configured: set TRIBUNE_HUB, or "hub" in /etc/tribune.json, to its address.',
    ])
  })

  it('a file that was asked for and is not there', () => {
    expect(sentences({ ...NO_FILE, asked: true })).toEqual(['The configuration /etc/tribune.json does not exist.'])
  })

  it('a file that cannot be read', () => {
    expect(sentences({ ...NO_FILE, unreadable: 'EACCES: permission denied' })).toEqual([
      'The configuration /etc/tribune.json cannot be read: EACCES: permission denied.',
    ])
  })

  it('a file that is no JSON', () => {
    expect(sentences(file('{ hub: ')).join()).toMatch(/^The configuration \/etc\/tribune.json is not JSON: .+\.$/)
    expect(sentences(file('[]')).join()).toMatch(/^The configuration \/etc\/tribune.json does not fit: .+\.$/)
  })

  it.each(['192.168.1.10:8787', 'ws://hub:1', 'hub', 'http://hub:1/screen', 'http://'])(
    '%s is no address of a hub',
    (hub) => {
      const words = 'must be an address such as http://192.168.1.10:8787, a list of them, "find" or "inside".'
      expect(sentences(file({ hub }))).toEqual([`"hub" in /etc/tribune.json ${words}`])
      expect(sentences(NO_FILE, { TRIBUNE_HUB: hub })).toEqual([`TRIBUNE_HUB ${words}`])
    },
  )

  it('all that is wrong at once, each by the name it was given under', () => {
    const wrong = file({ hub: HUB, rotation: 45, look: 'pink!', physicalHeight: 0, colour: 1 })
    expect(
      sentences(wrong, { TRIBUNE_RASTER: 'wide', TRIBUNE_SCREEN: 'north stand', TRIBUNE_PAGE: '0' }).toSorted(),
    ).toEqual([
      '"look" in /etc/tribune.json must be night, bright, contrast or the name of a venue\'s look.',
      '"physicalHeight" in /etc/tribune.json must be a length in metres.',
      '"rotation" in /etc/tribune.json must be 0, 90, 180 or 270.',
      '/etc/tribune.json has "colour", which Tribune does not know.',
      'TRIBUNE_PAGE must be a page number.',
      'TRIBUNE_RASTER must be like 1920x1080.',
      'TRIBUNE_SCREEN must be a name of letters, digits, ".", "-" and "_".',
    ])
  })

  it('several screens need names, each its own', () => {
    expect(sentences(file({ hub: HUB, screens: [{}, { screen: 'b' }] }))).toEqual([
      'Screen 1 of /etc/tribune.json has no name: give it "screen".',
    ])
    expect(sentences(file({ hub: HUB, screens: [{ screen: 'b' }, { screen: 'b' }] }))).toEqual([
      'Two screens of /etc/tribune.json are called b: each needs its own name.',
    ])
  })

  it('a variable cannot mean one of several screens', () => {
    expect(sentences(file({ hub: HUB, screens: [{ screen: 'a' }] }), { TRIBUNE_SCREEN: 'b' })).toEqual([
      'TRIBUNE_SCREEN is set, but /etc/tribune.json lists several screens: leave one of the two out.',
    ])
    expect(variableOf('display')).toBe('TRIBUNE_DISPLAY')
  })
})
