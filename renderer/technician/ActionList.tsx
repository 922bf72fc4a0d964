import { useEffect, useState } from 'react'
import type { Deed, TechnicianBridge, TechnicianFacts } from '../../protocol/technician.ts'
import { HubEntry } from './HubEntry.tsx'

/** A question that nobody answers is withdrawn, ms. */
const ARMED_MS = 8000

interface Choice {
  readonly deed: Deed
  readonly title: string
  readonly words: string
  /** What is asked before it is done; absent: done at once. */
  readonly question?: string
}

function choicesOf({ canForget }: TechnicianFacts): readonly Choice[] {
  const forget: Choice = {
    deed: { what: 'forget' },
    title: 'Forget the claim',
    words: 'this machine shows a new code, and staff add it anew',
    question: 'Press again: it is no screen until staff add it anew',
  }
  return [
    { deed: { what: 'reload' }, title: 'Reload the picture', words: 'a new page in a new process' },
    { deed: { what: 'restart' }, title: 'Restart Tribune', words: 'the shell starts anew, with the last picture' },
    ...(canForget ? [forget] : []),
  ]
}

/** What can be done here; what cannot be undone is asked twice. */
export function ActionList({ bridge, facts }: { bridge: TechnicianBridge; facts: TechnicianFacts }) {
  const [armed, setArmed] = useState<string>()
  const [refusal, setRefusal] = useState<string>()
  const [types, setTypes] = useState(false)
  useEffect(() => {
    if (armed === undefined) return undefined
    const timer = setTimeout(() => setArmed(undefined), ARMED_MS)
    return () => clearTimeout(timer)
  }, [armed])
  const act = (deed: Deed) => {
    setArmed(undefined)
    setRefusal(undefined)
    bridge.act(deed).then(
      (answer) => setRefusal(answer.kind === 'refused' ? answer.sentence : undefined),
      (error: unknown) => setRefusal(String(error)),
    )
  }
  const press = ({ deed, question }: Choice) => {
    if (question !== undefined && armed !== deed.what) setArmed(deed.what)
    else act(deed)
  }
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
            onClick={() => press(choice)}
          >
            <b>{choice.title}</b> <span>{asked ? choice.question : choice.words}</span>
          </button>
        )
      })}
      {isWritable ? (
        <button type="button" className="choice" data-choice onClick={() => setTypes(true)}>
          <b>Set the hub</b> <span>another address in the configuration; the old one is kept beside it</span>
        </button>
      ) : null}
      {refusal === undefined ? null : (
        <p className="choice-refusal" role="alert">
          {refusal}
        </p>
      )}
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
