import type { NativeImage } from 'electron/common'
import { cameraSchema } from '../../protocol/devices.ts'
import type { Feed } from '../../protocol/feed.ts'
import { systemTimers } from '../../protocol/time.ts'
import type { Log } from '../log.ts'
import { Photographer } from './photographer.ts'

/** As wide as a picture is sent, px (SPEC PI3). */
const WIDTH = 480
const QUALITY = 70
const PATIENCE_MS = 10_000

export interface CameraOptions {
  readonly screen: string
  /** What stands on the display now; undefined where nothing can be told of it. */
  readonly capture: () => Promise<NativeImage | undefined>
  /** The hub that is heard. */
  readonly hub: () => string
  readonly token: (hub: string) => string | undefined
  readonly feed: Pick<Feed, 'subscribe' | 'state'>
  readonly log: Log
}

/**
 * Sends pictures of what is truly on one screen to the hub, over HTTP, with the device's token: once a minute, and when staff ask for one.
 * Its subscription to `camera/<screen>` is how the hub knows that this screen has a camera (SPEC PI).
 * @returns the way to stop
 */
export function openCamera({ screen, capture, hub, token, feed, log }: CameraOptions): () => void {
  let said = ''
  const photographer = new Photographer({
    timers: systemTimers,
    random: Math.random,
    async take() {
      if (feed.state().kind !== 'live') return
      const image = await capture()
      if (image === undefined || image.isEmpty()) return
      const small = image.getSize().width > WIDTH ? image.resize({ width: WIDTH, quality: 'good' }) : image
      await send(hub(), screen, token(hub()), small.toJPEG(QUALITY))
      said = ''
    },
    log(sentence) {
      if (sentence !== said) log.warn(sentence, { screen })
      said = sentence
    },
  })
  let newest = 0
  const stop = feed.subscribe(`camera/${screen}`, (document) => {
    const read = cameraSchema.safeParse(document?.value)
    if (!read.success || read.data.askedAt <= newest) return
    newest = read.data.askedAt
    photographer.ask()
  })
  photographer.start()
  return () => {
    stop()
    photographer.stop()
  }
}

async function send(hub: string, screen: string, token: string | undefined, jpeg: Buffer): Promise<void> {
  const response = await fetch(new URL(`/api/screens/${encodeURIComponent(screen)}/picture`, hub), {
    method: 'PUT',
    signal: AbortSignal.timeout(PATIENCE_MS),
    headers: { 'content-type': 'image/jpeg', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
    body: new Uint8Array(jpeg),
  })
  if (!response.ok) throw new Error(`the hub answers ${response.status}: ${(await response.text()).slice(0, 200)}`)
}
