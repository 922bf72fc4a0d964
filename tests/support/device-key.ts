import { generateKeyPairSync, sign } from 'node:crypto'
import { proofText, type DeviceProof } from '../../protocol/devices.ts'

/** A key pair as a shell makes one, and what it shows of it. */
export function testKey() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const x = publicKey.export({ format: 'jwk' }).x ?? ''
  return {
    publicKey: x,
    proof: (challenge: string): DeviceProof => ({
      publicKey: x,
      challenge,
      signature: sign(null, Buffer.from(proofText(challenge)), privateKey).toString('base64url'),
    }),
  }
}
