import type { Feed } from '../../protocol/feed.ts'

/**
 * What staff have set a screen to speak, "fr" or "en fr", as far as its feed knows by now: the page of that screen has asked for the same
 * document, and the cache holds it from the last time.
 */
export function screenLanguage(feed: Pick<Feed, 'subscribe'>, screen: string): string | undefined {
  let language: unknown
  const stop = feed.subscribe(`screen/${screen}`, (document) => (language = document?.value['language']))
  stop()
  return typeof language === 'string' && language !== '' ? language : undefined
}
