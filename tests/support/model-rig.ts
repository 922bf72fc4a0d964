import type { Picture } from '../../renderer/screen/scene.ts'
import { ScreenModel } from '../../renderer/screen/screen-model.ts'
import type { Settings } from '../../renderer/screen/settings.ts'
import { FakeFeed } from './fake-feed.ts'

/** The hub's clock when a test begins, ms. */
export const T = 1_700_000_000_000

/** A screen's model on a feed and a machine whose time is the test's. */
export function openModel(address: Settings = {}, shell: Settings = {}, feed = new FakeFeed(T)) {
  let tick = () => {}
  let reloads = 0
  const timers = new Set<{ readonly at: number; readonly run: () => void }>()
  const model = new ScreenModel(feed, address, shell, {
    monotonic: () => feed.clock - T,
    every: (_ms, run) => {
      tick = run
      return () => {
        tick = () => {}
      }
    },
    after: (ms, run) => {
      const timer = { at: feed.clock + ms, run }
      timers.add(timer)
      return () => timers.delete(timer)
    },
    reload: () => (reloads += 1),
  })
  /** Time goes on to the instant of each timer in turn; the ages are looked at only where `ticks`. */
  const pass = (ms: number, ticks = false) => {
    const end = feed.clock + ms
    for (;;) {
      const [next] = [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)
      if (next === undefined) break
      timers.delete(next)
      feed.clock = Math.max(feed.clock, next.at)
      next.run()
    }
    feed.clock = end
    if (ticks) tick()
  }
  const later = (ms: number) => pass(ms, true)
  /** What stands after all changes of a frame. */
  const picture = async (): Promise<Picture> => {
    await Promise.resolve()
    return model.scene().picture
  }
  return { feed, model, pass, later, picture, reloads: () => reloads }
}
