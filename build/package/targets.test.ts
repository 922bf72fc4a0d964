import { describe, expect, it } from 'vitest'
import { chosen, TARGETS, whyNot, type Facts } from './targets.mjs'

const bare: Facts = {
  platform: 'linux',
  arch: 'x64',
  electron: { system: 'linux', arch: 'x64' },
  noDownloads: 'github.com does not answer',
  dpkg: false,
  tar: false,
  appImageTools: false,
}
const open: Facts = { ...bare, noDownloads: undefined, electron: undefined, dpkg: true, tar: true }
const reasons = (facts: Facts) =>
  Object.fromEntries(TARGETS.map((each) => [`${each.form}:${each.arch}`, whyNot(each, facts) ?? 'can']))

describe('what a machine can pack', () => {
  it('without the internet: the folder of its own kind, and for the rest it says what is missing', () => {
    expect(reasons(bare)).toEqual({
      'dir:x64': 'can',
      'tar.gz:x64': 'there is no tar',
      'deb:x64': 'there is no dpkg-deb',
      'AppImage:x64': 'APPIMAGE_TOOLS_PATH names no tools, and github.com does not answer',
      ...Object.fromEntries(
        ['dir', 'tar.gz', 'deb', 'AppImage'].map((form) => [
          `${form}:arm64`,
          'there is no Electron for linux arm64 here, and github.com does not answer',
        ]),
      ),
      'nsis:x64': 'there is no Electron for win32 x64 here, and github.com does not answer',
      'nsis:arm64': 'there is no Electron for win32 arm64 here, and github.com does not answer',
      'dmg:x64': 'there is no Electron for darwin x64 here, and github.com does not answer',
      'dmg:arm64': 'there is no Electron for darwin arm64 here, and github.com does not answer',
    })
  })

  it('with the internet: all but what needs a Mac', () => {
    expect(Object.entries(reasons(open)).filter(([, why]) => why !== 'can')).toEqual([
      ['dmg:x64', 'only macOS makes disk images'],
      ['dmg:arm64', 'only macOS makes disk images'],
    ])
  })

  it('tools that are here do without the internet', () => {
    const tools = reasons({ ...bare, dpkg: true, tar: true, appImageTools: true })
    expect([tools['tar.gz:x64'], tools['deb:x64'], tools['AppImage:x64']]).toEqual(['can', 'can', 'can'])
  })
})

describe('what is asked for', () => {
  it('is this machine’s own forms where nothing is said, one form, or all', () => {
    expect(chosen([], bare)).toHaveLength(4)
    expect(chosen(['deb', 'AppImage:arm64'], bare)).toEqual([
      { form: 'deb', system: 'linux', arch: 'x64' },
      { form: 'AppImage', system: 'linux', arch: 'arm64' },
    ])
    expect(chosen(['all'], bare)).toHaveLength(TARGETS.length)
  })

  it('a form that does not exist is refused in one sentence', () => {
    expect(chosen(['rpm'], bare)).toMatch(/^There is no package "rpm": say all, or one of dir, tar\.gz, deb/)
  })
})
