import type { Feed } from '../../../../protocol/feed.ts'
import type { Part } from '../../../../protocol/program.ts'
import type { Scene } from '../../scene.ts'
import { ScreenModel } from '../../screen-model.ts'
import type { Settings } from '../../settings.ts'
import { typeScale, type Box } from './page-layout.ts'

/** A part of a page is a screen of its own raster: what it says of its pictures goes to the page. */
export interface PartModel extends Pick<ScreenModel, 'scene' | 'subscribe' | 'reports'> {
  readonly feed: Feed
  /** @param listener told of each picture of the part that was painted, with what is wrong with it; of the last one at once. */
  hear(listener: (fault: string | undefined) => void): void
  close(): void
}

/**
 * @param settings of the screen on which the page stands.
 * @param stage its size.
 */
export function partModel(
  part: Part,
  box: Box,
  {
    feed,
    settings,
    stage,
  }: {
    readonly feed: Feed
    readonly settings: Settings
    readonly stage: Pick<Box, 'width' | 'height'>
  },
): PartModel {
  const { look, language, location, name, farthestSeat, physicalHeight } = settings
  let last: { readonly fault: string | undefined } | undefined
  let tell: ((fault: string | undefined) => void) | undefined
  const muted: Feed = {
    state: () => feed.state(),
    onState: (listener) => feed.onState(listener),
    subscribe: (pattern, listener) => feed.subscribe(pattern, listener),
    now: () => feed.now(),
    clockKnown: () => feed.clockKnown(),
    report({ fault }) {
      last = { fault }
      tell?.(fault)
    },
  }
  const { width, height } = box
  const own: Settings = {
    look,
    language,
    location,
    name,
    farthestSeat,
    // As high as the part is on the wall: rows are counted by what can be read from the farthest seat.
    physicalHeight: physicalHeight === undefined ? undefined : (physicalHeight * height) / stage.height,
    raster: { width, height },
    rotation: 0,
    program: { take: 'part', order: 1, at: 0, show: part },
  }
  const model = new ScreenModel(
    muted,
    own,
    {},
    {
      monotonic: () => performance.now(),
      every(ms, tick) {
        const timer = setInterval(tick, ms)
        return () => clearInterval(timer)
      },
      after(ms, run) {
        const timer = setTimeout(run, ms)
        return () => clearTimeout(timer)
      },
      // Nobody tells a part to.
      reload: () => undefined,
    },
  )
  const scale = typeScale(box, stage)
  let scaled: readonly [Scene, Scene] | undefined
  return {
    feed: muted,
    reports: model.reports,
    subscribe: model.subscribe,
    scene() {
      const scene = model.scene()
      if (scaled?.[0] !== scene) scaled = [scene, larger(scene, scale, scaled?.[1])]
      return scaled[1]
    },
    hear(listener) {
      tell = listener
      if (last !== undefined) listener(last.fault)
    },
    close: () => model.close(),
  }
}

/** The same in larger type, as a venue's look may ask for it. @param before the last one: a look that stays is the same object */
function larger(scene: Scene, scale: number, before: Scene | undefined): Scene {
  const { base, venue = { base } } = scene.look
  const type = { ...venue.type, scale: (venue.type?.scale ?? 1) * scale }
  const look = { base, venue: { ...venue, type } }
  const isSame = before !== undefined && JSON.stringify(before.look) === JSON.stringify(look)
  return { ...scene, look: isSame ? before.look : look }
}
