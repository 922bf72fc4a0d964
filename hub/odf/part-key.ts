import type { Clear } from './context.ts'
import type { Message } from './header.ts'

/** The key of a document that a feed may send in parts, told apart by Subtype and Subcode: "stats/<rsc>", "stats/<rsc>/<part>". */
export function partKey(kind: string, { code, part }: Pick<Message, 'code' | 'part'>): string {
  return part === '' ? `${kind}/${code}` : `${kind}/${code}/${part}`
}

/** Takes such a document back. */
export function clearPart(kind: string): Clear {
  return ({ store, memory }, message) => {
    const key = partKey(kind, message)
    if (store.get(key) === undefined) return 'There was nothing to take back'
    store.remove(key)
    memory.named.delete(key)
    return undefined
  }
}
