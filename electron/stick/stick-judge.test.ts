import { createHash, generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { signConfiguration } from '../../build/sign-config.mjs'
import { judgeStick, type Standing, type Stick } from './stick-judge.ts'
import { readStickKey } from './stick-key.ts'

const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const PEM = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const STRANGER = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const JULY = new Date('2026-07-01T09:00:00Z')
const HUB = 'http://10.0.0.5:8787'

function stick(
  configuration: Record<string, unknown>,
  { issued = JULY, pem = PEM } = {},
): Extract<Stick, { signature: string }> {
  const { text, signature } = signConfiguration(configuration, pem, issued)
  return { root: '/media/ada/STICK', configuration: Buffer.from(text), signature }
}
const standing = (more: Partial<Standing> = {}): Standing => ({
  key: publicKey,
  current: '{"hub":"http://a:1"}',
  last: undefined,
  env: {},
  hostname: 'box',
  ...more,
})
const refusal = (found: Stick, more: Partial<Standing> = {}) => {
  const verdict = judgeStick(found, standing(more))
  return verdict.kind === 'refused' ? verdict.sentence : verdict.kind
}
const sum = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

describe('a configuration on a USB stick', () => {
  it('US1: signed by the venue and understood by this machine it is taken, byte for byte', () => {
    const found = stick({ hub: HUB })
    expect(judgeStick(found, standing())).toEqual({
      kind: 'take',
      text: found.configuration.toString(),
      checksum: sum(found.configuration),
      issued: JULY.getTime(),
    })
    expect(judgeStick(found, standing({ current: undefined })).kind, 'also where there was none').toBe('take')
  })

  it.each([
    ['signed by somebody else', stick({ hub: HUB }, { pem: STRANGER }), /signature .* is not the venue's/],
    ['changed after it was signed', { ...stick({ hub: HUB }), configuration: Buffer.from('{}') }, /signature/],
    ['with a signature that is nonsense', { ...stick({ hub: HUB }), signature: 'hello' }, /signature/],
    [
      'with no signature beside it',
      { root: '/m', fault: 'there is no tribune.json.sig beside its tribune.json.' },
      /no tribune.json.sig/,
    ],
    [
      'that this machine does not understand',
      stick({ hub: 'hub.venue' }),
      /"hub" in \/media\/ada\/STICK\/tribune.json must be an address/,
    ],
    ['with a member of another version', stick({ hub: HUB, more: 1 }), /has "more", which Tribune does not know/],
  ])('US2: %s it is refused in a sentence', (_words, found, sentence) => {
    expect(refusal(found)).toMatch(sentence)
  })

  it('US3: what this machine has already, or took last, is not taken again, whoever changed it since', () => {
    const found = stick({ hub: HUB })
    expect(refusal(found, { current: found.configuration.toString() })).toBe('known')
    expect(refusal(found, { last: { checksum: sum(found.configuration), issued: JULY.getTime() } })).toBe('known')
  })

  it('US4: an older one is refused, so that a stick of last year is no way back; by memory, or by the configuration itself', () => {
    const old = stick({ hub: HUB })
    const newer = new Date('2026-07-02T09:00:00Z')
    const sentence =
      "The USB stick was refused: /media/ada/STICK/tribune.json was issued 2026-07-01T09:00:00Z, this machine's configuration 2026-07-02T09:00:00Z."
    expect(refusal(old, { last: { checksum: 'x', issued: newer.getTime() } })).toBe(sentence)
    expect(refusal(old, { current: signConfiguration({ hub: HUB, screen: 'a' }, PEM, newer).text })).toBe(sentence)
    const twin = stick({ hub: HUB, screen: 'b' })
    expect(refusal(twin, { last: { checksum: 'x', issued: JULY.getTime() } }), 'nor one as old').toMatch(/was issued/)
  })
})

describe("the venue's key for sticks", () => {
  const raw = publicKey.export({ format: 'jwk' }).x ?? ''

  it('stands in the configuration itself, or in a file', () => {
    expect(readStickKey(raw)).toMatchObject({ asymmetricKeyType: 'ed25519' })
    expect(readStickKey('/nowhere/usb-key.pub')).toMatch(
      /The key for USB sticks \(\/nowhere\/usb-key.pub\) cannot be read/,
    )
  })
})
