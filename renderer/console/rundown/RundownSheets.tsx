import { useState, type FormEvent } from 'react'
import type { Rundown } from '../../../protocol/desk-answers.ts'
import { Field } from '../parts/Field.tsx'
import { Refusal } from '../parts/Refusal.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { useDesk } from '../state/desk-context.ts'
import { formText } from '../state/form-text.ts'
import { NewRundown } from './NewRundown.tsx'

export type OpenSheet = 'new' | 'rename' | 'remove'

interface Props {
  readonly open: OpenSheet | undefined
  readonly rundown: Rundown | undefined
  /** Ids of all there are. */
  readonly taken: ReadonlySet<string>
  readonly onClose: () => void
  /** It was made, renamed or removed. @param id of the one to look at */
  readonly onMade: (id: string | undefined) => void
}

/** What is done to a rundown as a whole. */
export function RundownSheets({ open, rundown, taken, onClose, onMade }: Props) {
  const { say } = useDesk()
  if (open === 'new')
    return (
      <Sheet title={say('New rundown')} onClose={onClose}>
        <NewRundown taken={taken} onMade={onMade} />
      </Sheet>
    )
  if (open === undefined || rundown === undefined) return null
  return (
    <Sheet title={open === 'rename' ? say('Rename') : say('Remove a rundown')} onClose={onClose}>
      {open === 'rename' ? (
        <RenameForm rundown={rundown} onMade={onMade} />
      ) : (
        <RemoveQuestion rundown={rundown} onMade={onMade} />
      )}
    </Sheet>
  )
}

function RenameForm({ rundown, onMade }: { readonly rundown: Rundown; readonly onMade: Props['onMade'] }) {
  const { say, run } = useDesk()
  const [refused, setRefused] = useState<string>()
  const rename = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const name = formText(new FormData(event.currentTarget), 'name').trim()
    const { id, cues, revision } = rundown
    const asked = await run({ do: 'set rundown', rundown: id, name, cues, revision })
    if (asked.ok) onMade(id)
    else setRefused(asked.reason)
  }
  return (
    <form onSubmit={(event) => void rename(event)}>
      <Field label={say('Name')} name="name" required maxLength={60} defaultValue={rundown.name} autoComplete="off" />
      <Refusal why={refused} />
      <button type="submit" className="primary">
        {say('Save')}
      </button>
    </form>
  )
}

function RemoveQuestion({ rundown, onMade }: { readonly rundown: Rundown; readonly onMade: Props['onMade'] }) {
  const { say, run } = useDesk()
  const [refused, setRefused] = useState<string>()
  const remove = async () => {
    const asked = await run({ do: 'remove rundown', rundown: rundown.id })
    if (asked.ok) onMade(undefined)
    else setRefused(asked.reason)
  }
  return (
    <>
      <p>
        <strong>{rundown.name}</strong>. {say('What stands on the screens stays; nothing more comes by itself.')}
      </p>
      <Refusal why={refused} />
      <button type="button" className="primary" onClick={() => void remove()}>
        {say('Remove')}
      </button>
    </>
  )
}
