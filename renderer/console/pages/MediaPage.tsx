import { useId, useRef, useState, type DragEvent } from 'react'
import { isVideo, type Media } from '../../../protocol/media.ts'
import { matches } from '../model/search.ts'
import { Refusal } from '../parts/Refusal.tsx'
import { SearchField } from '../parts/SearchField.tsx'
import { Thumbnail } from '../parts/Thumbnail.tsx'
import { useDesk } from '../state/desk-context.ts'
import { upload } from '../state/upload.ts'

const MB = 1024 * 1024

/** Pictures and videos of the venue: uploaded here, on every screen before they are taken. */
export function MediaPage() {
  const { say, venue, language, run, setShow } = useDesk()
  const [query, setQuery] = useState('')
  const [refused, setRefused] = useState<readonly string[]>([])
  const [left, setLeft] = useState<readonly string[]>([])
  const [over, setOver] = useState(false)
  const picker = useRef<HTMLInputElement>(null)
  const id = useId()
  const take = async (files: readonly File[]) => {
    setRefused([])
    setLeft(files.map(({ name }) => name))
    for (const file of files) {
      const sent = await upload(file)
      if (!sent.ok) setRefused((before) => [...before, `${file.name}: ${sent.reason}`])
      setLeft((before) => before.slice(1))
    }
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void take([...event.dataTransfer.files])
  }
  const remove = async (media: string) => {
    const asked = await run({ do: 'remove media', media })
    setRefused(asked.ok ? [] : [asked.reason])
  }
  const shown = [...venue.media]
    .filter(([key, { name }]) => matches(query, [name, key]))
    .toSorted(([, a], [, b]) => a.name.localeCompare(b.name, undefined, { numeric: true }))
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 })
  const facts = ({ type, bytes, width, height }: Media) =>
    [
      type.slice(type.indexOf('/') + 1).toUpperCase(),
      width === undefined ? undefined : `${width}×${height}`,
      bytes < MB / 10 ? `${Math.ceil(bytes / 1024)} kB` : `${number.format(bytes / MB)} MB`,
    ]
      .filter(Boolean)
      .join(' · ')
  return (
    <section className="column">
      <div
        className={over ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <label htmlFor={id}>{say('Drop pictures and videos here, or choose them: png, jpeg, webp, mp4, webm.')}</label>
        <input
          ref={picker}
          id={id}
          type="file"
          multiple
          accept="image/png,image/jpeg,image/webp,video/mp4,video/webm"
          onChange={({ target }) => {
            void take([...(target.files ?? [])])
            target.value = ''
          }}
        />
        {left.length > 0 && (
          <p role="status">{say('Uploading {name}, {n} to go', { name: left[0] ?? '', n: left.length })}</p>
        )}
      </div>
      {refused.map((why) => (
        <Refusal key={why} why={why} />
      ))}
      <SearchField label={say('Find a picture or video')} value={query} onChange={setQuery} />
      {venue.media.size === 0 && <p className="hint">{say('No picture or video yet.')}</p>}
      <ul className="media-list">
        {shown.map(([key, media]) => (
          <li key={key}>
            <Thumbnail media={media} />
            <strong>{media.name}</strong>
            <span className="hint">
              {isVideo(media) ? `${say('Video')} · ` : ''}
              {facts(media)}
            </span>
            <span className="result-buttons">
              <a className="button" href="#desk" onClick={() => setShow({ kind: 'media', id: key })}>
                {say('Preview')}
              </a>
              <button
                type="button"
                onClick={() => void remove(key)}
                aria-label={say('Remove {name}', { name: media.name })}
              >
                {say('Remove')}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
