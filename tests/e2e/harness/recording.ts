import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import * as z from 'zod'
import type { Hub } from './hub.ts'

const recordings = fileURLToPath(new URL('../../../recordings', import.meta.url))

/** One message of a recording; the fields are those of its file name (odf.md 3). */
export interface Message {
  readonly file: string
  /** Date and Time, for comparing. */
  readonly order: string
  readonly time: string
  readonly type: string
  readonly rsc: string
  readonly status: string
}

/** The messages of a folder in order of Date + Time, then name. */
export function messagesIn(folder: string): Message[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.xml'))
    .map((file) => {
      const name = path.basename(file)
      const [, , date = '', time = '', type = '', , rsc = '', , status = ''] = name.split('~')
      return { file: path.join(folder, file), order: `${date}T${time}~${name}`, time, type, rsc, status }
    })
    .toSorted((a, b) => (a.order < b.order ? -1 : 1))
}

export const folderOf = (name: 'athletics-2016' | 'invented-live') => path.join(recordings, name)

const momentsSchema = z.object({ moments: z.array(z.object({ time: z.string(), rsc: z.string(), what: z.string() })) })

/** The invented evening, to be sent up to a moment that its truth file names. */
export class Evening {
  readonly #messages = messagesIn(folderOf('invented-live'))
  readonly #moments = momentsSchema.parse(
    JSON.parse(readFileSync(path.join(folderOf('invented-live'), 'expected.json'), 'utf8')),
  ).moments
  #sent = 0

  rscOf(what: string): string {
    return this.#moment(what).rsc
  }

  /** Sends all messages up to and including that moment. @param only leaves out what it does not want */
  async sendTo(hub: Pick<Hub, 'url'>, what: string, only: (message: Message) => boolean = () => true): Promise<void> {
    await this.sendThrough((xml) => post(hub, xml), what, only)
  }

  /** The same by other means than a plain POST. */
  async sendThrough(
    send: (xml: Uint8Array) => Promise<void>,
    what: string,
    only: (message: Message) => boolean = () => true,
  ): Promise<void> {
    const { time } = this.#moment(what)
    while ((this.#messages[this.#sent]?.time ?? '~') <= time) {
      const message = this.#messages[this.#sent]
      this.#sent += 1
      if (message !== undefined && only(message)) await send(readFileSync(message.file))
    }
  }

  /** The venue system signs off: DT_LOCAL_OFF. */
  async sendSignOff(hub: Hub): Promise<void> {
    for (const message of this.#messages)
      if (message.type === 'DT_LOCAL_OFF') await post(hub, readFileSync(message.file))
  }

  #moment(what: string) {
    const found = this.#moments.find((moment) => moment.what === what)
    if (found === undefined) throw new Error(`the invented evening has no moment "${what}"`)
    return found
  }
}

/** Sends one message as a sender does. @throws when it was not stored */
export async function post(hub: Pick<Hub, 'url'>, xml: Uint8Array | string): Promise<void> {
  const response = await fetch(new URL('/odf', hub.url), {
    method: 'POST',
    headers: { 'Content-Type': 'application/xml; charset=UTF-8', 'Content-Encoding': 'gzip' },
    body: new Uint8Array(gzipSync(xml)),
  })
  if (response.status !== 200) throw new Error(`POST /odf: ${response.status} ${await response.text()}`)
}

/** The whole of the real data, where it lies beside the repository. */
export function sharedData(): string | undefined {
  const folder = path.join(recordings, '../../shared/data/rio2016-athletics')
  return existsSync(folder) ? folder : undefined
}
