import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { checkPackage } from '../../electron/updates/check-package.ts'
import { publisherKey, writeFacts } from './sign.mjs'

let folder = ''
beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'tribune-sign-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('UP2: what the build signs, a screen that has the publisher’s key takes, and no other screen', async () => {
  const { privateKey } = generateKeyPairSync('ed25519')
  writeFileSync(path.join(folder, 'publisher.key'), privateKey.export({ type: 'pkcs8', format: 'pem' }))
  const publisher = publisherKey(path.join(folder, 'publisher.key'))
  if ('fault' in publisher) throw new Error(publisher.fault)
  const file = path.join(folder, 'tribune-0.3.0-linux-x64.tar.gz')
  writeFileSync(file, 'a package')
  const facts = readFileSync(await writeFacts({ file, version: '0.3.0', arch: 'x64' }, publisher.key), 'utf8')
  const wanted = { version: '0.3.0', arch: 'x64' } as const
  expect(checkPackage(facts, wanted, publisher.shown)).toMatchObject({ ok: true, about: { size: 9 } })
  const other = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
  expect(checkPackage(facts, wanted, other)).toMatchObject({ ok: false })
})

it('A key that is none, or of another kind, is one sentence', () => {
  writeFileSync(path.join(folder, 'no.key'), 'x')
  expect(publisherKey(path.join(folder, 'no.key'))).toEqual({ fault: expect.stringMatching(/no\.key cannot be read/) })
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 })
  writeFileSync(path.join(folder, 'rsa.key'), privateKey.export({ type: 'pkcs8', format: 'pem' }))
  expect(publisherKey(path.join(folder, 'rsa.key'))).toEqual({ fault: expect.stringMatching(/is no Ed25519 key/) })
})
