import { useCallback, useMemo, useSyncExternalStore, type ReactNode } from 'react'
import type { Feed } from '../../protocol/feed.ts'
import { StageContext, type Stage as StageFacts } from '../../sports/parts/stage-context.ts'
import { needScript } from '../fonts/script-fonts.ts'
import { oncePainted } from './after-paint.ts'
import { localIso } from './ageing.ts'
import { BoardHost } from './boards/BoardHost.tsx'
import { useVenueSheet } from './use-venue-sheet.ts'
import { venueFacts } from './scene-look.ts'
import { useLanguages } from './language/use-languages.ts'
import type { PaintReports } from './paint-reports.ts'
import type { Picture, Scene } from './scene.ts'
import type { ScreenModel } from './screen-model.ts'
import { Later } from './Later.tsx'
import { geometryOf, type Geometry } from './stage/geometry.ts'
import { Stage } from './stage/Stage.tsx'
import { useReducedMotion, useWindow } from './stage/use-window.ts'
import { Switcher } from './Switcher.tsx'

/** The whole screen: from the model's scene to what is seen. */
export function ScreenApp({
  model,
  feed,
}: {
  model: Pick<ScreenModel, 'scene' | 'subscribe' | 'reports'>
  feed: Feed
}) {
  const { reports } = model
  const scene = useSyncExternalStore(model.subscribe, model.scene)
  const { look } = scene
  const { rotation = 0, raster } = scene.settings
  useVenueSheet(look)
  const inside = useWindow()
  const geometry = useMemo(() => geometryOf(inside, rotation, raster), [inside, rotation, raster])
  const draw = (picture: Picture, ready: () => void) => (
    <Facts picture={picture} scene={scene} geometry={geometry} feed={feed}>
      <PictureView picture={picture} scene={scene} feed={feed} reports={reports} ready={ready} />
    </Facts>
  )
  const seen = useCallback(
    (picture: Picture) => {
      if (picture.kind === 'nothing yet') return undefined
      return oncePainted(() => reports.picture(picture))
    },
    [reports],
  )
  const { settings, picture } = scene
  return (
    <Stage geometry={geometry} look={look}>
      <Switcher picture={picture} next={scene.next} draw={draw} onSeen={seen} />
      {scene.identified ? (
        <Facts picture={picture} scene={scene} geometry={geometry} feed={feed}>
          <Later
            draw={({ Identify }) => <Identify id={settings.screen} name={nameOf(settings)} />}
            onFault={(fault) => reports.say('identify', undefined, undefined, fault)}
          />
        </Facts>
      ) : null}
    </Stage>
  )
}

function PictureView({
  picture,
  scene,
  feed,
  reports,
  ready,
}: {
  picture: Picture
  scene: Scene
  feed: Feed
  reports: PaintReports
  ready: () => void
}): ReactNode {
  const { settings, competition } = scene
  const fault = (reason: string) => reports.picture(picture, reason)
  switch (picture.kind) {
    case 'document':
      return (
        <BoardHost
          document={picture.document}
          beside={picture.beside}
          onReady={ready}
          onFault={(key, version, fault) => reports.say(key, version, picture.take, fault)}
        />
      )
    case 'waiting':
      return (
        <Later
          draw={({ Waiting }) => <Waiting picture={picture} settings={settings} name={competition?.name} />}
          fallback={<p role="status">{competition?.name ?? (nameOf(settings) || 'Tribune')}</p>}
          onReady={ready}
          onFault={fault}
        />
      )
    case 'plain': {
      const { show, take } = picture
      return (
        <Later
          draw={({ PlainShowView }) => (
            <PlainShowView
              show={show}
              name={nameOf(settings)}
              competition={competition}
              settings={settings}
              feed={feed}
              due={take === scene.picture.take}
              ready={ready}
              onFault={fault}
            />
          )}
          fallback={show.kind === 'text' ? <p className="last-empty">{show.text}</p> : null}
          onReady={show.kind === 'media' || show.kind === 'page' ? undefined : ready}
          onFault={fault}
        />
      )
    }
    case 'nothing yet':
      return null
    default:
      return picture satisfies never
  }
}

function nameOf({ name, screen = '' }: Scene['settings']): string {
  return name ?? screen
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
  const { physicalHeight, farthestSeat, language } = scene.settings
  const page = picture.kind === 'document' ? picture.page : undefined
  const words = useLanguages(language, page !== undefined)
  const offset = scene.competition?.offset
  const { width, height, form } = geometry
  const asOf = picture.kind === 'document' ? picture.aged?.asOf : undefined
  const fault = 'fault' in picture ? picture.fault : undefined
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
