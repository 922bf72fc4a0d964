import {
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useEffectEvent,
  useMemo,
  useSyncExternalStore,
  type ReactNode,
} from 'react'
import type { Feed } from '../../protocol/feed.ts'
import { StageContext, type Stage as StageFacts } from '../../sports/parts/stage-context.ts'
import { needScript } from '../fonts/script-fonts.ts'
import { afterPaint } from './after-paint.ts'
import { localIso } from './ageing.ts'
import { BoardHost } from './boards/BoardHost.tsx'
import { useVenueSheet } from './use-venue-sheet.ts'
import { venueFacts } from './scene-look.ts'
import { useLanguages } from './language/use-languages.ts'
import type { Picture, Scene } from './scene.ts'
import type { ScreenModel } from './screen-model.ts'
import { geometryOf, type Geometry } from './stage/geometry.ts'
import { Stage } from './stage/Stage.tsx'
import { useReducedMotion, useWindow } from './stage/use-window.ts'
import { Switcher } from './Switcher.tsx'
import type { WaitingProps } from './views/Waiting.tsx'

/** A venue with results never shows it; it is fetched when the others are, in `main.tsx`. */
const Waiting = lazy(() =>
  import('./views/Waiting.tsx').then(
    ({ Waiting: view }) => ({ default: view }),
    () => ({ default: PlainWaiting }),
  ),
)

/** Where not even that can be had: whose screen it is, and nothing that is not true. */
function PlainWaiting({ settings, name, onReady }: WaitingProps) {
  const ready = useEffectEvent(() => onReady?.())
  useEffect(() => ready(), [])
  return <p role="status">{name ?? settings.name ?? settings.screen ?? 'Tribune'}</p>
}

/** The whole screen: from the model's scene to what is seen. */
export function ScreenApp({ model, feed }: { model: Pick<ScreenModel, 'scene' | 'subscribe'>; feed: Feed }) {
  const scene = useSyncExternalStore(model.subscribe, model.scene)
  const { look } = scene
  const { rotation = 0, raster } = scene.settings
  useVenueSheet(look)
  const inside = useWindow()
  const geometry = useMemo(() => geometryOf(inside, rotation, raster), [inside, rotation, raster])
  const draw = (picture: Picture, ready: () => void) => (
    <Facts picture={picture} scene={scene} geometry={geometry} feed={feed}>
      <PictureView picture={picture} scene={scene} feed={feed} ready={ready} />
    </Facts>
  )
  const seen = useCallback(
    (picture: Picture) => {
      if (picture.kind !== 'document') return undefined
      const { key, version } = picture.document
      return afterPaint((drawn) => {
        if (drawn) feed.report({ key, version, paintedAt: feed.now() })
      })
    },
    [feed],
  )
  return (
    <Stage geometry={geometry} look={look}>
      <Switcher picture={scene.picture} draw={draw} onSeen={seen} />
    </Stage>
  )
}

function PictureView({
  picture,
  scene,
  feed,
  ready,
}: {
  picture: Picture
  scene: Scene
  feed: Feed
  ready: () => void
}): ReactNode {
  switch (picture.kind) {
    case 'document':
      return (
        <BoardHost
          document={picture.document}
          beside={picture.beside}
          onReady={ready}
          onFault={(key, version, fault) => feed.report({ key, version, paintedAt: feed.now(), fault })}
        />
      )
    case 'waiting':
      return (
        <Suspense>
          <Waiting picture={picture} settings={scene.settings} name={scene.competition?.name} onReady={ready} />
        </Suspense>
      )
    case 'nothing yet':
      return null
    default:
      return picture satisfies never
  }
}

/** What the stage tells the board on it. */
function Facts({
  picture,
  scene,
  geometry,
  feed,
  children,
}: {
  picture: Picture
  scene: Scene
  geometry: Geometry
  feed: Feed
  children: ReactNode
}) {
  const reducedMotion = useReducedMotion()
  const { base, venue } = scene.look
  const { page, physicalHeight, farthestSeat, language } = scene.settings
  const words = useLanguages(language, page !== undefined)
  const offset = scene.competition?.offset
  const { width, height, form } = geometry
  const asOf = picture.kind === 'document' ? picture.aged?.asOf : undefined
  const fault = picture.kind === 'nothing yet' ? undefined : picture.fault
  const facts = useMemo(
    (): StageFacts => ({
      width,
      height,
      form,
      physicalHeight,
      farthestSeat,
      look: base,
      ...venueFacts(venue),
      words,
      needScript,
      reducedMotion,
      fixedPage: page,
      aged: asOf === undefined ? undefined : { asOf },
      fault,
      now: () => feed.now(),
      wallClock: () => (feed.clockKnown() ? localIso(feed.now(), offset).slice(11, 16) : undefined),
    }),
    [
      width,
      height,
      form,
      physicalHeight,
      farthestSeat,
      base,
      venue,
      words,
      reducedMotion,
      page,
      asOf,
      fault,
      feed,
      offset,
    ],
  )
  return words === undefined ? null : <StageContext value={facts}>{children}</StageContext>
}
