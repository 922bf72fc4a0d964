import type { Versioned } from '../../protocol/documents.ts'
import type { DocumentStore } from '../../hub/store/store.ts'
import { openHub } from './open-hub.ts'
import { readMessages } from './recording.ts'

/** What one message of the recording made of the documents; `undefined` removes one. */
export type Step = ReadonlyMap<string, Versioned | undefined>

export interface RealChanges {
  /** The documents before the first step. */
  readonly base: ReadonlyMap<string, Versioned>
  readonly steps: readonly Step[]
}

/**
 * The documents of a recording as they stand in the middle of it, and the changes of the messages that come next.
 * @param count of steps; messages that change no published document are skipped.
 */
export async function realChanges(folder: string, count: number): Promise<RealChanges> {
  const messages = readMessages(folder)
  const hub = await openHub()
  try {
    let step = new Map<string, Versioned | undefined>()
    const stop = hub.store.documents.subscribe((changes) => {
      step = new Map(changes.map(({ key, after }) => [key, after]))
    })
    const middle = Math.floor(messages.length / 2)
    for (const bytes of messages.slice(0, middle)) hub.take(bytes)
    await hub.store.durable()
    const base = new Map(everyDocument(hub.store.documents).map((document) => [document.key, document]))
    const steps: Step[] = []
    for (const bytes of messages.slice(middle)) {
      step = new Map()
      hub.take(bytes)
      await hub.store.durable()
      if (step.size > 0) steps.push(step)
      if (steps.length === count) break
    }
    stop()
    return { base, steps }
  } finally {
    await hub.close()
  }
}

export function everyDocument(store: DocumentStore): Versioned[] {
  const found: Versioned[] = []
  for (;;) {
    const after = found.at(-1)?.key
    const page = store.list({ limit: 1000, ...(after !== undefined && { after }) })
    found.push(...page)
    if (page.length < 1000) return found
  }
}
