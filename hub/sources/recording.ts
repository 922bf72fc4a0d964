import { open, readdir } from 'node:fs/promises'
import path from 'node:path'
import { headerTime, readHeader } from './odf-header.ts'

/** A message file and its place in the order of a recording. */
export interface RecordedFile {
  /** Relative to the folder, with forward slashes. */
  readonly name: string
  /** Date + Time of the header in ms; -1 where it has none: such a file comes first. */
  readonly at: number
}

/** Where the header must stand to be found without reading the whole file. */
const HEAD_BYTES = 16 * 1024
/** Files whose headers are read at the same time. */
const AT_ONCE = 16

export function isMessageFile(name: string): boolean {
  return /\.xml$/i.test(name) && !path.basename(name).startsWith('.')
}

/**
 * All message files below a folder, in the order in which they were sent: Date + Time of the header, then name.
 * @throws the file system's error where a folder cannot be read.
 */
export async function readRecording(folder: string): Promise<readonly RecordedFile[]> {
  return orderFiles(folder, await messageFiles(folder))
}

/** The names of all message files below a folder, relative to it, in no order. */
export async function messageFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => !entry.isDirectory() && isMessageFile(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
}

/** Puts files of a folder into the order in which they were sent. */
export async function orderFiles(folder: string, names: readonly string[]): Promise<readonly RecordedFile[]> {
  const files: RecordedFile[] = []
  for (let first = 0; first < names.length; first += AT_ONCE) {
    const some = names.slice(first, first + AT_ONCE)
    files.push(...(await Promise.all(some.map(async (name) => ({ name, at: await sentAt(path.join(folder, name)) })))))
  }
  return files.sort(inOrder)
}

/** Order of sending; a total one, since names are unique. */
export function inOrder(a: RecordedFile, b: RecordedFile): number {
  return a.at - b.at || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
}

/** A file that cannot be read is told when it is its turn. */
async function sentAt(file: string): Promise<number> {
  try {
    const header = readHeader(await head(file))
    return (header && headerTime(header)) ?? -1
  } catch {
    return -1
  }
}

async function head(file: string): Promise<Uint8Array> {
  const handle = await open(file)
  try {
    const bytes = new Uint8Array(HEAD_BYTES)
    const { bytesRead } = await handle.read(bytes, 0, HEAD_BYTES, 0)
    return bytes.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
