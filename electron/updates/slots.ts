import { accessSync, constants, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import * as z from 'zod'
import { parseJson } from '../../protocol/parse.ts'
import { versionSchema } from '../../protocol/update-facts.ts'
import type { Refused, Running } from './update-policy.ts'

/** How build/linux/start hands over where it keeps versions; it says what its files mean. */
export interface StartedBy {
  /** The folder of versions. */
  readonly folder: string
  /** The version of the package. */
  readonly packaged: string
  /** What it has started: a version of the folder, or "packaged". */
  readonly slot: string
  readonly isOnTrial: boolean
}

/** @returns undefined where this shell was started by something else */
export function startedBy(env: Readonly<Record<string, string | undefined>>): StartedBy | undefined {
  const { TRIBUNE_VERSIONS: folder, TRIBUNE_PACKAGED: packaged, TRIBUNE_SLOT: slot, TRIBUNE_TRIAL: trial } = env
  if (folder === undefined || packaged === undefined || slot === undefined) return undefined
  return { folder, packaged, slot, isOnTrial: trial === 'yes' }
}

const PACKAGED = 'packaged'
const refusedSchema = z.object({
  kind: z.enum(['back', 'cannot']),
  version: versionSchema,
  asking: z.string(),
  why: z.string(),
})
/** `state.json`: what a version must know of what another one did. */
const stateSchema = z.object({
  /** Which asking brought the version that was tried last, and what ran before it: "packaged", or a version. */
  taken: z.object({ version: versionSchema, asking: z.string(), before: z.string() }).optional(),
  refused: refusedSchema.optional(),
})
type State = z.infer<typeof stateSchema>

/** The versions on this machine's disk. Writing may throw what the disk says; reading never does. */
export class Slots {
  readonly #by: StartedBy
  readonly #own: string
  readonly #say: (sentence: string) => void
  #state: State
  #isOnTrial: boolean

  /** @param own the version of this shell */
  constructor(by: StartedBy, own: string, say: (sentence: string) => void) {
    this.#by = by
    this.#own = own
    this.#say = say
    this.#isOnTrial = by.isOnTrial
    this.#state = this.#read()
    this.#hearOfFall()
  }

  get folder(): string {
    return this.#by.folder
  }

  get running(): Running {
    const { taken } = this.#state
    // As it was offered: a package that calls itself otherwise must not be tried again and again.
    const version = this.#by.slot === PACKAGED ? this.#own : this.#by.slot
    const isTaken = taken?.version === version && this.#by.slot !== PACKAGED
    return {
      version,
      isOnTrial: this.#isOnTrial,
      ...(isTaken && { asking: taken.asking, before: taken.before }),
    }
  }

  get refused(): Refused | undefined {
    return this.#state.refused
  }

  /** Is it here, checked and unpacked? What comes with the package always is. */
  isHere(version: string): boolean {
    if (version === this.#by.packaged) return true
    try {
      accessSync(path.join(this.folder, version, 'tribune'), constants.X_OK)
      return true
    } catch {
      return false // not there, or not whole
    }
  }

  /** From its next start on the shell is this version: on trial, unless it is the packaged one. */
  try(version: string, asking: string): void {
    this.#write({ taken: { version, asking, before: this.#by.slot } })
    if (version === this.#by.packaged) this.#choose(PACKAGED)
    else this.#put('trial', `${version} 0 ${this.#by.packaged}`)
  }

  /** This version is well. */
  settle(): void {
    this.#choose(this.#by.slot, this.#state.taken?.before)
    this.#remove('trial')
    this.#isOnTrial = false
    this.#write({ taken: this.#state.taken })
    this.clean()
  }

  /** From its next start on the shell is the version before. */
  goBack(): void {
    const before = this.#state.taken?.before ?? PACKAGED
    this.#choose(before === PACKAGED || this.isHere(before) ? before : PACKAGED)
    this.#remove('trial')
    this.#write({})
  }

  refuse(refused: Refused): void {
    this.#write({ ...this.#state, refused })
  }

  /** Removes what is neither run, nor gone back to, nor just being fetched. */
  clean(): void {
    const before = this.#state.taken?.before
    const kept = new Set([this.#by.slot, before])
    for (const name of this.#names())
      if ((versionSchema.safeParse(name).success && !kept.has(name)) || name.startsWith('.unpack-')) this.#remove(name)
  }

  /** The version before this start fell: build/linux/start has written it down. */
  #hearOfFall(): void {
    const [version = '', ...words] = (this.#text('fallen') ?? '').trim().split(' ')
    // Of itself: the power was cut just then, and the script will leave it yet.
    if (version === '' || version === this.#by.slot || this.#isOnTrial) return
    const { taken } = this.#state
    const asking = taken?.version === version ? taken.asking : ''
    this.#say(`version ${version} was given up: ${words.join(' ')}`)
    try {
      this.#write({ refused: { kind: 'back', version, asking, why: words.join(' ').slice(0, 300) } })
      this.#remove('fallen')
      // The same version may come once more, made anew.
      this.#remove(version)
    } catch (error) {
      this.#say(`that a version fell cannot be written down: ${String(error)}`)
    }
  }

  /** @param before where it may be left for, should it turn bad; absent: it stays */
  #choose(slot: string, before?: string): void {
    if (slot === PACKAGED) this.#remove('chosen')
    else this.#put('chosen', [slot, this.#by.packaged, before].filter(Boolean).join(' '))
  }

  #put(name: string, line: string): void {
    mkdirSync(this.folder, { recursive: true })
    writeFileAtomic.sync(path.join(this.folder, name), `${line}\n`)
  }

  #remove(name: string): void {
    rmSync(path.join(this.folder, name), { recursive: true, force: true })
  }

  #write(state: State): void {
    this.#state = state
    mkdirSync(this.folder, { recursive: true })
    writeFileAtomic.sync(path.join(this.folder, 'state.json'), JSON.stringify(state))
  }

  #read(): State {
    const text = this.#text('state.json')
    if (text === undefined) return {}
    const read = parseJson('what is known of versions', text, stateSchema)
    if (read.ok) return read.value
    this.#say(read.reason)
    return {}
  }

  #text(name: string): string | undefined {
    try {
      return readFileSync(path.join(this.folder, name), 'utf8')
    } catch {
      return undefined // not there, or not to be read: nothing is known
    }
  }

  #names(): readonly string[] {
    try {
      return readdirSync(this.folder)
    } catch {
      return [] // no version was ever brought
    }
  }
}
