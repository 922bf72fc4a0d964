import { useEffect, useState } from 'react'
import type { Deed, Refusal, TechnicianBridge, TechnicianFacts } from '../../protocol/technician.ts'
import { HubEntry } from './HubEntry.tsx'
import { refusal } from './words/kinds.ts'
import type { Text } from './words/say.ts'
import { useWords } from './words/use-words.ts'

/** A question that nobody answers is withdrawn, ms. */
const ARMED_MS = 8000

interface Choice {
  readonly deed: Deed
  readonly title: Text
  readonly words: Text
  /** What is asked before it is done; absent: done at once. */
  readonly question?: Text
}

function choicesOf({ canForget }: TechnicianFacts): readonly Choice[] {
  const forget: Choice = {
    deed: { what: 'forget' },
    title: 'forget',
    words: 'forgetWords',
    question: 'forgetAgain',
  }
  return [
    { deed: { what: 'reload' }, title: 'reload', words: 'reloadWords' },
    { deed: { what: 'restart' }, title: 'restart', words: 'restartWords' },
    ...(canForget ? [forget] : []),
  ]
}

/** What can be done here; what cannot be undone is asked twice. */
export function ActionList({ bridge, facts }: { bridge: TechnicianBridge; facts: TechnicianFacts }) {
  const [armed, setArmed] = useState<string>()
  const [refused, setRefused] = useState<{ readonly what: Deed['what']; readonly why: Refusal }>()
  const { say } = useWords()
  const [types, setTypes] = useState(false)
  useEffect(() => {
    if (armed === undefined) return undefined
    const timer = setTimeout(() => setArmed(undefined), ARMED_MS)
    return () => clearTimeout(timer)
  }, [armed])
  const act = (deed: Deed) => {
    setArmed(undefined)
    setRefused(undefined)
    bridge.act(deed).then(
      (answer) => setRefused(answer.kind === 'refused' ? { what: deed.what, why: answer.why } : undefined),
      (error: unknown) => setRefused({ what: deed.what, why: { kind: 'unfit', sentence: String(error) } }),
    )
  }
  const press = ({ deed, question }: Choice) => {
    if (question !== undefined && armed !== deed.what) setArmed(deed.what)
    else act(deed)
  }
  // A refusal stands where it was asked for: on the page that is seen.
  const wordsOf = (what: Deed['what'], words: Text) =>
    refused?.what === what ? <span role="alert">{refusal(refused.why, say)}</span> : <span>{say(words)}</span>
  const { isWritable } = facts.configuration
  return (
    <>
      {choicesOf(facts).map((choice) => {
        const asked = armed === choice.deed.what
        return (
          <button
            key={choice.deed.what}
            type="button"
            className="choice"
            data-choice
            data-armed={asked || undefined}
            data-refused={(!asked && refused?.what === choice.deed.what) || undefined}
            onClick={() => press(choice)}
          >
            <b>{say(choice.title)}</b>{' '}
            {asked ? <span>{say(choice.question ?? choice.words)}</span> : wordsOf(choice.deed.what, choice.words)}
          </button>
        )
      })}
      {isWritable ? (
        <button
          type="button"
          className="choice"
          data-choice
          data-refused={refused?.what === 'hub' || undefined}
          onClick={() => setTypes(true)}
        >
          <b>{say('setHub')}</b> {wordsOf('hub', 'setHubWords')}
        </button>
      ) : null}
      {types ? (
        <HubEntry
          now={facts.hubs[0]?.address ?? 'http://'}
          onSet={(hub) => {
            setTypes(false)
            act({ what: 'hub', hub })
          }}
          onLeave={() => setTypes(false)}
        />
      ) : null}
    </>
  )
}
