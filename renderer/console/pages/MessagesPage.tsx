import { useState, type FormEvent } from 'react'
import { targetWords } from '../model/show-words.ts'
import { targetsOf } from '../model/venue.ts'
import { Choice } from '../parts/Choice.tsx'
import { Field } from '../parts/Field.tsx'
import { useNow } from '../parts/use-now.ts'
import { useDesk } from '../state/desk-context.ts'
import { formText } from '../state/form-text.ts'
import { WhereColumn, WhereWords } from './WhereColumn.tsx'
import { Refusal } from '../parts/Refusal.tsx'

/** Calm words beside the results: what stands, and a new one. */
export function MessagesPage() {
  const { say, times, venue, chosen, now: clock, run } = useDesk()
  const [refused, setRefused] = useState<string>()
  const now = useNow(clock)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const element = event.currentTarget
    const form = new FormData(element)
    const texts = Object.fromEntries(
      ['en', 'fr'].flatMap((tag) => {
        const text = formText(form, tag).trim()
        return text === '' ? [] : [[tag, text]]
      }),
    )
    const until = clock() + Number(formText(form, 'minutes')) * 60_000
    const asked = await run({ do: 'send message', texts, targets: targetsOf(chosen), until })
    setRefused(asked.ok ? undefined : asked.reason)
    if (asked.ok) element.reset()
  }
  const end = async (message: string) => {
    const asked = await run({ do: 'end message', message })
    setRefused(asked.ok ? undefined : asked.reason)
  }
  const standing = [...venue.messages].filter(([, { until }]) => until > now)
  return (
    <>
      <WhereColumn />
      <section className="column">
        <form onSubmit={(event) => void send(event)}>
          <h2>{say('A message beside the results')}</h2>
          <Field label={say('In English')} name="en" maxLength={500} autoComplete="off" />
          <Field label={say('In French')} name="fr" maxLength={500} autoComplete="off" />
          <Choice
            label={say('How long')}
            name="minutes"
            defaultValue="15"
            options={['5', '15', '30', '60', '240'].map((n) => [n, say('{n} minutes', { n })])}
          />
          <WhereWords />
          <Refusal why={refused} />
          <button type="submit" className="primary" disabled={chosen.size === 0}>
            {say('Send')}
          </button>
        </form>
        <h2>{say('What stands')}</h2>
        {standing.length === 0 && <p className="hint">{say('No message stands.')}</p>}
        <ul className="alerts">
          {standing.map(([id, { texts, until, to }]) => (
            <li key={id}>
              <strong>{Object.values(texts).join(' · ')}</strong>
              <span>
                {targetWords(targetsOf(Object.keys(to)), venue, say)} ·{' '}
                {say('until {time}', { time: times.clock(until) })}
              </span>
              <button type="button" onClick={() => void end(id)}>
                {say('End')}
              </button>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
