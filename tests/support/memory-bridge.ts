import type { Feed } from '../../protocol/feed.ts'
import type { FeedNews, ShellBridge } from '../../protocol/ipc.ts'

/** The shell's bridge without Electron: everything is copied and comes a moment later, as between two processes. */
export function memoryBridge(
  feed: Feed,
): ShellBridge & { readonly heartbeats: () => number; readonly close: () => void } {
  const stops = new Set<() => void>()
  let beats = 0
  const later = (run: () => void) => void Promise.resolve().then(run)
  const begin = (start: () => () => void): (() => void) => {
    let stop = () => {}
    let wanted = true
    const end = () => {
      wanted = false
      stop()
      stops.delete(end)
    }
    stops.add(end)
    later(() => {
      if (wanted) stop = start()
    })
    return end
  }
  return {
    settings: () => Promise.resolve({ screen: 'north-4', rotation: 0 }),
    onState: (listener) => {
      const news = (): FeedNews =>
        structuredClone({ state: feed.state(), hubNow: feed.now(), clockKnown: feed.clockKnown() })
      const tell = () => {
        const said = news()
        later(() => listener(said))
      }
      return begin(() => {
        tell()
        return feed.onState(tell)
      })
    },
    subscribe: (pattern, listener) => {
      let open = true
      const end = begin(() =>
        feed.subscribe(pattern, (document, key) => {
          const copy = structuredClone(document)
          later(() => {
            if (open) listener(copy, key)
          })
        }),
      )
      return () => {
        open = false
        end()
      }
    },
    report: (painted) => later(() => feed.report(structuredClone(painted))),
    heartbeat: () => {
      beats += 1
    },
    reload: () => {},
    heartbeats: () => beats,
    close: () => {
      for (const stop of stops) stop()
    },
  }
}
