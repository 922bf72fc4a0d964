import type { FormEvent } from 'react'
import type { Command } from '../../../protocol/desk-commands.ts'
import type { UpdatesAnswer } from '../../../protocol/updates.ts'
import { Choice } from '../parts/Choice.tsx'
import { Field } from '../parts/Field.tsx'
import { useDesk } from '../state/desk-context.ts'
import { formText } from '../state/form-text.ts'
import { nameOf } from './update-view.ts'

interface Props {
  readonly value: UpdatesAnswer
  readonly give: (command: Command) => Promise<void>
}

/** A version, who goes first, who goes second, and how long each step is looked at. */
export function BeginUpdate({ value: { versions, screens }, give }: Props) {
  const { say, venue } = useDesk()
  const canaries = Object.keys(screens)
    .filter((id) => venue.screens.has(id))
    .map((id) => [id, nameOf(id, venue)] as const)
    .toSorted(([, a], [, b]) => a.localeCompare(b, undefined, { numeric: true }))
  const groups = [...venue.groups].map(([id, { name }]) => [id, name] as const)
  const begin = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const group = formText(form, 'group')
    void give({
      do: 'begin update',
      version: formText(form, 'version'),
      canary: formText(form, 'canary'),
      ...(group !== '' && { group }),
      minutes: Number(formText(form, 'minutes')),
    })
  }
  if (canaries.length === 0)
    return (
      <p className="hint">
        {say('An update begins with one screen in a shell that staff have claimed: none is heard.')}
      </p>
    )
  return (
    <form className="card-form" onSubmit={begin}>
      <h2>{say('Begin an update')}</h2>
      <Choice label={say('Version')} name="version" options={versions.map(({ version }) => [version, version])} />
      <Choice label={say('First one screen')} name="canary" options={canaries} />
      <Choice label={say('Then a group')} name="group" options={[['', say('no group: all at once')], ...groups]} />
      <Field
        label={say('Minutes that each step must have been well')}
        name="minutes"
        type="number"
        min={0}
        max={10_080}
        step="any"
        defaultValue={30}
        required
      />
      <button type="submit" className="primary">
        {say('Begin')}
      </button>
    </form>
  )
}
