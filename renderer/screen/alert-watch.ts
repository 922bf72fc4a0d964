import type { Versioned } from '../../protocol/documents.ts'
import type { Feed } from '../../protocol/feed.ts'
import type { Json, JsonObject } from '../../protocol/json.ts'
import type { ScreenModel } from './screen-model.ts'

/** What draws alerts could not be had: it is asked for again after this; ms. */
const AGAIN = 5000

/**
 * Draws emergencies and messages, with code that comes after the first picture; at once where an emergency stands already. Where it
 * cannot be had, the words of the emergency stand there plainly.
 * @returns loads it now.
 */
export function watchAlerts(feed: Feed, model: Pick<ScreenModel, 'scene' | 'subscribe'>): () => void {
  const held = new Map<string, Versioned>()
  const plain = document.createElement('pre')
  let asked = false
  const load = () => {
    if (asked) return
    asked = true
    import('./alerts/show-alerts.tsx').then(
      ({ showAlerts }) => {
        stop()
        plain.remove()
        showAlerts(feed, model, plainWords)
      },
      () => {
        asked = false
        sayPlainly()
        setTimeout(load, AGAIN)
      },
    )
  }
  const sayPlainly = () => {
    // For whom it is hangs on documents that nobody reads here: an alarm too many, not one too few.
    const standing = [...held.values()].filter(({ value }) => Number(value['until']) > feed.now())
    plain.className = 'alert-plain'
    plain.textContent = plainWords(standing.map(({ value }) => value))
    // On the stage it is turned as the screen is.
    if (plain.textContent === '') plain.remove()
    else (document.querySelector('.stage') ?? document.body).append(plain)
    for (let size = 9; size > 1; size *= 0.9) {
      plain.style.fontSize = `${size}vmin`
      if (plain.scrollHeight <= plain.clientHeight) break
    }
  }
  const stop = feed.subscribe('emergency/*', (document, key) => {
    held.delete(key)
    if (document === undefined) return
    held.set(key, document)
    load()
  })
  return load
}

/** All that emergencies say, whatever their form; a Test says nothing. */
export function plainWords(values: readonly JsonObject[]): string {
  const words = (value: Json): readonly Json[] =>
    typeof value === 'object' ? Object.values(value).flatMap(words) : [value]
  return values
    .filter(({ status }) => status !== 'Test')
    .flatMap(({ status = '', infos = '' }) => words([status, infos]))
    .filter((word) => typeof word === 'string')
    .join('\n')
}
