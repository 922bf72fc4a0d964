import { dueForScreen } from '../model/venue.ts'
import { agentWords } from '../model/agent-words.ts'
import { keyWords, showWords } from '../model/show-words.ts'
import { useDesk } from '../state/desk-context.ts'

/** What a screen shows, whether it is there, what it painted last and what it runs on. */
export function ScreenFacts({ id, now }: { readonly id: string; readonly now: number }) {
  const { say, times, venue, connected, shows } = useDesk()
  const due = dueForScreen(id, venue, now)
  const session = connected.get(id)
  const painted = session?.painted
  const screen = venue.screens.get(id)
  return (
    <>
      <span className="fact air">
        {showWords(due.now?.show, shows, say)}
        {due.next !== undefined && (
          <small>
            {' '}
            {say('then {show} at {time}', {
              show: showWords(due.next.show, shows, say),
              time: times.clock(due.next.at),
            })}
          </small>
        )}
      </span>
      <span className={session === undefined ? 'fact away' : 'fact'}>
        <span className={session === undefined ? 'lamp' : 'lamp on'} aria-hidden="true" />
        {session === undefined ? say('offline') : say('since {time}', { time: times.clock(session.since) })}
      </span>
      <span className="fact painted">
        {painted !== undefined &&
          (painted.fault ??
            say('painted {what} at {time}', {
              what: painted.key === 'screen' ? say('its own page') : keyWords(painted.key, shows, say),
              time: times.clock(painted.paintedAt),
            }))}
      </span>
      <span className="fact agent">
        {[screen?.raster && `${screen.raster.width}×${screen.raster.height}`, agentWords(session?.agent)]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </>
  )
}
