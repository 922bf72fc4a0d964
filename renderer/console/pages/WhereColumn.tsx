import { TargetList } from '../desk/TargetList.tsx'
import { targetWords } from '../model/show-words.ts'
import { screensUnder, targetsOf } from '../model/venue.ts'
import { useDesk } from '../state/desk-context.ts'

/** The list of screens beside something that is sent to them. */
export function WhereColumn() {
  const { say } = useDesk()
  return (
    <section className="where-column" aria-label={say('Screens')}>
      <div className="section-head">
        <h2>{say('Where')}</h2>
      </div>
      <TargetList />
    </section>
  )
}

/** Where it goes, how many screens that are, and how many of them are not there. */
export function WhereWords() {
  const { say, venue, connected, chosen } = useDesk()
  if (chosen.size === 0) return <p className="hint">{say('Choose where.')}</p>
  const screens = screensUnder(chosen, venue)
  const away = screens.filter((id) => !connected.has(id)).length
  return (
    <p>
      <strong>{targetWords(targetsOf(chosen), venue, say)}</strong>
      {` · ${say('{n} screens', { n: screens.length })}`}
      {away > 0 && <span className="away"> · {say('{n} offline', { n: away })}</span>}
    </p>
  )
}
