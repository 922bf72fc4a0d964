import { spawnSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import path from 'node:path'
import { makeFolder } from './shell.ts'

/** Why there is none: what a test says that is left out. */
export const NO_WRONG_CLOCK = 'a wrong clock of its own takes Linux and a C compiler (cc): libfaketime stops Chromium'

/**
 * A library that lies about the time of day, and about nothing else, to a program and all its children. The machine's clock is the other
 * tests', too.
 * @param seconds before the true time
 * @returns variables for the program; undefined where it cannot be made
 */
export async function wrongClock(seconds: number): Promise<Readonly<Record<string, string>> | undefined> {
  if (process.platform !== 'linux') return undefined
  const library = path.join(await makeFolder('wrong-clock'), 'wrong-clock.so')
  const source = path.join(import.meta.dirname, 'wrong-clock.c')
  if (spawnSync('cc', ['-shared', '-fPIC', '-o', library, source, '-ldl']).status !== 0) return undefined
  chmodSync(library, 0o755)
  return { LD_PRELOAD: library, TEST_CLOCK_SHIFT: String(seconds) }
}
