import { STATUS_WORDS, statusShape } from '../model/status-words.ts'
import type { Say } from '../words/say.ts'

/** A status as shape and word, as boards have it. */
export function StatusWord({ status, say }: { readonly status: string | undefined; readonly say: Say }) {
  const word = status === undefined ? undefined : STATUS_WORDS[status]
  if (status === undefined || word === undefined) return <span className="slab" />
  return <span className={`slab ${statusShape(status)}`}>{say(word)}</span>
}
