import { useMemo, useSyncExternalStore, type CSSProperties } from 'react'
import type { Feed } from '../../../protocol/feed.ts'
import type { JsonObject } from '../../../protocol/json.ts'
import { lookWords } from '../../../sports/parts/stage-context.ts'
import { Boundary } from '../boards/Boundary.tsx'
import type { Picture } from '../scene.ts'
import type { ScreenModel } from '../screen-model.ts'
import { geometryOf } from '../stage/geometry.ts'
import { useWindow } from '../stage/use-window.ts'
import type { AlertModel } from './alert-model.ts'
import { EmergencyPicture } from './EmergencyPicture.tsx'
import { MessageBand } from './MessageBand.tsx'
import './alerts.css'
import './alert-picture.css'
import './message-band.css'

/** Does what stands say the messages itself? */
function saysMessages(picture: Picture): boolean {
  const show = picture.kind === 'plain' ? picture.show : undefined
  return show?.kind === 'page' && show.beside.kind === 'ticker' && show.beside.of === 'messages'
}

const NO_MESSAGES = [] as const

/** Over everything that a screen shows, in the raster of its stage: emergencies over all of it, messages over the footer. */
export function AlertLayer({
  alerts: model,
  screen,
  feed,
  onFault,
  plain,
}: {
  readonly alerts: Pick<AlertModel, 'alerts' | 'subscribe'>
  readonly screen: Pick<ScreenModel, 'scene' | 'subscribe'>
  readonly feed: Feed
  /** Drawing them failed: one sentence. */
  readonly onFault: (key: string, reason: string) => void
  /** The words of the emergencies, where they cannot be drawn. */
  readonly plain: (values: readonly JsonObject[]) => string
}) {
  const { emergencies, messages, exit, obeys } = useSyncExternalStore(model.subscribe, model.alerts)
  // Not the whole scene: a result that changes draws nothing here.
  const settings = useSyncExternalStore(screen.subscribe, () => screen.scene().settings)
  const look = useSyncExternalStore(screen.subscribe, () => screen.scene().look)
  const identified = useSyncExternalStore(screen.subscribe, () => screen.scene().identified)
  // There they take turns in the page's own strip.
  const inTicker = useSyncExternalStore(screen.subscribe, () => saysMessages(screen.scene().picture))
  const { rotation = 0, raster, language } = settings
  const inside = useWindow()
  const { width, height, unit, transform, form } = useMemo(
    () => geometryOf(inside, rotation, raster),
    [inside, rotation, raster],
  )
  // While a screen says its name, it says nothing else that can wait (SPEC TK7).
  const said = identified || (inTicker && form !== 'ribbon') ? NO_MESSAGES : messages
  if (emergencies.length + said.length === 0) return null
  const style: CSSProperties & Record<'--H', string> = { width, height, transform, '--H': `${unit}px` }
  const size = `${width}x${height}`
  const attempt = [...emergencies, ...said].map(({ key, version }) => `${key} ${version}`).join(' ')
  const [gravest] = emergencies
  return (
    <div
      className="alert-stage"
      data-look={lookWords({ look: look.base, venueAccents: look.venue && {} })}
      data-form={form}
      style={style}
    >
      <Boundary
        attempt={attempt}
        fallback={
          gravest === undefined ? null : (
            <pre className="alert-plain">{plain(emergencies.map(({ value }) => value as JsonObject))}</pre>
          )
        }
        onFault={(reason) => onFault(gravest?.key ?? 'message', reason)}
      >
        {gravest === undefined ? (
          <MessageBand messages={said} speaks={language} form={form} size={size} now={() => feed.now()} />
        ) : (
          <EmergencyPicture
            emergencies={emergencies}
            exit={exit}
            obeys={obeys}
            speaks={language}
            form={form}
            size={size}
            feed={feed}
          />
        )}
      </Boundary>
    </div>
  )
}
