import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { access, constants, mkdir, readdir, rename, rm, stat, statfs } from 'node:fs/promises'
import path from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { manifestName, UPDATES_PLACE, type UpdatePackage } from '../../protocol/updates.ts'
import { checkPackage } from './check-package.ts'

/** A hub that sends nothing for so long is lost, ms. */
const SILENCE_MS = 20_000
const LONGEST_FACTS = 10_000
/** Packed and unpacked it needs so many times the room of the package. */
const ROOM = 4
const PART = '.package-'

export type Fetched =
  | { readonly kind: 'here' }
  /** Another time: what came stays, and is gone on with. */
  | { readonly kind: 'later'; readonly why: string }
  | { readonly kind: 'cannot'; readonly why: string }

export interface FetchParts {
  /** Of versions. */
  readonly folder: string
  /** Web addresses, tried in turn. */
  readonly hubs: readonly string[]
  readonly version: string
  readonly arch: 'x64' | 'arm64'
  /** The publisher's. */
  readonly key: string
  readonly fetch?: (address: string, about: RequestInit) => Promise<Response>
}

/** What is wrong with this package, whoever serves it. */
class Unfit extends Error {}

/**
 * Brings a version into its folder: its facts, whether the publisher stands by them, the package (from where it was broken off), its
 * checksum, and unpacked under its name only when all of that is right. Never rejects; whatever goes wrong costs nothing but the room of a part.
 */
export async function fetchPackage(parts: FetchParts): Promise<Fetched> {
  let why = 'no hub is configured.'
  for (const hub of parts.hubs) {
    try {
      await fetchFrom(hub, parts)
      return { kind: 'here' }
    } catch (error) {
      why = sentenceOf(error)
      if (!(error instanceof Unfit) && !isOfDisk(error)) continue
      await removeParts(parts.folder)
      return { kind: 'cannot', why }
    }
  }
  return { kind: 'later', why }
}

async function fetchFrom(hub: string, parts: FetchParts): Promise<void> {
  const { folder, version, arch, key } = parts
  const about = await factsOf(hub, parts)
  const checked = checkPackage(about, { version, arch }, key)
  if (!checked.ok) throw new Unfit(checked.why)
  const { file, size, sha512 } = checked.about
  await mkdir(folder, { recursive: true })
  const part = path.join(folder, `${PART}${sha512.slice(0, 32)}`)
  await removeParts(folder, path.basename(part))
  await roomFor(folder, size)
  const came = await sizeOf(part)
  if (came < size) await download(new URL(UPDATES_PLACE + file, hub).href, part, came, checked.about, parts)
  const hash = createHash('sha512')
  await pipeline(createReadStream(part), hash)
  if (hash.digest('hex') !== sha512) {
    await rm(part, { force: true })
    // What was put together of two answers may have been spoilt on the way: once more, from its beginning.
    if (came > 0) throw new Error('what came does not have the checksum that it must have.')
    throw new Unfit('the package does not have the checksum that its publisher says.')
  }
  await unpack(part, folder, version)
  await rm(part, { force: true })
}

async function factsOf(hub: string, { version, arch, fetch: ask = fetch }: FetchParts): Promise<string> {
  const name = manifestName({ version, system: 'linux', arch })
  const answer = await ask(new URL(UPDATES_PLACE + name, hub).href, { signal: AbortSignal.timeout(SILENCE_MS) })
  if (answer.status === 404) throw new Unfit(`the hub has no package of ${version} for linux ${arch}.`)
  if (!answer.ok) throw new Error(`the hub answers ${answer.status}.`)
  return (await answer.text()).slice(0, LONGEST_FACTS)
}

/** @param came bytes of it that are here already */
async function download(
  address: string,
  part: string,
  came: number,
  { size }: UpdatePackage,
  { fetch: ask = fetch }: FetchParts,
): Promise<void> {
  const silence = new AbortController()
  let timer = setTimeout(() => silence.abort(), SILENCE_MS)
  try {
    const headers: Record<string, string> = came > 0 ? { range: `bytes=${came}-` } : {}
    const answer = await ask(address, { signal: silence.signal, headers })
    if (!answer.ok || answer.body === null) throw new Error(`the hub answers ${answer.status}.`)
    const goesOn = came > 0 && answer.status === 206
    let have = goesOn ? came : 0
    const count = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        clearTimeout(timer)
        timer = setTimeout(() => silence.abort(), SILENCE_MS)
        have += chunk.byteLength
        if (have > size) done(new Unfit(`more than its ${size} bytes came.`))
        else done(null, chunk)
      },
    })
    await pipeline(
      Readable.fromWeb(answer.body as WebStream),
      count,
      createWriteStream(part, { flags: goesOn ? 'a' : 'w' }),
    )
    if (have < size) throw new Error(`${have} of ${size} bytes came.`)
  } finally {
    clearTimeout(timer)
  }
}

async function unpack(file: string, folder: string, version: string): Promise<void> {
  const half = path.join(folder, `.unpack-${version}`)
  await rm(half, { recursive: true, force: true })
  await mkdir(half)
  try {
    await tar(['-xzf', file, '-C', half, '--strip-components=1', '--no-same-owner', '--no-same-permissions'])
    await access(path.join(half, 'tribune'), constants.X_OK).catch(() => {
      throw new Unfit('the package has no program in it.')
    })
    await rm(path.join(folder, version), { recursive: true, force: true })
    await rename(half, path.join(folder, version))
  } finally {
    await rm(half, { recursive: true, force: true })
  }
}

/** The system's own, and last in the queue for the processor: the picture comes first. */
async function tar(words: readonly string[]): Promise<void> {
  const child = spawn('nice', ['-n', '19', 'tar', ...words], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said = `${said}${text}`.slice(-500)))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code === 0) return
  const [first = ''] = said.trim().split('\n')
  throw new Unfit(`it cannot be unpacked: ${first === '' ? `tar ended with ${code}` : first}.`)
}

async function roomFor(folder: string, size: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  if (bavail * bsize >= size * ROOM) return
  const mb = (bytes: number) => Math.ceil(bytes / 1024 / 1024)
  throw new Unfit(`the disk has ${mb(bavail * bsize)} MB free, and ${mb(size * ROOM)} are needed.`)
}

/** Never rejects: what cannot be removed costs room, and nothing else. @param but this one stays */
async function removeParts(folder: string, but = ''): Promise<void> {
  for (const name of await readdir(folder).catch(() => []))
    if (name.startsWith(PART) && name !== but) await rm(path.join(folder, name), { force: true }).catch(() => undefined)
}

async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0, // nothing of it is here
  )
}

/** What the disk says, as against what the line says. */
function isOfDisk(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    ['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EIO', 'ENOENT', 'EEXIST', 'ENOTDIR'].includes(String(error.code))
  )
}

function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return `${String(error)}.`
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'the hub sent nothing for a while.'
  if (error.message === 'fetch failed') return 'the hub does not answer.'
  return error.message.endsWith('.') ? error.message : `${error.message}.`
}
