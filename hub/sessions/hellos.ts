import { clientMessageSchema, type ClientMessage } from '../../protocol/messages.ts'
import { parseJson, type Parsed } from '../../protocol/parse.ts'

export interface ReadHello {
  readonly hello: Extract<ClientMessage, { type: 'hello' }>
  /** Equal for clients that want and hold the same. */
  readonly askedAs: string
}

const REMEMBERED = 256

/** Reads hellos; equal texts, as of thousands of screens that come back at once, are read once. */
export class Hellos {
  #read = new Map<string, ReadHello>()

  read(text: string): Parsed<ReadHello> {
    const known = this.#read.get(text)
    if (known !== undefined) return { ok: true, value: known }
    const message = parseJson('the first message', text, clientMessageSchema)
    if (!message.ok) return message
    const hello = message.value
    if (hello.type !== 'hello') return { ok: false, reason: `the first message is ${hello.type}, not hello` }
    const value = { hello, askedAs: JSON.stringify([hello.subscribe, hello.holds]) }
    if (this.#read.size >= REMEMBERED) this.#read.clear()
    // Long ones are of one screen alone, most of the time, and not worth their memory.
    if (text.length < 4096) this.#read.set(text, value)
    return { ok: true, value }
  }
}
