import { useState, type FormEvent } from 'react'
import { atLeast } from '../../../protocol/desk-people.ts'
import { Choice } from '../parts/Choice.tsx'
import { Field } from '../parts/Field.tsx'
import { slug } from '../model/slug.ts'
import { useDesk } from '../state/desk-context.ts'
import { formText } from '../state/form-text.ts'
import { Refusal } from '../parts/Refusal.tsx'

/** Stands in a list of places for one that is still to be made. */
const NEW = '+'

interface Props {
  readonly code: string
  readonly onClaimed: (screen: string) => void
}

/** A screen that shows a code becomes a screen of the venue: its name and place in one step; a new group or zone on the way. */
export function ClaimForm({ code, onClaimed }: Props) {
  const { me, say, venue, run } = useDesk()
  const [zone, setZone] = useState('')
  const [group, setGroup] = useState('')
  const [refused, setRefused] = useState<string>()
  const [busy, setBusy] = useState(false)
  const none = ['', say('None')] as const
  const zones = [none, ...[...venue.zones].map(([id, { name }]) => [id, name] as const)]
  const groups = [none, ...[...venue.groups].map(([id, { name }]) => [id, name] as const)]
  if (atLeast(me.role, 'administrator')) zones.push([NEW, say('New zone …')])
  if (atLeast(me.role, 'supervisor')) groups.push([NEW, say('New group …')])

  const claim = async (form: FormData): Promise<string | undefined> => {
    const said = (name: string) => formText(form, name).trim()
    let [zoneId, groupId] = [zone, group]
    if (zone === NEW) {
      zoneId = slug(said('zone-name'), venue.zones)
      const made = await run({ do: 'set zone', zone: zoneId, name: said('zone-name') })
      if (!made.ok) return made.reason
    }
    if (group === NEW) {
      groupId = slug(said('group-name'), venue.groups)
      const name = said('group-name')
      const made = await run({ do: 'set group', group: groupId, name, ...(zoneId !== '' && { zone: zoneId }) })
      if (!made.ok) return made.reason
    }
    const claimed = await run({
      do: 'claim screen',
      code: said('code'),
      name: said('name'),
      ...(zoneId !== '' && { zone: zoneId }),
      ...(groupId !== '' && { group: groupId }),
    })
    if (!claimed.ok) return claimed.reason
    const screen = claimed.value['screen']
    onClaimed(typeof screen === 'string' ? screen : said('name'))
    return undefined
  }
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setBusy(true)
    setRefused(await claim(new FormData(event.currentTarget)))
    setBusy(false)
  }
  return (
    <form className="claim" onSubmit={(event) => void submit(event)}>
      <Field
        label={say('Code on the screen')}
        name="code"
        defaultValue={code}
        required
        autoCapitalize="characters"
        autoComplete="off"
        className="code"
      />
      <Field label={say('Name of the screen')} name="name" required maxLength={60} autoComplete="off" />
      <Choice label={say('Zone')} options={zones} value={zone} onChange={(event) => setZone(event.target.value)} />
      {zone === NEW && (
        <Field label={say('Name of the new zone')} name="zone-name" required maxLength={60} autoComplete="off" />
      )}
      <Choice label={say('Group')} options={groups} value={group} onChange={(event) => setGroup(event.target.value)} />
      {group === NEW && (
        <Field label={say('Name of the new group')} name="group-name" required maxLength={60} autoComplete="off" />
      )}
      <Refusal why={refused} />
      <button type="submit" className="primary" disabled={busy}>
        {say('Claim the screen')}
      </button>
    </form>
  )
}
