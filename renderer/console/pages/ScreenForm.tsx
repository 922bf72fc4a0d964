import { useState, type FormEvent } from 'react'
import type { CommandOf } from '../../../protocol/desk-commands.ts'
import { AUDIENCES } from '../../../protocol/screen-documents.ts'
import { AUDIENCE_WORDS } from '../model/audience-words.ts'
import { placeName } from '../model/show-words.ts'
import { Choice } from '../parts/Choice.tsx'
import { Field } from '../parts/Field.tsx'
import { useDesk } from '../state/desk-context.ts'
import { useSeen } from '../state/use-seen.ts'
import { Refusal } from '../parts/Refusal.tsx'

/** In a list: leave it as it is. */
const SAME = '='

interface Props {
  /** Keys "screen/a". */
  readonly screens: readonly string[]
  readonly onDone: () => void
}

/** Name, place, raster and how it hangs: of one screen, or what several shall have in common. */
export function ScreenForm({ screens, onDone }: Props) {
  const { say, venue, run } = useDesk()
  const [refused, setRefused] = useState<string>()
  const { seen, lookAgain } = useSeen()
  const one = screens.length === 1 ? screens[0] : undefined
  const held = one === undefined ? undefined : seen.screens.get(one.slice('screen/'.length))
  const same = one === undefined ? ([[SAME, say('As it is')]] as const) : []
  const names = (places: ReadonlyMap<string, { name: string }>) =>
    [...places].map(([id, { name }]) => [id, name] as const)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const about = aboutOf(form)
    for (const key of screens) {
      const screen = key.slice('screen/'.length)
      const asked = await run({ do: 'set screen', screen, ...about }, [key], seen)
      if (asked.ok) continue
      lookAgain(key, asked.status)
      return setRefused(asked.reason)
    }
    return onDone()
  }
  const raster = held?.raster
  return (
    <form onSubmit={(event) => void submit(event)} key={seen.versions.get(one ?? '') ?? 0}>
      <p>{screens.map((key) => placeName(key, venue, say)).join(', ')}</p>
      {one !== undefined && (
        <Field label={say('Name of the screen')} name="name" required maxLength={60} defaultValue={held?.name ?? ''} />
      )}
      <Choice
        label={say('Zone')}
        name="zone"
        defaultValue={one === undefined ? SAME : (held?.zone ?? '')}
        options={[...same, ['', say('None')], ...names(venue.zones)]}
      />
      <Choice
        label={say('Group')}
        name="group"
        defaultValue={one === undefined ? SAME : (held?.group ?? '')}
        options={[...same, ['', say('None')], ...names(venue.groups)]}
      />
      <Field
        label={say('Raster, width×height')}
        name="raster"
        pattern="\d{1,5}\s*[x×]\s*\d{1,5}"
        placeholder="1920×1080"
        defaultValue={raster === undefined ? '' : `${raster.width}×${raster.height}`}
      />
      <Choice
        label={say('Turned')}
        name="rotation"
        defaultValue={one === undefined ? SAME : String(held?.rotation ?? 0)}
        options={[...same, ...['0', '90', '180', '270'].map((turn) => [turn, `${turn}°`] as const)]}
      />
      <Choice
        label={say('Who looks at it')}
        name="audience"
        defaultValue={one === undefined ? SAME : (held?.audience ?? 'public')}
        options={[...same, ...AUDIENCES.map((each) => [each, say(AUDIENCE_WORDS[each])] as const)]}
      />
      <Field
        label={say('Languages, "fr" or "en fr"')}
        name="language"
        maxLength={40}
        defaultValue={held?.language ?? ''}
      />
      <Field label={say('Look: night, bright, contrast')} name="look" maxLength={40} defaultValue={held?.look ?? ''} />
      <Refusal why={refused} />
      <button type="submit" className="primary">
        {say('Save')}
      </button>
    </form>
  )
}

/** What the form says; what was left empty or "as it is" stays. */
function aboutOf(form: FormData): Omit<CommandOf<'set screen'>, 'do' | 'screen'> {
  const said = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' && value !== SAME ? value.trim() : undefined
  }
  const [name, zone, group, language, look] = ['name', 'zone', 'group', 'language', 'look'].map(said)
  const size = /^(\d+)\D+(\d+)$/.exec(said('raster') ?? '')
  const audience = AUDIENCES.find((each) => each === said('audience'))
  const rotation = ([0, 90, 180, 270] as const).find((turn) => String(turn) === said('rotation'))
  return {
    ...(name !== undefined && { name }),
    ...(zone !== undefined && { zone }),
    ...(group !== undefined && { group }),
    ...(language && { language }),
    ...(look && { look }),
    ...(size !== null && { raster: { width: Number(size[1]), height: Number(size[2]) } }),
    ...(audience !== undefined && { audience }),
    ...(rotation !== undefined && { rotation }),
  }
}
