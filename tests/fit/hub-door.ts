import * as z from 'zod'
import { parseJson } from '../../protocol/parse.ts'
import type { Probe } from './probe.ts'

const documentSchema = z.object({
  value: z.object({
    family: z.string(),
    competitors: z.record(z.string(), z.object({ name: z.object({ full: z.string() }) })).optional(),
  }),
})
const listSchema = z.object({
  documents: z.array(z.object({ key: z.string(), value: z.record(z.string(), z.unknown()) })),
})
/** What of a unit's document says who stands on it. */
export type UnitValue = z.infer<typeof documentSchema>['value']

/** The hub as a feed and a reader know it: over HTTP. Every call throws with one sentence where the hub refuses. */
export class HubDoor {
  readonly #url: string

  constructor(url: string) {
    this.#url = url
  }

  async post(xml: string): Promise<void> {
    const headers = { 'Content-Type': 'application/xml; charset=UTF-8' }
    const response = await fetch(new URL('/odf', this.#url), { method: 'POST', headers, body: xml })
    if (response.status !== 200) throw new Error(`POST /odf: ${response.status} ${await response.text()}`)
  }

  /** Posts a probe, and reads what the hub made of it. */
  async valueOf({ key, xml }: Probe): Promise<UnitValue> {
    await this.post(xml)
    const response = await fetch(new URL(`/api/documents/${key}`, this.#url))
    const read = parseJson(key, await response.text(), documentSchema)
    if (!read.ok) throw new Error(read.reason)
    return read.value.value
  }

  /** All documents whose key begins so, at most 1000. */
  async documentsBelow(prefix: string): Promise<z.infer<typeof listSchema>['documents']> {
    const response = await fetch(new URL(`/api/documents?prefix=${encodeURIComponent(prefix)}&limit=1000`, this.#url))
    const read = parseJson(prefix, await response.text(), listSchema)
    if (!read.ok) throw new Error(read.reason)
    return read.value.documents
  }
}
