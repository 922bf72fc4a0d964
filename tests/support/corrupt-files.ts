import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { below } from './seeded-random.ts'

/** What a failing disk, a power cut or a curious hand does to one file. @returns what, in words */
export async function corrupt(file: string, random: () => number, others: readonly string[]): Promise<string> {
  const bytes = await readFile(file)
  const at = below(random, Math.max(1, bytes.length))
  switch (below(random, 10)) {
    case 0:
      if (bytes.length > 0) bytes[at] = (bytes[at] ?? 0) ^ (1 << below(random, 8))
      await writeFile(file, bytes)
      return 'a bit flipped'
    case 1:
      if (bytes.length > 0) bytes[at] = 48 + below(random, 10)
      await writeFile(file, bytes)
      return 'a digit in the place of a byte'
    case 2:
      await writeFile(file, bytes.subarray(0, at))
      return 'cut off'
    case 3:
      await writeFile(file, '')
      return 'empty'
    case 4:
      bytes.fill(0, at, Math.min(at + 512, bytes.length))
      await writeFile(file, bytes)
      return 'a block of zeros'
    case 5:
      await writeFile(file, Buffer.concat([bytes, Buffer.from('}{"rank":"1"}')]))
      return 'something behind it'
    case 6:
      await rm(file)
      return 'gone'
    case 7:
      await rm(file)
      await mkdir(file)
      return 'a folder in its place'
    case 8: {
      const other = others[below(random, Math.max(1, others.length))]
      if (other === undefined || other === file) return 'left alone'
      await rename(file, `${file}.moved`)
      await writeFile(file, await readFile(other))
      await rm(`${file}.moved`)
      return 'another file in its place'
    }
    default:
      await writeFile(file, Buffer.from(Array.from({ length: 64 }, () => below(random, 256))))
      return 'noise'
  }
}

/** All files below a folder. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
}
