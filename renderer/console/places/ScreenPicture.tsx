import { useState } from 'react'
import { keyWords } from '../model/show-words.ts'
import { placeName } from '../model/show-words.ts'
import { useDesk } from '../state/desk-context.ts'
import type { Say } from '../words/say.ts'

interface Props {
  readonly id: string
  /** Hub clock, ms. */
  readonly now: number
}

/** What is truly on a screen, and how old that is; where a screen cannot photograph itself, that, and what it last said it painted. */
export function ScreenPicture({ id, now }: Props) {
  const { say, venue, connected, pictures, shows, times } = useDesk()
  const takenAt = pictures.get(id)
  const [broken, setBroken] = useState<number>()
  const session = connected.get(id)
  const name = placeName(`screen/${id}`, venue, say)
  if (takenAt !== undefined && takenAt !== broken)
    return (
      <figure className="seen">
        <img
          src={`/api/screens/${encodeURIComponent(id)}/picture?at=${takenAt}`}
          alt={say('Picture of {name}', { name })}
          loading="lazy"
          decoding="async"
          onError={() => setBroken(takenAt)}
        />
        <figcaption>{ageWords(now - takenAt, say) ?? say('taken at {time}', { time: times.date(takenAt) })}</figcaption>
      </figure>
    )
  const painted = session?.painted
  return (
    <div className="seen none">
      <p>
        {session === undefined || session.camera === true
          ? say('No picture yet.')
          : say('A browser page cannot photograph itself.')}
      </p>
      {painted !== undefined && (
        <p className="hint">
          {say('last painted {what} at {time}', {
            what: painted.key === 'screen' ? say('its own page') : keyWords(painted.key, shows, say),
            time: times.clock(painted.paintedAt),
          })}
        </p>
      )}
    </div>
  )
}

/** Undefined where it is older than an hour: then the time of day says more. */
export function ageWords(age: number, say: Say): string | undefined {
  const seconds = Math.max(0, Math.round(age / 1000))
  if (seconds < 100) return say('taken {n} s ago', { n: seconds })
  const minutes = Math.round(seconds / 60)
  return minutes <= 60 ? say('taken {n} min ago', { n: minutes }) : undefined
}
