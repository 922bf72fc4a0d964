import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import * as z from 'zod'
import { parseJson } from '../../protocol/parse.ts'
import type { Log } from '../log.ts'
import { FREE_TRIES, type WrongCount } from './pin-attempts.ts'

const schema = z.object({ wrong: z.number().int().nonnegative() })

/** The number of wrong PINs in a row, among the user data. A damaged file counts as if all free tries were used up. */
export function wrongCountFile(folder: string, log: Pick<Log, 'warn'>): WrongCount {
  const file = path.join(folder, 'technician.json')
  return {
    read() {
      try {
        const read = parseJson('the count of wrong PINs', readFileSync(file, 'utf8'), schema)
        if (read.ok) return read.value.wrong
        log.warn(read.reason)
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0
        log.warn('the count of wrong PINs cannot be read', { error: String(error) })
      }
      return FREE_TRIES
    },
    write(wrong) {
      try {
        mkdirSync(folder, { recursive: true })
        writeFileAtomic.sync(file, JSON.stringify({ wrong }))
      } catch (error) {
        log.warn('the count of wrong PINs cannot be kept: a restart forgets it', { error: String(error) })
      }
    },
  }
}
