import { useMemo, useRef, useState } from 'react'
import { Header } from 'react-aria-components/Header'
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox'
import { findMedia, findTables, findUnits, matches } from '../model/search.ts'
import { embargoOf } from '../model/embargo.ts'
import { CARD_WORDS, CARDS, kindWords } from '../model/show-words.ts'
import { PAGE_START, showFromId, showId, TEXT_START } from '../model/show-ids.ts'
import { feedTime } from '../parts/time-words.ts'
import { Thumbnail } from '../parts/Thumbnail.tsx'
import { StatusWord } from '../parts/StatusWord.tsx'
import { useDesk } from '../state/desk-context.ts'

/** So many lines are drawn; who looks for more types more. */
const MOST = 60

/** What can be put on air, found as one types: units, standings, timetables, and what a screen can do by itself. */
export function ShowList() {
  const { say, venue, shows, show, setShow, slot, embargoes } = useDesk()
  const [query, setQuery] = useState('')
  const list = useRef<HTMLDivElement>(null)
  const units = useMemo(() => findUnits(shows.values(), query), [shows, query])
  const tables = useMemo(() => findTables(shows.values(), query, (key) => kindWords(key, say)), [shows, query, say])
  const media = useMemo(() => findMedia(shows.values(), query), [shows, query])
  const own = [
    { id: 'follow', name: say('Follow the competition') },
    { id: TEXT_START, name: say('Text') },
    { id: PAGE_START, name: say('Page of parts') },
    { id: 'dark', name: say('Dark') },
    ...CARDS.map((card) => ({ id: `card ${card}`, name: say(CARD_WORDS[card]) })),
  ].filter(({ name }) => matches(query, [name]))
  const left = Math.max(0, units.length - MOST)
  const chosen = show === undefined ? [] : [showId(show, slot)]
  return (
    <>
      <div className="section-head">
        <h2>{say('What')}</h2>
        <input
          type="search"
          className="search search-field"
          aria-label={say('Find what to show')}
          placeholder={say('Event, discipline, board')}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return
            event.preventDefault()
            list.current?.querySelector<HTMLElement>('[role=option]')?.focus()
          }}
        />
      </div>
      <ListBox
        ref={list}
        className="show-list"
        aria-label={say('What to show')}
        selectionMode="single"
        selectedKeys={chosen}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : [...keys]
          setShow(key === undefined ? undefined : showFromId(String(key), show, slot))
        }}
        renderEmptyState={() => <p className="hint">{say('Nothing is called so.')}</p>}
      >
        {query === '' && own.length > 0 && ownSection()}
        {units.length > 0 && (
          <ListBoxSection id="units">
            <Header>{say('Units')}</Header>
            {units.slice(0, MOST).map((line) => (
              <ListBoxItem key={line.key} id={line.key} textValue={line.name} className="show">
                <span className="show-time">{feedTime(line.start) ?? ''}</span>
                <span className="show-name">{line.name}</span>
                <span className="show-more">{[line.discipline, line.location].filter(Boolean).join(' · ')}</span>
                {embargoOf(line.key, embargoes) === undefined ? (
                  <StatusWord status={line.status} say={say} />
                ) : (
                  <span className="slab unofficial">{say('Held back')}</span>
                )}
              </ListBoxItem>
            ))}
          </ListBoxSection>
        )}
        {tables.length > 0 && (
          <ListBoxSection id="tables">
            <Header>{say('Standings, medals, schedule')}</Header>
            {tables.slice(0, MOST).map((line) => (
              <ListBoxItem
                key={line.key}
                id={line.key}
                textValue={`${kindWords(line.key, say)} ${line.name}`}
                className="show"
              >
                <span className="show-time" />
                <span className="show-name">{line.name}</span>
                <span className="show-more">
                  {[kindWords(line.key, say), line.discipline].filter(Boolean).join(' · ')}
                </span>
              </ListBoxItem>
            ))}
          </ListBoxSection>
        )}
        {media.length > 0 && (
          <ListBoxSection id="media">
            <Header>{say('Pictures and videos')}</Header>
            {media.slice(0, MOST).map(({ key, name }) => {
              const medium = venue.media.get(key.slice('media/'.length))
              return (
                <ListBoxItem key={key} id={key} textValue={name} className="show media-line">
                  {medium === undefined ? <span /> : <Thumbnail media={medium} />}
                  <span className="show-name">{name}</span>
                </ListBoxItem>
              )
            })}
          </ListBoxSection>
        )}
        {query !== '' && own.length > 0 && ownSection()}
      </ListBox>
      {left > 0 && <p className="hint">{say('{n} more: type to find them.', { n: left })}</p>}
    </>
  )

  /** What a screen can do by itself: short words side by side, the results keep the room. */
  function ownSection() {
    return (
      <ListBoxSection id="own" key="own" className="own-shows">
        <Header>{say('Without a result')}</Header>
        {own.map(({ id, name }) => (
          <ListBoxItem key={id} id={id} textValue={name} className="own-show">
            {name}
          </ListBoxItem>
        ))}
      </ListBoxSection>
    )
  }
}
