import { useState, type FormEvent } from 'react'
import { ROLES, roleSchema } from '../../../protocol/desk-people.ts'
import { ROLE_WORDS } from '../model/role-words.ts'
import { Choice } from '../parts/Choice.tsx'
import { Field } from '../parts/Field.tsx'
import { Refusal } from '../parts/Refusal.tsx'
import { ZoneTicks, zonesIn } from '../parts/ZoneTicks.tsx'
import { useDesk } from '../state/desk-context.ts'
import { formText } from '../state/form-text.ts'

const DAY_MS = 86_400_000
const DAYS = ['1', '7', '30', '365']

interface Props {
  readonly onIssued: () => void
  readonly onDone: () => void
}

/** Issues a token, and shows its secret: this once, since the hub keeps none. */
export function TokenForm({ onIssued, onDone }: Props) {
  const { say, now, run } = useDesk()
  const [refused, setRefused] = useState<string>()
  const [secret, setSecret] = useState<string>()
  const [copied, setCopied] = useState(false)
  const issue = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const days = Number(formText(form, 'days'))
    const zones = zonesIn(form)
    const asked = await run({
      do: 'issue token',
      token: {
        name: formText(form, 'name').trim(),
        role: roleSchema.parse(formText(form, 'role')),
        ...(zones && { zones }),
        ...(days > 0 && { until: now() + days * DAY_MS }),
      },
    })
    if (!asked.ok) return setRefused(asked.reason)
    onIssued()
    const made = asked.value['secret']
    return setSecret(typeof made === 'string' ? made : '')
  }
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret ?? '')
      setCopied(true)
    } catch (error) {
      // Over plain http a browser has no clipboard: it can be marked and copied by hand.
      console.info('not copied', error)
      setRefused(say('This browser does not copy: mark the secret and copy it.'))
    }
  }
  if (secret !== undefined)
    return (
      <>
        <p>{say('This is its secret. It is shown this once: the hub keeps none.')}</p>
        <Field
          label={say('Secret')}
          className="secret"
          readOnly
          value={secret}
          onFocus={(event) => event.target.select()}
        />
        <Refusal why={refused} />
        <div className="tool-buttons">
          <button type="button" onClick={() => void copy()}>
            {copied ? say('Copied') : say('Copy')}
          </button>
          <button type="button" className="primary" onClick={onDone}>
            {say('I have it')}
          </button>
        </div>
      </>
    )
  return (
    <form onSubmit={(event) => void issue(event)}>
      <Field label={say('Name of the other system')} name="name" required maxLength={40} autoComplete="off" />
      <Choice
        label={say('Role')}
        name="role"
        defaultValue="operator"
        options={ROLES.map((role) => [role, say(ROLE_WORDS[role])])}
      />
      <Choice
        label={say('How long')}
        name="days"
        defaultValue="30"
        options={[
          ...DAYS.map((n) => [n, say('{n} days', { n: Number(n) })] as const),
          ['0', say('until it is revoked')],
        ]}
      />
      <ZoneTicks />
      <Refusal why={refused} />
      <button type="submit" className="primary">
        {say('Issue')}
      </button>
    </form>
  )
}
