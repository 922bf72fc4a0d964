import { LanguageSwitch } from './parts/LanguageSwitch.tsx'
import { Mark } from './parts/Mark.tsx'
import type { Page } from './pages/pages.tsx'
import { useDesk } from './state/desk-context.ts'
import { ROLE_WORDS } from './model/role-words.ts'

interface Props {
  readonly pages: readonly Page[]
  readonly page: Page
}

/** Where one is, who one is, and whether the hub is heard. */
export function Masthead({ pages, page }: Props) {
  const { me, say, language, setLanguage, venue, times, feed, signOut } = useDesk()
  return (
    <>
      <header className="masthead">
        <Mark />
        <h1>{venue.competition ?? 'Tribune'}</h1>
        <nav aria-label={say('Pages')}>
          {pages
            .filter(({ under }) => under === undefined)
            .map(({ id, title }) => (
              <a key={id} href={`#${id}`} aria-current={id === (page.under ?? page.id) ? 'page' : undefined}>
                {say(title)}
              </a>
            ))}
        </nav>
        <a className="who" href="#me" aria-current={page.id === 'me' ? 'page' : undefined}>
          <span className="who-name">{me.name}</span>
          <span className="who-role">
            {say(ROLE_WORDS[me.role])}
            {me.zones !== undefined && ` · ${me.zones.map((zone) => venue.zones.get(zone)?.name ?? zone).join(', ')}`}
          </span>
        </a>
        <LanguageSwitch language={language} setLanguage={setLanguage} say={say} />
        <button type="button" className="plain" onClick={signOut}>
          {say('Sign out')}
        </button>
      </header>
      {times.otherZone !== undefined && (
        <p className="zone-line">
          {say('Times are those of the venue ({zone}); this device has another zone.', { zone: times.otherZone })}
        </p>
      )}
      {feed.kind !== 'live' && (
        <p className="line-lost" role="status">
          {say('The hub is not heard: what stands here may be old.')}
        </p>
      )}
    </>
  )
}
