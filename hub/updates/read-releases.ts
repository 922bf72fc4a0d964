import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { parseJson } from '../../protocol/parse.ts'
import { manifestName, packageSchema, type UpdatePackage } from '../../protocol/updates.ts'
import { errorText } from '../start-error.ts'

/** What a folder of packages holds, and what is wrong in it, in sentences. */
export interface FoundPackages {
  readonly packages: readonly UpdatePackage[]
  readonly faults: readonly string[]
}

/**
 * Reads the facts of all packages in a folder (SPEC UP1). One that does not fit, or whose file is not there in its size, is left out with
 * a sentence; so is a folder that cannot be read. Whose signature it is the screens say, which have the publisher's key. Never rejects.
 */
export async function readPackages(folder: string): Promise<FoundPackages> {
  const packages: UpdatePackage[] = []
  const faults: string[] = []
  try {
    for (const name of (await readdir(folder)).toSorted()) {
      if (!/^tribune-.*\.json$/.test(name)) continue
      const read = await readPackage(folder, name)
      if (typeof read === 'string') faults.push(read)
      else packages.push(read)
    }
  } catch (error) {
    return { packages: [], faults: [`The folder ${folder} cannot be read: ${errorText(error)}.`] }
  }
  return { packages, faults }
}

async function readPackage(folder: string, name: string): Promise<UpdatePackage | string> {
  try {
    const read = parseJson(name, await readFile(path.join(folder, name), 'utf8'), packageSchema)
    if (!read.ok) return `${read.reason}.`
    const { file, size } = read.value
    if (manifestName(read.value) !== name) return `${name} speaks of another package: ${manifestName(read.value)}.`
    const there = await stat(path.join(folder, file))
    return there.size === size ? read.value : `${file} has ${there.size} bytes, and ${name} says ${size}.`
  } catch (error) {
    return `${name} cannot be used: ${errorText(error)}.`
  }
}
