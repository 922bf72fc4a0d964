import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { CONTENT_SECURITY_POLICY, fileOf, headersFor, isOwnAddress, isTrustedFrame, mediumOf } from './scheme-files.ts'

const ROOT = path.resolve('/opt/tribune/dist/renderer')

describe('the files behind app:// (kiosk.md 1.6)', () => {
  it.each([
    ['app://kiosk/', 'screen.html'],
    ['app://kiosk/screen.html', 'screen.html'],
    ['app://kiosk/assets/main-1a2b.js?x=1#y', 'assets/main-1a2b.js'],
    ['app://kiosk/a%20b.css', 'a b.css'],
    ['app://kiosk/..foo/b.css', '..foo/b.css'],
    ['app://kiosk/%2e%2e/../hub/main.js', 'hub/main.js'],
  ])('%s is a file below the served folder', (address, name) => {
    expect(fileOf(ROOT, address)).toBe(path.join(ROOT, name))
  })

  it.each([
    'app://kiosk/..%2fhub/main.js',
    'app://kiosk/assets/..%2f..%2f..%2fsecret',
    'app://kiosk/%2fetc/passwd/..%2f..%2f..%2f..%2f..%2f..%2f..%2fetc/passwd',
    'app://kiosk/..%5chub',
    'app://kiosk/assets%00.js',
    'app://kiosk/%E0%A4%A',
    'app://kiosk/.%2f',
  ])('%s leads nowhere', (address) => {
    expect(fileOf(ROOT, address)).toBeUndefined()
  })

  it('whatever an address says, its file lies below the served folder', () => {
    const parts = ['..', '.', '%2e%2e', '%2f', '/', '//', 'etc', 'renderer', '%252e', 'C:', '~', '...']
    const names = parts.flatMap((a) => parts.flatMap((b) => parts.map((c) => `${a}/${b}${c}`)))
    const files = names.flatMap((name) => fileOf(ROOT, `app://kiosk/${name}`) ?? [])
    expect(files.length).toBeGreaterThan(100)
    expect(files.filter((file) => !file.startsWith(ROOT + path.sep))).toEqual([])
  })

  it.each([
    'app://other/screen.html',
    'https://kiosk/screen.html',
    'file:///etc/passwd',
    'app:screen.html',
    'nonsense',
  ])('%s is not ours', (address) => {
    expect(isOwnAddress(address)).toBe(false)
    expect(fileOf(ROOT, address)).toBeUndefined()
  })

  it('every answer carries the policy, and nothing in it is unsafe or from elsewhere (kiosk.md 1.7)', () => {
    expect(headersFor('a.html')['content-security-policy']).toBe(CONTENT_SECURITY_POLICY)
    expect(CONTENT_SECURITY_POLICY).toContain("default-src 'none'")
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|\*|http|ws:/)
  })

  it('types are said and not guessed', () => {
    expect(headersFor('x.js')['content-type']).toContain('text/javascript')
    expect(headersFor('x.woff2')['content-type']).toBe('font/woff2')
    expect(headersFor('x.exe')).toMatchObject({
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
    })
  })
})

describe('media behind app://', () => {
  const sha256 = 'a'.repeat(64)
  it('are asked for by their checksum, and by nothing else', () => {
    expect(mediumOf(`app://kiosk/media/${sha256}`)).toBe(sha256)
    for (const place of ['media/x', `media/${sha256}/`, `media/../${sha256}`, sha256, `media/..%2f${sha256}`])
      expect(mediumOf(`app://kiosk/${place}`), place).toBeUndefined()
    expect(mediumOf(`app://other/media/${sha256}`)).toBeUndefined()
  })
})

describe('who may use the bridge (kiosk.md 1.5)', () => {
  const own = 'app://kiosk/screen.html'
  it('the main frame of our own page', () => {
    expect(isTrustedFrame({ url: own, parent: null })).toBe(true)
  })
  it('no frame inside it, no other page, nothing that is already gone', () => {
    expect(isTrustedFrame({ url: own, parent: { url: own } })).toBe(false)
    expect(isTrustedFrame({ url: 'https://example.org/', parent: null })).toBe(false)
    expect(isTrustedFrame({ url: 'app://kiosk.example.org/', parent: null })).toBe(false)
    expect(isTrustedFrame({ url: '', parent: null })).toBe(false)
    expect(isTrustedFrame(null)).toBe(false)
  })
})
