import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { pinHash } from '../../build/pin.mjs'
import { readConfig } from './config.ts'
import { serviceIn, serviceOf } from './config-service.ts'

const pin = pinHash('1234')
const HUB = 'http://a:1'
const refused = (content: unknown) => {
  const read = readConfig({ path: '/etc/tribune.json', asked: true, text: JSON.stringify(content) }, {}, 'box')
  return read.ok ? [] : read.sentences
}

describe('who may serve a machine on the spot', () => {
  it('a PIN that stands there itself is refused: only its hash is kept', () => {
    expect(refused({ hub: HUB, technician: { pin: '1234' } })).toEqual([
      '"technician.pin" in /etc/tribune.json must be the line that "npm run pin" prints, never the PIN itself.',
    ])
    expect(
      refused({ hub: HUB, technician: { pin }, usbKey: 'k', usbFolders: ['/x'], issued: '2026-07-01T09:00:00Z' }),
    ).toEqual([])
    expect(refused({ hub: HUB, issued: 'yesterday' })).toEqual([
      '"issued" in /etc/tribune.json must be a time such as 2026-07-01T09:00:00Z.',
    ])
  })

  it('is read from a configuration that is wrong otherwise', () => {
    expect(serviceIn(JSON.stringify({ rotation: 45, nonsense: 1, technician: { pin }, usbKey: 7 }))).toEqual({
      pin,
      usbKey: undefined,
      usbFolders: [],
    })
    expect(serviceIn('{')).toBeUndefined()
  })

  describe('on a real disk', () => {
    let folder = ''
    beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'tribune-service-'))))
    afterEach(() => rmSync(folder, { recursive: true, force: true }))
    const write = (name: string, content: unknown) =>
      writeFileSync(path.join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
    const service = (isFaulty: boolean) =>
      serviceOf({ path: path.join(folder, 'tribune.json'), asked: true }, folder, isFaulty)

    it('a configuration that is no JSON any more leaves it to the last good one', () => {
      write('configuration.kept', { hub: HUB, technician: { pin }, usbKey: 'k' })
      write('tribune.json', '{"hub": ')
      expect(service(true)).toEqual({ pin, usbKey: 'k', usbFolders: [] })
    })

    it('a good one that names no PIN has no page, whatever was there before', () => {
      write('configuration.kept', { hub: HUB, technician: { pin } })
      write('tribune.json', { hub: HUB })
      expect(service(false)).toEqual({ pin: undefined, usbKey: undefined, usbFolders: [] })
    })

    it('a new machine may bring the key for sticks beside its configuration to be', () => {
      write('usb-key.pub', 'k')
      expect(service(true).usbKey).toBe(path.join(folder, 'usb-key.pub'))
    })
  })
})
