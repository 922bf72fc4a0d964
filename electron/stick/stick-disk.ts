import { lstat, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { CONFIGURATION, SIGNATURE, type Stick } from './stick-judge.ts'

/** A configuration is a few lines: what is larger is none, bytes. */
const MOST = 64 * 1024

/** Where a system's desktop or udisks mounts sticks: folders of folders, so many levels down. */
const PLACES: Readonly<Record<string, readonly (readonly [folder: string, levels: number])[]>> = {
  linux: [
    ['/media', 2],
    ['/media', 1],
    ['/run/media', 2],
  ],
  darwin: [['/Volumes', 1]],
  win32: Array.from('DEFGHIJKLMNOPQRSTUVWXYZ', (letter) => [`${letter}:\\`, 0] as const),
}

/**
 * The roots of sticks that bring a configuration and its signature. Nothing else is read, links are not followed. Never rejects.
 * @param more folders that are roots by the machine's own configuration
 */
export async function findSticks(more: readonly string[], platform: string = process.platform): Promise<Stick[]> {
  const found = await Promise.all((PLACES[platform] ?? []).map(([folder, levels]) => below(folder, levels)))
  const roots = [...new Set([...more, ...found.flat()])]
  return (await Promise.all(roots.map(async (root) => stickAt(root)))).flatMap((stick) => stick ?? [])
}

async function below(folder: string, levels: number): Promise<string[]> {
  if (levels === 0) return [folder]
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => path.join(folder, name))
  return (await Promise.all(folders.map((each) => below(each, levels - 1)))).flat()
}

/** undefined where it has no configuration: most sticks have none. */
async function stickAt(root: string): Promise<Stick | undefined> {
  const configuration = await plainFile(path.join(root, CONFIGURATION))
  if (configuration === undefined) return undefined
  if (typeof configuration === 'string') return { root, fault: configuration }
  const signature = await plainFile(path.join(root, SIGNATURE))
  if (signature === undefined) return { root, fault: `there is no ${SIGNATURE} beside its ${CONFIGURATION}.` }
  if (typeof signature === 'string') return { root, fault: signature }
  return { root, configuration, signature: signature.toString('latin1') }
}

/** Its bytes, a sentence where it is not to be read, undefined where it is not there. */
async function plainFile(file: string): Promise<Buffer | string | undefined> {
  try {
    const facts = await lstat(file)
    if (!facts.isFile()) return `${file} is no plain file.`
    if (facts.size > MOST) return `${file} is larger than a configuration can be.`
    return await readFile(file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return undefined
    return `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`
  }
}
