import { useState, type FormEvent } from 'react'
import { meAnswerSchema, type Me } from '../../protocol/desk-answers.ts'
import { LanguageSwitch } from './parts/LanguageSwitch.tsx'
import { Mark } from './parts/Mark.tsx'
import { Field } from './parts/Field.tsx'
import { ask } from './state/ask.ts'
import { formText } from './state/form-text.ts'
import type { Language, Say } from './words/say.ts'
import { Refusal } from './parts/Refusal.tsx'

interface Props {
  readonly say: Say
  /** Nobody knows yet whether somebody is signed in. */
  readonly asking: boolean
  /** The hub has no people yet: the first one makes himself. */
  readonly first: boolean
  readonly fault: string | undefined
  /** Of the first start, where the address said it. */
  readonly code: string
  readonly onIn: (me: Me) => void
  readonly language: Language
  readonly setLanguage: (language: Language) => void
}

/** The door: sign-in, or the first person of a hub by the code that it printed. */
export function SignIn({ say, asking, first, fault, code, onIn, language, setLanguage }: Props) {
  const [refused, setRefused] = useState<string>()
  const [busy, setBusy] = useState(false)
  const enter = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const said = (name: string) => formText(form, name)
    setBusy(true)
    const body = { name: said('name').trim(), password: said('password') }
    const asked = first
      ? await ask('POST', '/api/first-person', meAnswerSchema, { ...body, code: said('code') })
      : await ask('POST', '/api/sign-in', meAnswerSchema, body)
    setBusy(false)
    if (asked.ok && asked.value.me !== undefined) onIn(asked.value.me)
    else setRefused(asked.ok ? say('The hub did not say who you are.') : asked.reason)
  }
  const why = refused ?? fault
  return (
    <main className="door">
      <div className="door-head">
        <Mark />
        <h1>Tribune</h1>
        <LanguageSwitch language={language} setLanguage={setLanguage} say={say} />
      </div>
      {!asking && (
        <form onSubmit={(event) => void enter(event)} key={first ? 'first' : 'in'}>
          <h2>{first ? say('The first person') : say('Sign in')}</h2>
          {first && (
            <p>{say('Nobody has used this hub yet. Choose a name and a password: you become its administrator.')}</p>
          )}
          {first && (
            <Field
              label={say('Code that the hub printed')}
              name="code"
              defaultValue={code}
              required
              inputMode="numeric"
            />
          )}
          <Field label={say('Name')} name="name" required autoComplete="username" autoFocus />
          <Field
            label={first ? say('Password, ten characters or more') : say('Password')}
            name="password"
            type="password"
            required
            autoComplete={first ? 'new-password' : 'current-password'}
          />
          <Refusal why={why} />
          <button type="submit" className="primary" disabled={busy}>
            {first ? say('Begin') : say('Sign in')}
          </button>
        </form>
      )}
    </main>
  )
}
