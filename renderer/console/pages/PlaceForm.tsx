import { useState, type FormEvent } from 'react'
import { Choice } from '../parts/Choice.tsx'
import { Field } from '../parts/Field.tsx'
import { useDesk } from '../state/desk-context.ts'
import { useSeen } from '../state/use-seen.ts'
import { formText } from '../state/form-text.ts'
import { Refusal } from '../parts/Refusal.tsx'

interface Props {
  /** "group/a", "zone/b". */
  readonly place: string
  readonly onDone: () => void
}

/** The name of a group or zone, the zone a group lies in; or its end. */
export function PlaceForm({ place, onDone }: Props) {
  const { say, venue, run } = useDesk()
  const [refused, setRefused] = useState<string>()
  const { seen, lookAgain } = useSeen()
  const id = place.slice(place.indexOf('/') + 1)
  const group = place.startsWith('group/')
  const held = group ? seen.groups.get(id) : seen.zones.get(id)
  const done = (asked: Awaited<ReturnType<typeof run>>) => {
    if (asked.ok) return onDone()
    lookAgain(place, asked.status)
    return setRefused(asked.reason)
  }
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const name = formText(form, 'name')
    const zone = formText(form, 'zone')
    const command = group
      ? ({ do: 'set group', group: id, name, ...(zone !== '' && { zone }) } as const)
      : ({ do: 'set zone', zone: id, name } as const)
    done(await run(command, [place], seen))
  }
  const remove = async () =>
    done(await run(group ? { do: 'remove group', group: id } : { do: 'remove zone', zone: id }, [place], seen))
  return (
    <form onSubmit={(event) => void submit(event)} key={seen.versions.get(place) ?? 0}>
      <Field
        label={group ? say('Name of the group') : say('Name of the zone')}
        name="name"
        required
        maxLength={60}
        defaultValue={held?.name ?? ''}
      />
      {group && (
        <Choice
          label={say('Zone')}
          name="zone"
          defaultValue={held?.zone ?? ''}
          options={[['', say('None')], ...[...venue.zones].map(([zone, { name }]) => [zone, name] as const)]}
        />
      )}
      <Refusal why={refused} />
      <button type="submit" className="primary">
        {say('Save')}
      </button>
      <button type="button" onClick={() => void remove()}>
        {say('Remove')}
      </button>
    </form>
  )
}
