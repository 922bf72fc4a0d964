import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import * as z from 'zod'
import { parseJson } from '../../protocol/parse.ts'

/** So many restarts are remembered with their reasons; all are counted. */
const KEPT = 20
/** A stack is cut to this. */
const LONGEST = 300

const endSchema = z.object({
  /** `asked`: by the service manager or by hand. `fault`, `planned`: it started itself anew. */
  kind: z.enum(['asked', 'fault', 'planned']),
  why: z.string(),
})
export type End = z.infer<typeof endSchema>

const restartSchema = z.object({
  /** Wall clock when the new life began, ms: as wrong as the machine's clock. */
  at: z.number(),
  /** `killed`: it ended without a word, the machine ran on. `power`: so did the machine. */
  kind: z.enum(['asked', 'fault', 'planned', 'killed', 'power']),
  why: z.string(),
})
export type Restart = z.infer<typeof restartSchema>

const lifeSchema = z.object({
  /** Of the operating system's life; absent where it tells none. */
  boot: z.string().optional(),
  /** Absent: it runs, or ended without a word. */
  end: endSchema.optional(),
  restarts: z.array(restartSchema),
  count: z.number().int().nonnegative(),
})
export type Life = z.infer<typeof lifeSchema>

/** The life that begins now, with why the one before it ended. Pure. @param before undefined: the first one, as far as is known */
export function nextLife(before: Life | undefined, boot: string | undefined, now: number): Life {
  if (before === undefined) return { boot, restarts: [], count: 0 }
  const restart: Restart = { at: now, ...endOf(before, boot) }
  return { boot, restarts: [...before.restarts, restart].slice(-KEPT), count: before.count + 1 }
}

function endOf(life: Life, boot: string | undefined): Pick<Restart, 'kind' | 'why'> {
  if (life.end !== undefined) return life.end
  const ranOn = boot === undefined || life.boot === boot
  return ranOn
    ? { kind: 'killed', why: 'it ended without a word' }
    : { kind: 'power', why: 'the machine ended without a word: a power cut, or a reset' }
}

/** Keeps, in one small file, why the shell started anew and how often (kiosk.md 1.19). A disk that takes nothing costs the file only. */
export class LifeFile {
  readonly life: Life
  #file: string
  #say: (sentence: string) => void

  /** Begins a life. */
  constructor(folder: string, now: number, say: (sentence: string) => void) {
    this.#file = path.join(folder, 'life.json')
    this.#say = say
    this.life = nextLife(this.#read(), bootId(), now)
    this.#write(this.life)
  }

  /** Written before it returns: for the last words of a process. */
  end(end: End): void {
    this.#write({ ...this.life, end: { ...end, why: end.why.slice(0, LONGEST) } })
  }

  #read(): Life | undefined {
    const text = textOf(this.#file)
    if (text === undefined) return undefined
    const read = parseJson('what is known of earlier lives', text, lifeSchema)
    if (read.ok) return read.value
    this.#say(read.reason)
    return { restarts: [], count: 0, end: { kind: 'fault', why: 'why it ended could not be read' } }
  }

  #write(life: Life): void {
    try {
      mkdirSync(path.dirname(this.#file), { recursive: true })
      writeFileAtomic.sync(this.#file, JSON.stringify(life))
    } catch (error) {
      this.#say(`why the shell restarts cannot be written down: ${String(error)}`)
    }
  }
}

function bootId(): string | undefined {
  return textOf('/proc/sys/kernel/random/boot_id')?.trim()
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    // Not there, or not to be read: either way nothing is known.
    return undefined
  }
}
