import { useState, type CSSProperties } from 'react'
import type { EmergencyDocument, EmergencyInfo } from '../../../protocol/alerts.ts'
import type { Media } from '../../../protocol/media.ts'
import { MEDIA_PLACE } from '../../../protocol/media-place.ts'
import { directionOf } from '../../../sports/parts/words/say.ts'
import type { StageForm } from '../../../sports/parts/stage-context.ts'
import { Columns } from './Columns.tsx'
import { EmergencySign } from './EmergencySign.tsx'
import { useWordsOf } from './use-words.ts'

const WORDS = { Actual: 'EMERGENCY', Exercise: 'EXERCISE', Test: 'TEST' } as const
/** Few words grow to fill the picture. */
const GROW = [1.9, 1.65, 1.45, 1.25, 1.1, 1] as const
const SAID_AGAIN = { Actual: undefined, Exercise: 'This is an exercise', Test: 'This is a test' } as const

export interface EmergencySheetProps {
  readonly emergency: EmergencyDocument
  readonly language: string
  readonly info: EmergencyInfo
  readonly exit?: string | undefined
  /** The way out as a picture. */
  readonly picture?: Media | undefined
  readonly form: StageForm
  /** The page that is seen, counted from 0; undefined: none of it is. */
  readonly page: number | undefined
  readonly pages: number
  readonly onPages: (pages: number) => void
  /** Of the stage, as a text. */
  readonly size: string
}

/** An emergency in one language: sign and word at the head, what happens and what to do, the nearest exit. */
export function EmergencySheet(props: EmergencySheetProps) {
  const { emergency, language, info, exit, picture, form, page, pages, onPages, size } = props
  const { status, severity } = emergency
  const { say } = useWordsOf(language)
  // The words stand without it: it is drawn once it is here.
  const [drawn, setDrawn] = useState('')
  const hasPicture = picture !== undefined && drawn === picture.sha256
  const isGrave = severity === 'Extreme' || severity === 'Severe'
  const word = say(WORDS[status])
  const again = SAID_AGAIN[status]
  const texts = [info.headline, info.instruction, info.description]
  const count = pages > 1 ? <span className="alert-count">{say(`${(page ?? 0) + 1} of ${pages}`)}</span> : undefined
  const hasFoot = form !== 'ribbon' && (exit !== undefined || again !== undefined || count !== undefined)
  const letters: CSSProperties & Record<'--letters', number> = { '--letters': Math.max(6, word.length) }
  return (
    <section
      className="alert"
      data-status={status}
      data-weight={status === 'Actual' && isGrave ? 'full' : 'band'}
      data-picture={hasPicture ? '' : undefined}
      data-hidden={page === undefined ? '' : undefined}
      lang={language}
      dir={directionOf(language) ?? 'ltr'}
      role={page === undefined ? undefined : 'alert'}
      aria-hidden={page === undefined}
      aria-label={`${word}: ${info.event}`}
    >
      <header className="alert-head">
        <EmergencySign status={status} />
        <strong className="alert-word" style={letters}>
          {word}
        </strong>
        {form === 'ribbon' ? count : null}
      </header>
      <Columns
        page={page ?? 0}
        onPages={onPages}
        grow={form === 'ribbon' ? undefined : GROW}
        size={`${size} ${word} ${exit ?? ''} ${pages > 1} ${hasPicture}`}
      >
        <p className="alert-event">{info.event}</p>
        {texts.map((text, i) =>
          text === undefined ? null : (
            <p key={PARTS[i]} className={PARTS[i]}>
              {text}
            </p>
          ),
        )}
        {form === 'ribbon' && exit !== undefined ? (
          <p className="alert-instruction">
            {say('Nearest exit')}: <bdi>{exit}</bdi>
          </p>
        ) : null}
      </Columns>
      {picture === undefined ? null : (
        <img
          className="alert-picture"
          src={MEDIA_PLACE + picture.sha256}
          alt={picture.name}
          onLoad={() => setDrawn(picture.sha256)}
        />
      )}
      {hasFoot ? (
        <footer className="alert-foot">
          {exit === undefined ? null : (
            <p className="alert-exit">
              <span>{say('Nearest exit')}</span> <bdi>{exit}</bdi>
            </p>
          )}
          {again === undefined ? null : <p className="alert-again">{say(again)}</p>}
          {count}
        </footer>
      ) : null}
    </section>
  )
}

const PARTS = ['alert-headline', 'alert-instruction', 'alert-description'] as const
