import { readFileSync, rmSync } from 'node:fs'
import writeFileAtomic from 'write-file-atomic'
import * as z from 'zod'
import { parseJson } from '../../protocol/parse.ts'
import type { Log } from '../log.ts'

const placeSchema = z.object({
  /** Whose place it is: another key's is none. */
  publicKey: z.string(),
  screen: z.string().min(1).max(100),
  /** The hub where staff claimed it. */
  hub: z.string(),
})
export type Place = Omit<z.infer<typeof placeSchema>, 'publicKey'>

/** Which screen this machine is, kept for a start without a hub. What cannot be read is none: the hub knows it. */
export class PlaceFile {
  readonly #file: string
  readonly #publicKey: string
  readonly #log: Log
  #held: Place | undefined

  constructor(file: string, publicKey: string, log: Log) {
    this.#file = file
    this.#publicKey = publicKey
    this.#log = log
    this.#held = this.#read()
  }

  get(): Place | undefined {
    return this.#held
  }

  put(place: Place | undefined): void {
    this.#held = place
    try {
      if (place === undefined) return rmSync(this.#file, { force: true })
      writeFileAtomic.sync(this.#file, JSON.stringify({ publicKey: this.#publicKey, ...place }))
    } catch (error) {
      this.#log.error('which screen this is cannot be kept: the hub is asked at the next start', {
        error: String(error),
      })
    }
  }

  #read(): Place | undefined {
    try {
      const read = parseJson(this.#file, readFileSync(this.#file, 'utf8'), placeSchema)
      if (!read.ok) this.#log.warn(read.reason)
      else if (read.value.publicKey === this.#publicKey) return { screen: read.value.screen, hub: read.value.hub }
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT'))
        this.#log.warn('which screen this is cannot be read: the hub is asked', { error: String(error) })
    }
    return undefined
  }
}
