import { useState, type FormEvent } from 'react'
import { planSchema } from '../../../protocol/plan.ts'
import { Field } from '../parts/Field.tsx'
import { Refusal } from '../parts/Refusal.tsx'
import { ask } from '../state/ask.ts'
import { useDesk } from '../state/desk-context.ts'

/** Another picture of the plan, or none. Where screens hang on it stays: in shares of its sides. */
export function PlanForm({ onDone }: { readonly onDone: () => void }) {
  const { say, venue, run } = useDesk()
  const [refused, setRefused] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [eyes] = useState(venue)

  const set = async (picture: string) => {
    const asked = await run({ do: 'set plan', picture }, ['plan'], eyes)
    if (asked.ok) onDone()
    return asked.ok ? undefined : asked.reason
  }
  const hang = async (file: File) => {
    const brought = await ask('PUT', '/api/plan', planSchema, file)
    return brought.ok ? set(brought.value.picture) : brought.reason
  }
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const file = new FormData(event.currentTarget).get('file')
    if (!(file instanceof File) || file.size === 0) return
    setBusy(true)
    setRefused(await hang(file))
    setBusy(false)
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Field
        label={say('Picture of the plan: PNG, JPEG or WebP')}
        name="file"
        type="file"
        accept="image/png,image/jpeg,image/webp"
        required
      />
      <Refusal why={refused} />
      <div className="tool-buttons">
        <button type="submit" className="primary" disabled={busy}>
          {say('Save')}
        </button>
        {venue.plan !== undefined && (
          <button type="button" onClick={() => void set('').then(setRefused)}>
            {say('Take the plan away')}
          </button>
        )}
      </div>
    </form>
  )
}
