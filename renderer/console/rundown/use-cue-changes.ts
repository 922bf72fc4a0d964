import { useLayoutEffect, useRef } from 'react'
import type { Rundown } from '../../../protocol/desk-answers.ts'
import type { Cues } from '../model/rundown.ts'
import { useDesk } from '../state/desk-context.ts'

/** What is done to the cues as they stand. */
export type CueChange = (cues: Cues) => Cues

interface CueChanges {
  /** @returns why it was refused. */
  readonly change: (change: CueChange) => Promise<string | undefined>
  /** Cues instead of those that were seen. @returns why it was refused. */
  readonly set: (cues: Cues, revision: number) => Promise<string | undefined>
}

/**
 * Changes one after the other, each of what the one before has left: who presses twice in a hurry is never told that somebody
 * has changed the rundown meanwhile, when it was himself.
 * @param onDone with the reason, where one was refused
 */
export function useCueChanges(rundown: Rundown, onDone: (reason: string | undefined) => void): CueChanges {
  const { run } = useDesk()
  const told = useRef(rundown)
  useLayoutEffect(() => {
    told.current = rundown
  })
  // Made here, and not told back yet: `over` what the hub had told until then.
  const own = useRef<{ readonly rundown: Rundown; readonly over: Rundown }>(undefined)
  const line = useRef<Promise<unknown>>(Promise.resolve())
  const newest = () => (own.current?.over === told.current ? own.current.rundown : told.current)
  // Of the own change the page hears by `onDone`, which asks the hub again.
  const set: CueChanges['set'] = async (cues, revision) => {
    const { id, name } = newest()
    const asked = await run({ do: 'set rundown', rundown: id, name, cues, revision })
    if (asked.ok) own.current = { rundown: { ...newest(), cues, revision: revision + 1 }, over: told.current }
    onDone(asked.ok ? undefined : asked.reason)
    return asked.ok ? undefined : asked.reason
  }
  const change: CueChanges['change'] = (made) => {
    const next = line.current.then(() => set(made(newest().cues), newest().revision))
    line.current = next
    return next
  }
  return { change, set }
}
