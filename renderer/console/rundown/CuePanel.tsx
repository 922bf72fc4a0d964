import { useState } from 'react'
import type { Rundown } from '../../../protocol/desk-answers.ts'
import { inOrder, shifted, withCue, without, type Cues } from '../model/rundown.ts'
import { Refusal } from '../parts/Refusal.tsx'
import { useDesk } from '../state/desk-context.ts'
import { CueForm } from './CueForm.tsx'
import type { CueChange } from './use-cue-changes.ts'

interface Props {
  readonly id: string
  readonly rundown: Rundown
  readonly onChange: (change: CueChange) => Promise<unknown>
  /** @returns why it was refused. */
  readonly onSet: (cues: Cues, revision: number) => Promise<string | undefined>
  readonly onDone: (reason: string | undefined) => void
  readonly onClose: () => void
}

/** One cue: jumped to, moved, removed, and changed. */
export function CuePanel({ id, rundown, onChange, onSet, onDone, onClose }: Props) {
  const { say, run } = useDesk()
  // What the person has before his eyes is the cue as it stood when he opened it; after a refusal, as it stands now.
  const [seen, setSeen] = useState({ rundown, round: 0 })
  const [refused, setRefused] = useState<string>()
  const cue = seen.rundown.cues[id]
  const ids = inOrder(rundown.cues).map(([each]) => each)
  const at = ids.indexOf(id)
  const isOnAir = rundown.cue === id && rundown.state !== 'idle'
  if (cue === undefined) return null
  const jump = async () => {
    const asked = await run({ do: 'next rundown', rundown: rundown.id, cue: id, after: rundown.cue ?? '' })
    onDone(asked.ok ? undefined : asked.reason)
  }
  const save: Parameters<typeof CueForm>[0]['onSave'] = async (changed) => {
    // Others may have changed other cues meanwhile: only this one must be as it was seen.
    const same = JSON.stringify(rundown.cues[id]) === JSON.stringify(cue)
    const from = same ? rundown : seen.rundown
    const reason = await onSet(withCue(from.cues, id, changed), from.revision)
    setRefused(reason)
    if (reason === undefined) onClose()
    else setSeen(({ round }) => ({ rundown, round: round + 1 }))
  }
  return (
    <section className="cue-panel" aria-label={cue.title}>
      <div className="section-head">
        <h2>{cue.title}</h2>
        <button type="button" className="plain" onClick={onClose}>
          {say('Close')}
        </button>
      </div>
      <div className="tool-buttons">
        <button type="button" onClick={() => void jump()}>
          {say('Jump here now')}
        </button>
        <button type="button" disabled={at === 0} onClick={() => void onChange((cues) => shifted(cues, id, 'before'))}>
          {say('Up')}
        </button>
        <button
          type="button"
          disabled={at === ids.length - 1}
          onClick={() => void onChange((cues) => shifted(cues, id, 'after'))}
        >
          {say('Down')}
        </button>
        <button type="button" disabled={isOnAir} onClick={() => void onChange((cues) => without(cues, id))}>
          {say('Remove the cue')}
        </button>
      </div>
      <Refusal why={refused} />
      <CueForm key={seen.round} cue={cue} first={at === 0} onSave={save} />
    </section>
  )
}
