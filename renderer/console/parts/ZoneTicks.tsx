import { useDesk } from '../state/desk-context.ts'

type Zones = Readonly<Record<string, true>>

/** The zones of the venue, to be ticked where somebody may switch these only. */
export function ZoneTicks({ zones }: { readonly zones?: Zones | undefined }) {
  const { say, venue } = useDesk()
  if (venue.zones.size === 0) return null
  return (
    <fieldset>
      <legend>{say('May switch these zones only; none ticked: all of the venue')}</legend>
      {[...venue.zones].map(([id, { name }]) => (
        <label key={id} className="tick-line">
          <input type="checkbox" name="zone" value={id} defaultChecked={zones?.[id] === true} />
          {name}
        </label>
      ))}
    </fieldset>
  )
}

/** What was ticked; undefined: all of the venue. */
export function zonesIn(form: FormData): Record<string, true> | undefined {
  const zones = form.getAll('zone').filter((zone) => typeof zone === 'string')
  return zones.length === 0 ? undefined : Object.fromEntries(zones.map((zone) => [zone, true as const]))
}
