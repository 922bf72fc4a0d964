import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import type { Feed } from '../../../../protocol/feed.ts'
import type { Media } from '../../../../protocol/media.ts'
import { MEDIA_PLACE } from '../../../../protocol/media-place.ts'
import { useStage } from '../../../../sports/parts/stage-context.ts'
import { useTurn } from '../../alerts/use-turn.ts'
import { useMedia } from '../media/use-media.ts'

/** So many pictures stand side by side. */
const SIDE_BY_SIDE = { landscape: 4, portrait: 3, ribbon: 4 } as const
/** And so long, ms. */
const HOLD = 12_000
/** A picture that is not here so long after the page was drawn is told; ms. */
const PATIENCE = 2000
/** And asked for again after this; ms. */
const AGAIN = 5000

/** Pictures side by side; those that find no room there take turns, slowly. One that is not here leaves its place to the others. */
export function SponsorStrip({
  media,
  feed,
  onSaid,
}: {
  /** By id, with their places. */
  readonly media: Readonly<Record<string, number>>
  readonly feed: Feed
  readonly onSaid: (fault?: string) => void
}) {
  const { form } = useStage()
  const ids = useMemo(
    () =>
      Object.entries(media)
        .toSorted(([, a], [, b]) => a - b)
        .map(([id]) => id),
    [media],
  )
  const known = useMedia(feed, ids)
  const [here, setHere] = useState<Readonly<Record<string, true>>>({})
  const [late, setLate] = useState(false)
  const missing = ids.filter((id) => here[known.get(id)?.sha256 ?? ''] !== true)
  const fault = missing.map((id) => `"${known.get(id)?.name ?? id}" is not on the screen`)[0]
  const said = useEffectEvent(onSaid)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE)
    return () => clearTimeout(timer)
  }, [])
  useEffect(() => {
    if (fault === undefined || late) said(fault)
  }, [fault, late])
  const shown = ids.filter((id) => !missing.includes(id))
  const pages = Math.max(1, Math.ceil(shown.length / SIDE_BY_SIDE[form]))
  // As many each time, so that none stands alone.
  const side = Math.max(1, Math.ceil(shown.length / pages))
  const holds = Array.from({ length: pages }, () => HOLD)
  const page = useTurn(holds, 0, () => feed.now())
  return (
    <>
      {ids.map((id) => {
        const medium = known.get(id)
        const at = shown.indexOf(id)
        if (medium === undefined) return null
        const inPage = Math.floor(at / side)
        const beside = Math.min(side, shown.length - inPage * side)
        return (
          <Logo
            key={id}
            media={medium}
            shown={at >= 0 && inPage === page}
            place={at < 0 ? { of: 1, at: 0 } : { of: beside, at: at - inPage * side }}
            onHere={() => setHere((before) => ({ ...before, [medium.sha256]: true }))}
          />
        )
      })}
    </>
  )
}

function Logo({
  media,
  shown,
  place,
  onHere,
}: {
  readonly media: Media
  readonly shown: boolean
  readonly place: { readonly of: number; readonly at: number }
  readonly onHere: () => void
}) {
  const [failures, setFailures] = useState(0)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    if (failures === attempt) return undefined
    const timer = setTimeout(() => setAttempt(failures), AGAIN)
    return () => clearTimeout(timer)
  }, [failures, attempt])
  const share = 100 / place.of
  return (
    <img
      key={attempt}
      className="sponsor"
      src={MEDIA_PLACE + media.sha256}
      alt={media.name}
      style={{ insetInlineStart: `${place.at * share}%`, inlineSize: `${share}%`, opacity: shown ? 1 : 0 }}
      aria-hidden={!shown}
      onLoad={onHere}
      onError={() => setFailures(attempt + 1)}
    />
  )
}
