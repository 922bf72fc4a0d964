import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The part of the real recording that lies in the repository. */
export const OWN_RECORDING = 'recordings/athletics-2016'

/** The messages below a folder in the order in which they were sent: Date and Time stand in the file name (odf.md 3). */
export function readMessages(folder: string): readonly Uint8Array[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.xml'))
    .map((entry) => ({ file: path.join(entry.parentPath, entry.name), sent: sentAt(entry.name) }))
    .sort((a, b) => (a.sent < b.sent ? -1 : 1))
  if (files.length === 0) throw new Error(`There is no message below ${folder}`)
  return files.map(({ file }) => readFileSync(file))
}

function sentAt(name: string): string {
  const fields = name.split('~')
  return `${fields[2]}${fields[3]}${name}`
}
