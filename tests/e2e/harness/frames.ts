import type { Page } from '@playwright/test'
import * as z from 'zod'

const frameSchema = z.object({
  type: z.string(),
  changes: z
    .array(
      z.object({
        key: z.string(),
        value: z.unknown().optional(),
        patch: z.unknown().optional(),
        gone: z.boolean().optional(),
      }),
    )
    .optional(),
})

/** What reaches a page over its websockets, as the browser's own network log has it. */
export class Frames {
  #texts: string[] = []

  /** Must be called before the page opens its socket. */
  static async of(page: Page): Promise<Frames> {
    const frames = new Frames()
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    session.on('Network.webSocketFrameReceived', ({ response }) => frames.#texts.push(response.payloadData))
    return frames
  }

  /** Forgets what came so far. @returns its size in bytes */
  clear(): number {
    const bytes = this.bytes()
    this.#texts = []
    return bytes
  }

  bytes(): number {
    return this.#texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  }

  /** Keys of documents that came whole, and of those that came as a patch. */
  documents(): { whole: string[]; patched: string[] } {
    const changes = this.#texts.flatMap((text) => frameSchema.parse(JSON.parse(text)).changes ?? [])
    const keys = (pick: (change: (typeof changes)[number]) => boolean) =>
      [...new Set(changes.filter(pick).map(({ key }) => key))].toSorted()
    return { whole: keys(({ value }) => value !== undefined), patched: keys(({ patch }) => patch !== undefined) }
  }
}
