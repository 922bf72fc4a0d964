import { createRoot } from 'react-dom/client'
import type { Feed } from '../../../protocol/feed.ts'
import type { JsonObject } from '../../../protocol/json.ts'
import type { ScreenModel } from '../screen-model.ts'
import { AlertModel } from './alert-model.ts'
import { AlertLayer } from './AlertLayer.tsx'

/**
 * From now on emergencies and messages stand over this page: a root of their own, so that no fault of a board takes them along.
 * @param plain the words of emergencies, where they cannot be drawn.
 * @returns the way to stop.
 */
export function showAlerts(
  feed: Feed,
  screen: Pick<ScreenModel, 'scene' | 'subscribe'>,
  plain: (values: readonly JsonObject[]) => string,
): () => void {
  const place = document.createElement('div')
  place.id = 'alerts'
  document.body.append(place)
  const alerts = new AlertModel(
    feed,
    () => screen.scene().settings.screen,
    (ms, tick) => {
      const timer = setInterval(tick, ms)
      return () => clearInterval(timer)
    },
  )
  const root = createRoot(place)
  root.render(
    <AlertLayer
      alerts={alerts}
      screen={screen}
      feed={feed}
      plain={plain}
      onFault={(key, fault) => feed.report({ key, paintedAt: feed.now(), fault })}
    />,
  )
  return () => {
    root.unmount()
    alerts.close()
    place.remove()
  }
}
