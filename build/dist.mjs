// `npm run dist`: packs the shell. Without words: what suits this machine; `npm run dist -- deb AppImage:arm64`, `-- all`; `--to
// FOLDER` puts it there; `--sign KEY` (or TRIBUNE_SIGN_KEY) signs each tar.gz for the hub's folder of updates. What a machine cannot make it says, with the reason, and exits with 1 only where something that was asked for by name could not be made.
import { Arch, build, Platform } from 'electron-builder'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { BuildFailure, DIST, ensureBuilt, ROOT } from './build.mjs'
import { findOnPath } from './find-browser.mjs'
import { findElectron } from './find-electron.mjs'
import { builderConfig } from './package/builder-config.mjs'
import { makeDeb } from './package/deb.mjs'
import { wrongFuses } from './package/fuses.mjs'
import { addLauncher } from './package/launcher.mjs'
import { publisherKey, writeFacts } from './package/sign.mjs'
import { chosen, whyNot } from './package/targets.mjs'

/** @typedef {import('./package/targets.mjs').Target} Target */
/** @typedef {import('./package/targets.mjs').Facts} Facts */

const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'))
const SYSTEMS = { linux: Platform.LINUX, win32: Platform.WINDOWS, darwin: Platform.MAC }
const { values, positionals: words } = parseArgs({
  options: { to: { type: 'string' }, sign: { type: 'string' } },
  allowPositionals: true,
})
const keyFile = values.sign ?? process.env['TRIBUNE_SIGN_KEY'] ?? ''
const readKey = keyFile === '' ? undefined : publisherKey(path.resolve(keyFile))
if (readKey !== undefined && 'fault' in readKey) {
  console.error(readKey.fault)
  process.exit(1)
}
const publisher = readKey
const packages = path.resolve(values.to ?? path.join(DIST, 'packages'))
/** Unpacked once, for all forms. @type {Map<string, Promise<string>>} */
const unpacked = new Map()
const found = findElectron()
const facts = await factsOf()
const asked = chosen(words, facts)
if (typeof asked === 'string') {
  console.error(asked)
  process.exit(1)
}
try {
  await ensureBuilt(['renderer', 'console', 'technician', 'hub-inside', 'electron', 'preload'])
} catch (error) {
  if (!(error instanceof BuildFailure)) throw error
  console.error(error.message)
  process.exit(1)
}
/** @type {string[]} */
const summary = []
let failed = false
for (const target of asked) {
  const name = `${target.form} for ${target.system} ${target.arch}`
  const why = whyNot(target, facts)
  if (why !== undefined) {
    failed ||= words.length > 0 && !words.includes('all')
    summary.push(`not made  ${name}, because ${why}`)
    continue
  }
  console.log(`\n── ${name}`)
  const made = await make(target)
  failed ||= 'fault' in made
  summary.push('fault' in made ? `FAILED    ${name}: ${made.fault}` : `made      ${name}: ${made.file}`)
}
if (publisher !== undefined)
  summary.push(`signed    by the key that screens know as "updates": {"key": "${publisher.shown}"}`)
console.log(`\n${summary.join('\n')}`)
process.exit(failed ? 1 : 0)

/**
 * @param {Target} target
 * @returns {Promise<{ file: string } | { fault: string }>}
 */
async function make(target) {
  try {
    const kind = `${target.system} ${target.arch}`
    const packing = unpacked.get(kind) ?? pack(target, 'dir')
    unpacked.set(kind, packing)
    const folder = await packing
    const program = path.join(folder, { linux: 'tribune', win32: 'Tribune.exe', darwin: 'Tribune.app' }[target.system])
    const faults = await wrongFuses(program)
    if (faults.length > 0) return { fault: faults.join('; ') }
    if (target.form === 'dir') return { file: folder }
    if (target.form === 'deb') {
      const file = path.join(packages, `tribune_${version}_${target.arch === 'x64' ? 'amd64' : 'arm64'}.deb`)
      const fault = makeDeb({ unpacked: folder, file, version, arch: target.arch })
      return fault === undefined ? { file } : { fault }
    }
    if (target.form === 'tar.gz') {
      const tarball = tarred(folder, `tribune-${version}-linux-${target.arch}`)
      if ('file' in tarball && publisher !== undefined)
        await writeFacts({ file: tarball.file, version, arch: target.arch }, publisher.key)
      return tarball
    }
    return { file: await pack(target, target.form) }
  } catch (error) {
    return { fault: error instanceof Error ? (error.message.split('\n')[0] ?? 'it says nothing') : String(error) }
  }
}

/**
 * By the system's tar: electron-builder's way takes 7z, and many minutes for the last percent.
 * @param {string} folder
 * @param {string} name of the folder within, and of the file
 * @returns {{ file: string } | { fault: string }}
 */
function tarred(folder, name) {
  const file = path.join(packages, `${name}.tar.gz`)
  const args = [
    '-C',
    path.dirname(folder),
    `--transform=s,^${path.basename(folder)},${name},`,
    '--owner=0',
    '--group=0',
  ]
  const done = spawnSync('tar', [...args, '-czf', file, path.basename(folder)], { encoding: 'utf8' })
  return done.status === 0 ? { file } : { fault: done.error?.message ?? done.stderr.trim() }
}

/**
 * @param {Target} target
 * @param {string} form as electron-builder names it
 * @returns {Promise<string>} the file or folder that was made
 */
async function pack(target, form) {
  const suits = facts.electron?.system === target.system && facts.electron.arch === target.arch
  const dist = suits && 'path' in found ? path.dirname(found.path) : undefined
  const stamp = dist === undefined ? undefined : path.join(dist, 'version')
  const own = stamp !== undefined && existsSync(stamp) ? readFileSync(stamp, 'utf8').trim() : undefined
  const files = await build({
    targets: SYSTEMS[target.system].createTarget(form, Arch[target.arch]),
    config: builderConfig(packages, { dist, version: own }),
    publish: 'never',
  })
  const suffix = target.arch === 'x64' ? '' : `-${target.arch}`
  const folder = { linux: `linux${suffix}-unpacked`, win32: `win${suffix}-unpacked`, darwin: `mac${suffix}` }[
    target.system
  ]
  if (form === 'dir' && target.system === 'linux') addLauncher(path.join(packages, folder), version)
  return form === 'dir' ? path.join(packages, folder) : (files.find((file) => !file.endsWith('.blockmap')) ?? packages)
}

/** @returns {Promise<Facts>} */
async function factsOf() {
  // electron-builder would get one of its own.
  const sevenZip = findOnPath('7z').find((file) => existsSync(file))
  if (sevenZip !== undefined) process.env['ELECTRON_BUILDER_7ZIP_PATH'] ??= sevenZip
  const arch = process.arch === 'arm64' ? 'arm64' : 'x64'
  return {
    platform: process.platform,
    arch,
    electron: 'path' in found ? { system: process.platform, arch } : undefined,
    noDownloads: await closed(),
    dpkg: spawnSync('dpkg-deb', ['--version']).status === 0,
    tar: spawnSync('tar', ['--version']).status === 0,
    appImageTools: process.env['APPIMAGE_TOOLS_PATH'] !== undefined,
  }
}

/** @returns {Promise<string | undefined>} why electron-builder could get none of its tools */
async function closed() {
  try {
    await fetch('https://github.com/electron-userland/electron-builder-binaries', {
      method: 'HEAD',
      signal: AbortSignal.timeout(4_000),
    })
    return undefined
  } catch (error) {
    if (error instanceof Error) return 'github.com does not answer'
    throw error
  }
}
