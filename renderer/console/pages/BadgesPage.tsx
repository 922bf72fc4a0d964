import { useState, type ChangeEvent, type FormEvent } from 'react'
import type * as z from 'zod/mini'
import { badgeAnswerSchema, badgesAnswerSchema } from '../../../protocol/desk-answers.ts'
import { ROLE_WORDS } from '../model/role-words.ts'
import { zoneWords } from '../model/show-words.ts'
import { Field } from '../parts/Field.tsx'
import { Refusal } from '../parts/Refusal.tsx'
import { ask } from '../state/ask.ts'
import { useDesk } from '../state/desk-context.ts'
import { formText } from '../state/form-text.ts'
import { sendFile } from '../state/send-file.ts'
import { usePolled } from '../state/use-polled.ts'
import { PeopleTabs } from './PeopleTabs.tsx'
import './who.css'

/** The accreditation list: how many badges, another list, one badge. */
export function BadgesPage() {
  const { say, times, language } = useDesk()
  const answer = usePolled('/api/badges', badgesAnswerSchema, 5000)
  const { badges = 0, importedAt, importedBy } = answer.value ?? {}
  return (
    <section className="column">
      <PeopleTabs page="badges" />
      <Refusal why={answer.fault} />
      <p role="status" className="badge-count">
        <strong>{say('{n} badges', { n: badges.toLocaleString(language) })}</strong>
        {importedAt !== undefined &&
          ` · ${say('list of {time} by {name}', { time: times.date(importedAt), name: importedBy ?? '' })}`}
      </p>
      <div className="cards">
        <ImportForm onDone={answer.again} />
        <OneBadge onRemoved={answer.again} />
      </div>
    </section>
  )
}

type Import =
  | { readonly kind: 'none' }
  | { readonly kind: 'sending'; readonly part: number }
  | { readonly kind: 'done'; readonly badges: number }
  | { readonly kind: 'refused'; readonly reason: string }

function ImportForm({ onDone }: { readonly onDone: () => void }) {
  const { say } = useDesk()
  const [state, setState] = useState<Import>({ kind: 'none' })
  const send = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? []
    event.target.value = ''
    if (file === undefined) return
    setState({ kind: 'sending', part: 0 })
    const onSent = (part: number) => setState({ kind: 'sending', part })
    const asked = await sendFile('/api/badges', file, 'text/csv', badgesAnswerSchema, onSent)
    setState(asked.ok ? { kind: 'done', badges: asked.value.badges } : { kind: 'refused', reason: asked.reason })
    onDone()
  }
  return (
    <section className="card-form">
      <h2>{say('Another list')}</h2>
      <p className="hint">
        {say(
          'CSV with the columns code, name, role (viewer or operator) and zones. It takes the place of the list that stands, all of it or nothing.',
        )}
      </p>
      <Field label={say('File')} type="file" accept=".csv,text/csv" onChange={(event) => void send(event)} />
      {state.kind === 'sending' && (
        <p role="status">
          <progress value={state.part} max={1} aria-label={say('Sent')} />{' '}
          {state.part < 1
            ? say('{n} % sent', { n: Math.floor(state.part * 100) })
            : say('The hub reads what is left of it …')}
        </p>
      )}
      {state.kind === 'done' && <p role="status">{say('{n} badges stand on the list now.', { n: state.badges })}</p>}
      {state.kind === 'refused' && (
        <div className="fault" role="alert">
          {sentencesOf(state.reason).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      )}
    </section>
  )
}

type Found = z.infer<typeof badgeAnswerSchema>['badge'] & { readonly code: string }

function OneBadge({ onRemoved }: { readonly onRemoved: () => void }) {
  const { say, venue } = useDesk()
  const [found, setFound] = useState<Found>()
  const [refused, setRefused] = useState<string>()
  const find = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const code = formText(new FormData(event.currentTarget), 'code').trim()
    const asked = await ask('POST', '/api/badges/find', badgeAnswerSchema, { code })
    setFound(asked.ok ? { ...asked.value.badge, code } : undefined)
    setRefused(asked.ok ? undefined : asked.reason)
  }
  const remove = async ({ code }: Found) => {
    const asked = await ask('POST', '/api/badges/remove', badgesAnswerSchema, { code })
    setRefused(asked.ok ? undefined : asked.reason)
    if (asked.ok) setFound(undefined)
    onRemoved()
  }
  return (
    <section className="card-form">
      <h2>{say('One badge')}</h2>
      <form onSubmit={(event) => void find(event)}>
        <Field label={say('Code of the badge')} name="code" required maxLength={200} autoComplete="off" />
        <button type="submit">{say('Look up')}</button>
      </form>
      <Refusal why={refused} />
      {found !== undefined && (
        <div role="status" className="found-badge">
          <strong>{found.name}</strong>
          <span>
            {say(ROLE_WORDS[found.role])} · {zoneWords(found.zones, venue, say)}
          </span>
          <button type="button" onClick={() => void remove(found)}>
            {say('Take off the list')}
          </button>
        </div>
      )}
    </section>
  )
}

/** The hub's sentences, one for each line that does not fit. */
function sentencesOf(reason: string): readonly string[] {
  return reason.split(/(?<=[.?]) (?=Line \d|There may)/)
}
