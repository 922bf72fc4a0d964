import { useState } from 'react'
import type { UpdatesAnswer } from '../../../protocol/updates.ts'
import { matches } from '../model/search.ts'
import { SearchField } from '../parts/SearchField.tsx'
import { useDesk } from '../state/desk-context.ts'
import { screenLines, type LineKind } from './update-view.ts'

/** More lines than this are not looked through by eye: they are searched. */
const MOST = 60

/** A shape for each, so that no colour is needed: triangle, half, disc, ring. */
const SHAPES: Readonly<Record<LineKind, string>> = {
  alarm: 'M8 1.5l7 13H1z',
  moving: 'M8 2a6 6 0 1 0 .01 0zM8 4.2a3.8 3.8 0 0 1 0 7.6z',
  well: 'M8 2a6 6 0 1 0 .01 0z',
  idle: 'M8 2a6 6 0 1 0 .01 0zM8 4a4 4 0 1 1-.01 0z',
}

/** Every screen in a shell: what it runs, and how it stands to the update. */
export function UpdateScreens({ value }: { readonly value: UpdatesAnswer }) {
  const { say, venue, times } = useDesk()
  const [query, setQuery] = useState('')
  const lines = screenLines(value, venue, say, times.clock)
  const found = lines.filter(({ id, name, version }) => query === '' || matches(query, [name, id, version]))
  const more = found.length - MOST
  return (
    <section className="update-screens" aria-label={say('Screens')}>
      <div className="section-head tools">
        <h2>{say('Screens')}</h2>
        {lines.length > 8 && <SearchField label={say('Find a screen')} value={query} onChange={setQuery} />}
      </div>
      {lines.length === 0 && (
        <p className="hint">
          {say('No screen in a shell is heard. Pages in browsers take no updates: they load anew.')}
        </p>
      )}
      <ul className="update-lines">
        {found.slice(0, MOST).map(({ id, name, version, kind, words }) => (
          <li key={id} className={kind}>
            <svg className="line-mark" viewBox="0 0 16 16" aria-hidden="true">
              <path fillRule="evenodd" d={SHAPES[kind]} />
            </svg>
            <strong>{name}</strong>
            <span className="version">{version}</span>
            <span className="line-words">{words}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="hint">{say('{n} more: type to find them.', { n: more })}</p>}
    </section>
  )
}
