import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import * as z from 'zod'
import { parseJson } from '../../protocol/parse.ts'
import type { Log } from '../log.ts'

const schema = z.object({ checksum: z.string(), issued: z.number() })
export type Taken = z.infer<typeof schema>

/** What was taken from a stick last, among the user data. Where it cannot be read, the configuration itself says when it was issued. */
export class StickMemory {
  readonly #file: string
  readonly #log: Pick<Log, 'warn'>
  #taken: Taken | undefined

  constructor(folder: string, log: Pick<Log, 'warn'>) {
    this.#file = path.join(folder, 'usb-configuration.json')
    this.#log = log
    this.#taken = this.#read()
  }

  get(): Taken | undefined {
    return this.#taken
  }

  put(taken: Taken): void {
    this.#taken = taken
    try {
      mkdirSync(path.dirname(this.#file), { recursive: true })
      writeFileAtomic.sync(this.#file, JSON.stringify(taken))
    } catch (error) {
      this.#log.warn('what was taken from a USB stick is not remembered', { error: String(error) })
    }
  }

  #read(): Taken | undefined {
    let text: string
    try {
      text = readFileSync(this.#file, 'utf8')
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT'))
        this.#log.warn('what was taken from a USB stick cannot be read', { error: String(error) })
      return undefined
    }
    const read = parseJson('what was taken from a USB stick', text, schema)
    if (!read.ok) this.#log.warn(read.reason)
    return read.ok ? read.value : undefined
  }
}
