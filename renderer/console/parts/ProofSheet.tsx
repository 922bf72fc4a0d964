import { useCallback, useState, type FormEvent, type ReactNode } from 'react'
import type { Command } from '../../../protocol/desk-commands.ts'
import { jsonObjectSchema, type JsonObject } from '../../../protocol/json.ts'
import { ask, type Asked } from '../state/ask.ts'
import { useDesk } from '../state/desk-context.ts'
import { formText } from '../state/form-text.ts'
import { Field } from './Field.tsx'
import { Refusal } from './Refusal.tsx'
import { Sheet } from './Sheet.tsx'

/** The hub wants to know once more who it is. */
const PROOF_WANTED = 428

export type Give = (command: Command) => Promise<Asked<JsonObject>>

interface Pending {
  readonly why: string
  readonly again: () => void
  readonly giveUp: () => void
}

/**
 * Gives grave commands: where the hub asks for the password once more, it is asked for in place, and the command is given again.
 * @returns how to give one, and what stands over the page meanwhile.
 */
export function useGraveCommand(): { readonly give: Give; readonly proof: ReactNode } {
  const { run } = useDesk()
  const [pending, setPending] = useState<Pending>()
  const give = useCallback(
    async (command: Command): Promise<Asked<JsonObject>> => {
      const asked = await run(command)
      if (asked.ok || asked.status !== PROOF_WANTED) return asked
      return new Promise((resolve) => {
        setPending({
          why: asked.reason,
          again: () => {
            setPending(undefined)
            resolve(run(command))
          },
          giveUp: () => {
            setPending(undefined)
            resolve(asked)
          },
        })
      })
    },
    [run],
  )
  return { give, proof: pending && <ProofSheet {...pending} /> }
}

function ProofSheet({ why, again, giveUp }: Pending) {
  const { me, say } = useDesk()
  const [refused, setRefused] = useState<string>()
  const isBadge = me.kind === 'badge'
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const said = formText(new FormData(event.currentTarget), 'proof')
    const asked = await ask('POST', '/api/prove', jsonObjectSchema, isBadge ? { code: said } : { password: said })
    if (asked.ok) again()
    else setRefused(asked.reason)
  }
  return (
    <Sheet title={say('Once more: who is it?')} onClose={giveUp}>
      <p>{why}</p>
      <form onSubmit={(event) => void submit(event)}>
        <Field
          label={isBadge ? say('Code of your badge') : say('Password of {name}', { name: me.name })}
          name="proof"
          type="password"
          required
          autoFocus
          autoComplete={isBadge ? 'off' : 'current-password'}
        />
        <Refusal why={refused} />
        <button type="submit" className="primary">
          {say('Go on')}
        </button>
      </form>
    </Sheet>
  )
}
