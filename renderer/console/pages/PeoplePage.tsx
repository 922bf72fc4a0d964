import { useState, type FormEvent } from 'react'
import { peopleAnswerSchema } from '../../../protocol/desk-answers.ts'
import { ROLES, roleSchema, type Person } from '../../../protocol/desk-people.ts'
import { zoneWords } from '../model/show-words.ts'
import { ZoneTicks, zonesIn } from '../parts/ZoneTicks.tsx'
import { PeopleTabs } from './PeopleTabs.tsx'
import { ROLE_WORDS } from '../model/role-words.ts'
import { Choice } from '../parts/Choice.tsx'
import { Field } from '../parts/Field.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { useDesk } from '../state/desk-context.ts'
import { formText } from '../state/form-text.ts'
import { usePolled } from '../state/use-polled.ts'
import { Refusal } from '../parts/Refusal.tsx'

/** Who may use this hub, with which rights. */
export function PeoplePage() {
  const { me, say, venue, run } = useDesk()
  const people = usePolled('/api/people', peopleAnswerSchema, 5000)
  const [open, setOpen] = useState<Person | 'new'>()
  const [refused, setRefused] = useState<string>()
  const close = () => {
    setOpen(undefined)
    people.again()
  }
  const remove = async (name: string) => {
    const asked = await run({ do: 'remove person', name })
    setRefused(asked.ok ? undefined : asked.reason)
    people.again()
  }
  const why = refused ?? people.fault
  return (
    <section className="column">
      <PeopleTabs page="people" />
      <div className="section-head">
        <h2>{say('People')}</h2>
        <button type="button" onClick={() => setOpen('new')}>
          {say('Add a person')}
        </button>
      </div>
      <Refusal why={why} />
      <ul className="people">
        {(people.value?.people ?? []).map((person) => (
          <li key={person.name}>
            <span className="person-name">{person.name}</span>
            <span className="person-role">{say(ROLE_WORDS[person.role])}</span>
            <span className="person-zones">{zoneWords(person.zones, venue, say)}</span>
            <button
              type="button"
              className="plain"
              onClick={() => setOpen(person)}
              aria-label={say('Change {name}', { name: person.name })}
            >
              {say('Change')}
            </button>
            <button
              type="button"
              className="plain"
              disabled={person.name === me.name}
              onClick={() => void remove(person.name)}
              aria-label={say('Remove {name}', { name: person.name })}
            >
              {say('Remove')}
            </button>
          </li>
        ))}
      </ul>
      {open !== undefined && (
        <Sheet title={open === 'new' ? say('Add a person') : open.name} onClose={close}>
          <PersonForm person={open === 'new' ? undefined : open} onDone={close} />
        </Sheet>
      )}
    </section>
  )
}

function PersonForm({ person, onDone }: { readonly person: Person | undefined; readonly onDone: () => void }) {
  const { say, run } = useDesk()
  const [refused, setRefused] = useState<string>()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const said = (name: string) => formText(form, name)
    const role = roleSchema.parse(said('role'))
    const zones = zonesIn(form)
    const password = said('password')
    const asked = await run({
      do: 'set person',
      person: {
        name: person?.name ?? said('name').trim(),
        role,
        ...(zones && { zones }),
      },
      ...(password !== '' && { password }),
    })
    if (asked.ok) onDone()
    else setRefused(asked.reason)
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      {person === undefined && <Field label={say('Name')} name="name" required maxLength={40} autoComplete="off" />}
      <Choice
        label={say('Role')}
        name="role"
        defaultValue={person?.role ?? 'operator'}
        options={ROLES.map((role) => [role, say(ROLE_WORDS[role])])}
      />
      <Field
        label={person === undefined ? say('Password, ten characters or more') : say('New password, or nothing')}
        name="password"
        type="password"
        required={person === undefined}
        autoComplete="new-password"
      />
      <ZoneTicks zones={person?.zones} />
      <Refusal why={refused} />
      <button type="submit" className="primary">
        {say('Save')}
      </button>
    </form>
  )
}
