import type { FormEvent } from 'react'
import { EMERGENCY_STATUSES, SEVERITIES } from '../../../protocol/alerts.ts'
import { isVideo } from '../../../protocol/media.ts'
import { EMERGENCY_WORDS, SEVERITY_WORDS } from '../model/emergency-words.ts'
import { targetsOf } from '../model/venue.ts'
import { Choice } from '../parts/Choice.tsx'
import { Field } from '../parts/Field.tsx'
import { useDesk } from '../state/desk-context.ts'
import { formText } from '../state/form-text.ts'
import type { Give } from '../parts/ProofSheet.tsx'
import { WhereWords } from './WhereColumn.tsx'

interface Props {
  /** Gives a command; where the password is asked for once more, with it. */
  readonly give: Give
  /** With the reason, where it was refused. */
  readonly onDone: (reason: string | undefined) => void
}

/** A new emergency; an Actual one waits until another person confirms it. */
export function EmergencyForm({ give, onDone }: Props) {
  const { say, venue, chosen, now } = useDesk()
  const images = [...venue.media].filter(([, media]) => !isVideo(media))
  // Each zone has its own way out; without zones there is one for all.
  const places: readonly (readonly [place: string, name: string])[] = [
    ['venue', say('Everything')],
    ...[...venue.zones].map(([zone, { name }]) => [`zone/${zone}`, name] as const),
  ]
  const issue = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const element = event.currentTarget
    const form = new FormData(element)
    const infos = Object.fromEntries(
      ['en', 'fr'].flatMap((tag) => {
        const what = formText(form, `event-${tag}`).trim()
        const instruction = formText(form, `instruction-${tag}`).trim()
        return what === '' ? [] : [[tag, { event: what, ...(instruction !== '' && { instruction }) }]]
      }),
    )
    const status = EMERGENCY_STATUSES.find((each) => each === formText(form, 'status')) ?? 'Test'
    const severity = SEVERITIES.find((each) => each === formText(form, 'severity')) ?? 'Unknown'
    const pictures = Object.fromEntries(
      places.flatMap(([place]) => {
        const picture = formText(form, `picture ${place}`)
        return picture === '' ? [] : [[place, picture]]
      }),
    )
    const until = now() + Number(formText(form, 'minutes')) * 60_000
    const asked = await give({
      do: 'issue emergency',
      status,
      severity,
      infos,
      targets: targetsOf(chosen),
      until,
      ...(Object.keys(pictures).length > 0 && { pictures }),
    })
    onDone(asked.ok ? undefined : asked.reason)
    if (asked.ok) element.reset()
  }
  return (
    <form onSubmit={(event) => void issue(event)}>
      <h2>{say('A new emergency')}</h2>
      <p className="hint">
        {say(
          'An exercise or test says so on the screens. An actual emergency stands only when a second person has confirmed it.',
        )}
      </p>
      <div className="form-row">
        <Choice
          label={say('Kind')}
          name="status"
          defaultValue="Exercise"
          options={EMERGENCY_STATUSES.map((status) => [status, say(EMERGENCY_WORDS[status])])}
        />
        <Choice
          label={say('Severity')}
          name="severity"
          defaultValue="Severe"
          options={SEVERITIES.map((severity) => [severity, say(SEVERITY_WORDS[severity])])}
        />
        <Choice
          label={say('How long')}
          name="minutes"
          defaultValue="60"
          options={['15', '30', '60', '240', '1440'].map((n) => [n, say('{n} minutes', { n })])}
        />
      </div>
      <div className="form-row">
        <Field label={say('What happens, in English')} name="event-en" maxLength={100} autoComplete="off" />
        <Field label={say('What to do, in English')} name="instruction-en" maxLength={2000} autoComplete="off" />
      </div>
      <div className="form-row">
        <Field label={say('What happens, in French')} name="event-fr" maxLength={100} autoComplete="off" />
        <Field label={say('What to do, in French')} name="instruction-fr" maxLength={2000} autoComplete="off" />
      </div>
      {images.length > 0 && (
        <details>
          <summary>{say('Pictures of the way out')}</summary>
          <p className="hint">{say('A screen shows that of its own zone. Screens have all pictures beforehand.')}</p>
          <div className="form-row">
            {places.map(([place, name]) => (
              <Choice
                key={place}
                label={name}
                name={`picture ${place}`}
                defaultValue=""
                options={[['', say('None')], ...images.map(([id, media]) => [id, media.name] as const)]}
              />
            ))}
          </div>
        </details>
      )}
      <WhereWords />
      <button type="submit" className="primary" disabled={chosen.size === 0}>
        {say('Issue')}
      </button>
    </form>
  )
}
