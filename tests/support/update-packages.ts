import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { manifestName, signedText, type UpdatePackage } from '../../protocol/updates.ts'

/** A publisher of packages, with a key of its own. */
export class Publisher {
  readonly #private: KeyObject
  /** As it stands in a screen's configuration. */
  readonly key: string

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    this.#private = privateKey
    this.key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
  }

  /** Writes the facts beside a package that is there. @param change what they say wrongly, before or after they are signed */
  publish(
    folder: string,
    version: string,
    file: string,
    { before = {}, after = {} }: { before?: Partial<UpdatePackage>; after?: Partial<UpdatePackage> } = {},
  ): UpdatePackage {
    const bytes = readFileSync(path.join(folder, file))
    const arch = process.arch === 'arm64' ? ('arm64' as const) : ('x64' as const)
    const sha512 = createHash('sha512').update(bytes).digest('hex')
    const about = { version, system: 'linux' as const, arch, file, size: bytes.byteLength, sha512, ...before }
    const signature = sign(null, Buffer.from(signedText(about)), this.#private).toString('base64url')
    const said = { ...about, signature, ...after }
    writeFileSync(path.join(folder, manifestName(said)), JSON.stringify(said))
    return said
  }

  /** A package of nothing but some bytes. */
  bytes(folder: string, version: string, content: string): UpdatePackage {
    const file = `tribune-${version}-linux-x64.tar.gz`
    writeFileSync(path.join(folder, file), content)
    return this.publish(folder, version, file)
  }
}
