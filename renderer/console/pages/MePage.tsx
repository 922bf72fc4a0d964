import { useState, type FormEvent } from 'react'
import { signInsAnswerSchema } from '../../../protocol/desk-answers.ts'
import { jsonObjectSchema } from '../../../protocol/json.ts'
import { Field } from '../parts/Field.tsx'
import { Refusal } from '../parts/Refusal.tsx'
import { ask } from '../state/ask.ts'
import { useDesk } from '../state/desk-context.ts'
import { formText } from '../state/form-text.ts'
import { usePolled } from '../state/use-polled.ts'
import './who.css'

/** What is one's own: the password, and where one is signed in. */
export function MePage() {
  const { me } = useDesk()
  return (
    <section className="column">
      <h2>{me.name}</h2>
      <div className="cards">
        {me.kind === 'person' && <PasswordForm />}
        <SignInList />
      </div>
    </section>
  )
}

function PasswordForm() {
  const { me, say } = useDesk()
  const [state, setState] = useState<'done' | { readonly refused: string }>()
  const change = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const element = event.currentTarget
    const form = new FormData(element)
    const password = formText(form, 'password')
    if (password !== formText(form, 'again')) return setState({ refused: say('The two new ones are not the same.') })
    const asked = await ask('POST', '/api/password', jsonObjectSchema, { old: formText(form, 'old'), password })
    if (asked.ok) element.reset()
    return setState(asked.ok ? 'done' : { refused: asked.reason })
  }
  return (
    <section className="card-form">
      <h2>{say('Another password')}</h2>
      <form onSubmit={(event) => void change(event)}>
        {/* So that a browser knows whose it is. */}
        <input type="hidden" name="username" autoComplete="username" value={me.name} />
        <Field label={say('Old password')} name="old" type="password" required autoComplete="current-password" />
        <Field
          label={say('New password, ten characters or more')}
          name="password"
          type="password"
          required
          autoComplete="new-password"
        />
        <Field label={say('The new one again')} name="again" type="password" required autoComplete="new-password" />
        <Refusal why={typeof state === 'object' ? state.refused : undefined} />
        {state === 'done' && (
          <p role="status">{say('The password is changed. Wherever else you were signed in, you are not any more.')}</p>
        )}
        <button type="submit" className="primary">
          {say('Change the password')}
        </button>
      </form>
    </section>
  )
}

function SignInList() {
  const { say, times } = useDesk()
  const answer = usePolled('/api/sign-ins', signInsAnswerSchema, 5000)
  const [refused, setRefused] = useState<string>()
  const end = async (id: string) => {
    const asked = await ask('POST', '/api/sign-ins/end', jsonObjectSchema, { id })
    setRefused(asked.ok ? undefined : asked.reason)
    answer.again()
  }
  const why = refused ?? answer.fault
  return (
    <section className="card-form">
      <h2>{say('Where you are signed in')}</h2>
      <Refusal why={why} />
      <ul className="sign-ins">
        {(answer.value?.signIns ?? []).map(({ id, since, usedAt, from, agent, own }) => (
          <li key={id}>
            <strong>{own ? say('Here') : browserWords(agent) || say('Another browser')}</strong>
            <span>
              {[
                from,
                since !== undefined && say('since {time}', { time: times.date(since) }),
                !own && say('last used {time}', { time: times.date(usedAt) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {!own && (
              <button
                type="button"
                onClick={() => void end(id)}
                aria-label={say('End the sign-in at {from}', { from: from ?? '' })}
              >
                {say('End')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** "Firefox, Windows" of what a browser calls itself. */
function browserWords(agent = ''): string {
  const browser = /(Edg|OPR|Firefox|Chrome|Safari)\//.exec(agent)?.[1]
  const system = /(Windows|iPad|iPhone|Android|Mac OS X|CrOS|Linux)/.exec(agent)?.[1]
  const name = browser === 'Edg' ? 'Edge' : browser === 'OPR' ? 'Opera' : browser
  return [name, system].filter(Boolean).join(', ')
}
