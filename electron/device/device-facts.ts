import { readdir, readFile, statfs } from 'node:fs/promises'
import path from 'node:path'

const SENSORS = '/sys/class/thermal'
/** A sensor that says more or less than this is broken, °C. */
const COLDEST = -40
const HOTTEST = 150

/** The hottest sensor of the machine, °C; undefined where it tells none. Never rejects. @param folder of Linux's thermal zones */
export async function temperature(folder: string = SENSORS): Promise<number | undefined> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.startsWith('thermal_zone'))
  const read = names.map(async (name) => Number(await readFile(path.join(folder, name, 'temp'), 'utf8')) / 1000)
  const degrees = (await Promise.allSettled(read)).flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  const sane = degrees.filter((one) => one > COLDEST && one < HOTTEST)
  return sane.length === 0 ? undefined : Math.max(...sane)
}

/** Free bytes where that folder lies; undefined where the system does not say. Never rejects. */
export async function diskFree(folder: string): Promise<number | undefined> {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  } catch {
    // A disk that does not answer is told of by its absence.
    return undefined
  }
}
