import { FamilyMark } from '../../../sports/parts/FamilyMark.tsx'
import { useTick } from '../../../sports/parts/motion/use-tick.ts'
import { useStage } from '../../../sports/parts/stage-context.ts'
import { useWords } from '../../../sports/parts/words/use-say.ts'
import type { Picture } from '../scene.ts'
import type { Settings } from '../settings.ts'
import { Corners } from './Corners.tsx'
import { waitingWords, type Party } from './waiting-words.ts'
import './views.css'

export interface WaitingProps {
  readonly picture: Extract<Picture, { kind: 'waiting' }>
  readonly settings: Settings
  /** Name of the competition, or of the hub. */
  readonly name?: string | undefined
}

/** A hub with nothing yet: its name, the venue's clock, and for whom the screen waits. */
export function Waiting({ picture, settings, name }: WaitingProps) {
  const { now, wallClock, width, height } = useStage()
  const { say } = useWords()
  useTick(1000)
  const { headline, parties } = waitingWords(picture, {
    screen: settings.name ?? settings.screen,
    hub: settings.hub,
    now: now(),
    say,
  })
  const clock = wallClock()
  return (
    <section className="view" aria-label={headline} data-view="waiting" data-fault={picture.fault?.kind}>
      <Corners />
      <header className="view-head">
        <FamilyMark mark="lanes" />
        <h1 className="view-name">{name ?? 'Tribune'}</h1>
      </header>
      <div className="view-body">
        {clock === undefined ? null : (
          <time className="view-clock" aria-label={say('Venue time')}>
            {clock}
          </time>
        )}
        <p className={clock === undefined ? 'view-headline view-headline-large' : 'view-headline'} role="status">
          {headline}
        </p>
      </div>
      <ol className="view-parties">
        {parties.map((party) => (
          <PartyView key={party.name} party={party} />
        ))}
      </ol>
      <p className="view-foot">
        {say('Raster')}{' '}
        <b>
          {width} × {height}
        </b>
        {picture.held === undefined ? null : (
          <>
            {' '}
            {say('Holds')} <b>{picture.held}</b>
          </>
        )}
      </p>
    </section>
  )
}

const SIGNS: Readonly<Record<Party['state'], string>> = {
  there: 'M5 12.5 10 17.5 19 7',
  awaited: 'M12 6v6.5l4.5 3',
  fault: 'M6 12h12',
  unknown: '',
}

/** A disc with a tick, a clock's hands or a bar, then who, then how it stands. */
function PartyView({ party }: { party: Party }) {
  const { say } = useWords()
  return (
    <li className={`view-party view-party-${party.state}`} data-party={party.name}>
      <svg className="view-disc" viewBox="0 0 24 24" aria-hidden="true">
        <circle cx="12" cy="12" r="11" />
        <path d={SIGNS[party.state]} />
      </svg>
      <span className="view-party-name">{say(party.name)}</span> <span className="view-party-words">{party.words}</span>
    </li>
  )
}
