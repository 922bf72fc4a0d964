import type { Feed } from '../../../protocol/feed.ts'
import { plainWords } from '../alert-watch.ts'
import type { Scene } from '../scene.ts'
import type { Settings } from '../settings.ts'

/** What draws alerts could not be had: it is asked for again after this; ms. */
const AGAIN = 5000

/**
 * A screen that nobody has claimed stands in the venue all the same: emergencies for the whole venue stand over its code (SPEC DV9).
 * Which zone it is in nobody knows yet, so it shows none of a zone, and no message.
 * @param settings how its stage stands. @returns the way to stop.
 */
export function alertsWhileWaiting(feed: Feed, settings: Settings): () => void {
  const { screen: _, ...nameless } = settings
  // Like a screen that says its name, it says nothing that could wait.
  const still: Scene = {
    settings: nameless,
    look: { base: 'night' },
    picture: { kind: 'nothing yet' },
    identified: true,
  }
  let stop: (() => void) | undefined
  let isOver = false
  const load = () => {
    import('../alerts/show-alerts.tsx').then(
      ({ showAlerts }) => {
        if (!isOver) stop = showAlerts(feed, { scene: () => still, subscribe: () => () => {} }, plainWords)
      },
      (error: unknown) => {
        console.warn('What draws emergencies is not here yet:', error)
        if (!isOver) setTimeout(load, AGAIN)
      },
    )
  }
  load()
  return () => {
    isOver = true
    stop?.()
  }
}
