import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Feed } from '../../../../protocol/feed.ts'
import { isVideo, type Media } from '../../../../protocol/media.ts'
import { MEDIA_PLACE } from '../../../../protocol/media-place.ts'
import type { Show } from '../../../../protocol/program.ts'
import { useWords } from '../../../../sports/parts/words/use-say.ts'
import { lookAtVideo, type Moved } from './stall.ts'
import { useMedia } from './use-media.ts'

/** A medium that is not here so long after its instant is not coming soon; ms (SPEC MD5). */
const PATIENCE = 2000
/** And is asked for again after this; ms. */
const AGAIN = 2000
const LOOK = 1000

export interface ShowMoment {
  readonly feed: Feed
  /** It is on air, and not only drawn beforehand. */
  readonly due: boolean
  /** To be called when it can be seen, or what stands in for it. */
  readonly ready: () => void
  readonly onFault: (reason: string) => void
}

export interface MediaShowProps extends ShowMoment {
  readonly show: Extract<Show, { kind: 'media' }>
}

/** A picture or a video, as large as it fits; its name as long as it is not here. */
export function MediaShow({ show, feed, ...moment }: MediaShowProps) {
  const media = useMedia(feed, [show.id]).get(show.id)
  return <Medium key={media?.sha256 ?? ''} show={show} media={media} feed={feed} {...moment} />
}

function Medium({ show, media, feed, due, ready, onFault }: MediaShowProps & { readonly media: Media | undefined }) {
  const [here, setHere] = useState(false)
  const [late, setLate] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const [failures, setFailures] = useState(0)
  const name = media?.name ?? show.id
  const told = useRef(false)
  const missed = useEffectEvent((reason: string) => {
    setHere(false)
    setLate(true)
    told.current = true
    onFault(`"${name}" ${reason}`)
    ready()
  })
  const came = useEffectEvent(() => {
    ready()
    // The take has been told as failed; from now on it stands all the same.
    if (told.current) feed.report({ key: `media/${show.id}`, paintedAt: feed.now() })
  })
  useEffect(() => {
    if (here) came()
    else if (due && !late) {
      const timer = setTimeout(() => missed('is not on the screen'), PATIENCE)
      return () => clearTimeout(timer)
    }
    return undefined
  }, [here, due, late])
  useEffect(() => {
    if (failures === attempt) return undefined
    const timer = setTimeout(() => setAttempt(failures), AGAIN)
    return () => clearTimeout(timer)
  }, [failures, attempt])
  const failed = () => {
    setHere(false)
    setFailures(attempt + 1)
  }
  const about = { attempt, onHere: () => setHere(true), onFailed: failed }
  return (
    <section className="medium" aria-label={name} data-view="media" data-fit={show.fit ?? 'contain'}>
      <div className="medium-picture" data-here={here ? '' : undefined}>
        {media === undefined ? null : isVideo(media) ? (
          <Video {...about} media={media} loop={show.loop !== false} due={due} onStall={() => missed('has stopped')} />
        ) : (
          <img
            key={about.attempt}
            src={MEDIA_PLACE + media.sha256}
            alt=""
            onLoad={about.onHere}
            onError={about.onFailed}
          />
        )}
      </div>
      {late && !here ? <StandIn name={name} /> : null}
    </section>
  )
}

interface VideoProps {
  readonly media: Media
  readonly attempt: number
  readonly loop: boolean
  readonly due: boolean
  readonly onHere: () => void
  readonly onFailed: () => void
  readonly onStall: () => void
}

/** Begins at its instant; one that stands still is begun again, behind what stands in for it. */
function Video({ media, attempt, loop, due, onHere, onFailed, onStall }: VideoProps) {
  const place = useRef<HTMLVideoElement>(null)
  const stalled = useEffectEvent(() => {
    onStall()
    onFailed()
  })
  useEffect(() => {
    const video = place.current
    if (video === null || !due) return undefined
    video.currentTime = 0
    // It may be taken away before it has begun.
    video.play().catch((error: unknown) => console.info(`${media.name} does not play yet: ${String(error)}`))
    let moved: Moved | undefined
    const timer = setInterval(() => {
      const look = lookAtVideo(moved, video, performance.now())
      moved = look.moved
      if (!look.stalled) return
      moved = undefined
      stalled()
    }, LOOK)
    return () => clearInterval(timer)
  }, [due, attempt, media.name])
  return (
    <video
      key={attempt}
      ref={place}
      src={MEDIA_PLACE + media.sha256}
      muted
      playsInline
      loop={loop}
      preload="auto"
      disableRemotePlayback
      onLoadedData={onHere}
      onError={onFailed}
    />
  )
}

/** Calm and honest: what should stand here, and that it does not yet. */
function StandIn({ name }: { readonly name: string }) {
  const { say } = useWords()
  return (
    <div className="medium-absent" role="status">
      <p className="medium-name">{name}</p>
      <p className="medium-words">{say('Not here yet')}</p>
    </div>
  )
}
