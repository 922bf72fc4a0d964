import { spawnSync } from 'node:child_process'
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

const ROOT = path.join(import.meta.dirname, '..', '..', '..')
const ARCH = process.arch === 'arm64' ? 'arm64' : 'x64'

/** Packs the shell as `npm run dist` does, unpacked. @returns the folder */
export function packShell(to: string): string {
  const made = spawnSync(process.execPath, [path.join(ROOT, 'build', 'dist.mjs'), 'dir', '--to', to], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  if (made.status !== 0) throw new Error(made.stdout + made.stderr)
  spawnSync('chmod', ['-R', 'a+rX', to])
  return path.join(to, 'linux-unpacked')
}

/** What is another in a version: texts of its archive, each by one of the same length. */
type Changes = Readonly<Record<string, string>>

/**
 * Makes the package of another version out of an unpacked shell: the same files, but for its archive.
 * @param to the folder it comes to stand in
 * @returns the file's name
 */
export async function packAs(unpacked: string, to: string, version: string, changes: Changes): Promise<string> {
  const name = `tribune-${version}-linux-${ARCH}`
  const folder = path.join(path.dirname(unpacked), name)
  run('cp', ['-al', unpacked, folder]) // links: nothing is copied but what changes
  const archive = path.join(folder, 'resources', 'app.asar')
  const content = changed(await readFile(archive), changes)
  await rm(archive)
  await writeFile(archive, content)
  return tarOf(folder, to)
}

/** A package whose program is a script. */
export async function packScript(beside: string, to: string, version: string, script: string): Promise<string> {
  const folder = path.join(path.dirname(beside), `tribune-${version}-linux-${ARCH}`)
  await mkdir(folder)
  await writeFile(path.join(folder, 'tribune'), script)
  await chmod(path.join(folder, 'tribune'), 0o755)
  return tarOf(folder, to)
}

/** A stand-in for tribune-start that keeps everything in `userData`, as the ordinary user of these tests. */
export async function startOf(unpacked: string, userData: string): Promise<string> {
  const user = process.env['TRIBUNE_TEST_USER']
  const as = user === undefined ? '' : `setpriv --reuid=${user} --regid=${user} --clear-groups -- `
  const standIn = `${userData}-start`
  await writeFile(standIn, `#!/bin/sh\nexec ${as}'${path.join(unpacked, 'tribune-start')}' '${userData}' "$@"\n`)
  await chmod(standIn, 0o755)
  return standIn
}

function tarOf(folder: string, to: string): string {
  const file = `${path.basename(folder)}.tar.gz`
  // As fast as can be: it is unpacked once.
  run('tar', ['-C', path.dirname(folder), '-I', 'gzip -1', '-cf', path.join(to, file), path.basename(folder)])
  return file
}

function run(program: string, args: readonly string[]): void {
  const done = spawnSync(program, args, { encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`${program} ${args.join(' ')}: ${done.error?.message ?? done.stderr}`)
}

function changed(archive: Buffer, changes: Changes): Buffer {
  for (const [from, to] of Object.entries(changes)) {
    if (Buffer.byteLength(from) !== Buffer.byteLength(to)) throw new Error(`"${from}" and "${to}" differ in length`)
    let at = archive.indexOf(from)
    if (at < 0) throw new Error(`"${from}" is not in the archive`)
    for (; at >= 0; at = archive.indexOf(from, at + 1)) archive.write(to, at)
  }
  return archive
}
