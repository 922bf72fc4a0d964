import { useCallback, useEffect, useMemo, useState } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import * as z from 'zod/mini'
import { meAnswerSchema, type Me } from '../../protocol/desk-answers.ts'
import { DeskApp } from './DeskApp.tsx'
import { SignIn } from './SignIn.tsx'
import { ask } from './state/ask.ts'
import { hashValue } from './state/hash.ts'
import { languageOf, LANGUAGES, sayIn, type Language } from './words/say.ts'

const LANGUAGE_KEPT = 'tribune console language'

type Door =
  | { readonly kind: 'asking' }
  | { readonly kind: 'out'; readonly first: boolean; readonly fault?: string }
  | { readonly kind: 'in'; readonly me: Me }

/** The console: who is not signed in sees the door, who is sees the desk. */
export function ConsoleApp() {
  const [language, setLanguage] = useState<Language>(keptLanguage)
  const [door, setDoor] = useState<Door>({ kind: 'asking' })
  const [firstCode] = useState(() => hashValue('first'))
  const say = useMemo(() => sayIn(language), [language])
  const look = useCallback(async () => setDoor(await askDoor()), [])
  useEffect(() => {
    void askDoor().then(setDoor)
  }, [])
  useEffect(() => {
    document.documentElement.lang = language
    localStorage.setItem(LANGUAGE_KEPT, language)
  }, [language])
  const leave = () => {
    void ask('POST', '/api/sign-out', z.unknown(), {}).then(look)
  }
  return (
    <I18nProvider locale={language}>
      {door.kind === 'in' ? (
        <DeskApp
          me={door.me}
          say={say}
          language={language}
          setLanguage={setLanguage}
          signOut={leave}
          lookAgain={look}
        />
      ) : (
        <SignIn
          say={say}
          asking={door.kind === 'asking'}
          first={door.kind === 'out' && door.first}
          fault={door.kind === 'out' ? door.fault : undefined}
          code={firstCode ?? ''}
          onIn={(me) => setDoor({ kind: 'in', me })}
          language={language}
          setLanguage={setLanguage}
        />
      )}
    </I18nProvider>
  )
}

async function askDoor(): Promise<Door> {
  const asked = await ask('GET', '/api/me', meAnswerSchema)
  if (!asked.ok) return { kind: 'out', first: false, fault: asked.reason }
  const { me, first } = asked.value
  return me === undefined ? { kind: 'out', first: first === true } : { kind: 'in', me }
}

function keptLanguage(): Language {
  const kept = localStorage.getItem(LANGUAGE_KEPT)
  return LANGUAGES.find((each) => each === kept) ?? languageOf(navigator.languages)
}
