import { useEffect, useState } from 'react'
import type { Feed } from '../../../../protocol/feed.ts'
import { mediaSchema, type Media } from '../../../../protocol/media.ts'
import { parseValue } from '../../../../protocol/parse.ts'

/** What the hub says of some media, by id, as far as it has said it. */
export function useMedia(feed: Feed, ids: readonly string[]): ReadonlyMap<string, Media> {
  const [held, setHeld] = useState<ReadonlyMap<string, Media>>(new Map())
  const names = ids.join(' ')
  useEffect(() => {
    const stops = names
      .split(' ')
      .filter(Boolean)
      .map((id) =>
        feed.subscribe(`media/${id}`, (document) => {
          const read = document && parseValue(`media/${id}`, document.value, mediaSchema)
          setHeld((before) => {
            const after = new Map(before)
            if (read?.ok) after.set(id, read.value)
            else after.delete(id)
            return after
          })
        }),
      )
    return () => {
      for (const stop of stops) stop()
    }
  }, [feed, names])
  return held
}
