import { describe, expect, it } from 'vitest'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { builderConfig } from './builder-config.mjs'
import { FUSES } from './fuses.mjs'
import { ROOT } from '../build.mjs'

const config = builderConfig('/tmp/packages')
const manifest: unknown = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'))

describe('what is packed', () => {
  it('is the bundles and the store of the hub inside, in one archive: no sources, no maps, nothing to compile', () => {
    expect(config.asar).toBe(true)
    expect(config.files).toEqual(
      expect.arrayContaining(['!**/*.map', '!node_modules/**', '!node_modules/classic-level/deps/**']),
    )
    expect(config.npmRebuild).toBe(false)
  })

  it('installs on Windows for all users', () => {
    expect(config.nsis).toMatchObject({ perMachine: true, oneClick: false })
  })

  it('is never sent anywhere by the build', () => {
    expect(config.publish).toBeNull()
  })
})

describe('the pins and the fuses', () => {
  it('Electron is pinned to one exact version (kiosk.md 1.1)', () => {
    expect(manifest).toMatchObject({ devDependencies: { electron: expect.stringMatching(/^\d+\.\d+\.\d+$/) } })
  })

  it('a package is no plain Node, has no inspector and loads nothing but its archive (kiosk.md 1.20)', () => {
    expect(config.electronFuses).toBe(FUSES)
    expect(FUSES).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      grantFileProtocolExtraPrivileges: false,
      onlyLoadAppFromAsar: true,
      enableEmbeddedAsarIntegrityValidation: true,
    })
  })
})
