import { useState, type FormEvent } from 'react'
import type { Embargo } from '../../../protocol/desk-answers.ts'
import { disciplinesOf, EMBARGOED, embargoWords } from '../model/embargo.ts'
import { Choice } from '../parts/Choice.tsx'
import { Refusal } from '../parts/Refusal.tsx'
import { useDesk } from '../state/desk-context.ts'
import { formText } from '../state/form-text.ts'
import './who.css'

/** Results that are held back: released one by one, shown to the jury meanwhile, and whole disciplines. */
export function EmbargoPage() {
  const { me, say, shows, venue, embargoes, run } = useDesk()
  const [refused, setRefused] = useState<string>()
  const mayAct = me.zones === undefined
  const jury = [...venue.screens].filter(([, { audience }]) => audience === 'jury').map(([id]) => id)
  const disciplines = disciplinesOf(shows).filter(
    ([code]) => !embargoes.some(({ key }) => key === `discipline/${code}`),
  )
  const give = async (command: Parameters<typeof run>[0]) => {
    const asked = await run(command)
    setRefused(asked.ok ? undefined : asked.reason)
  }
  const hold = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const code = formText(new FormData(event.currentTarget), 'discipline')
    void give({ do: 'put embargo', key: `discipline/${code}` })
  }
  return (
    <section className="column">
      <h2>{say('Held back')}</h2>
      <p className="hint">
        {say(
          'What is held back stays on all screens as it was, with all that it leads to: standings, brackets, medallists, medals. Only screens of the jury can show it.',
        )}
      </p>
      <Refusal why={refused} />
      {embargoes.length === 0 && <p>{say('No result is held back. One alone is held back on the page On air.')}</p>}
      <ul className="alerts">
        {embargoes.map((embargo) => (
          <EmbargoRow key={embargo.key} embargo={embargo} jury={jury} mayAct={mayAct} give={give} />
        ))}
      </ul>
      {mayAct && disciplines.length > 0 && (
        <form className="card-form" onSubmit={hold}>
          <h2>{say('Hold a discipline back')}</h2>
          <Choice label={say('Discipline')} name="discipline" options={disciplines} />
          <button type="submit">{say('Hold all its results back')}</button>
        </form>
      )}
    </section>
  )
}

interface RowProps {
  readonly embargo: Embargo
  /** Ids of its screens. */
  readonly jury: readonly string[]
  readonly mayAct: boolean
  readonly give: (command: Parameters<ReturnType<typeof useDesk>['run']>[0]) => Promise<void>
}

function EmbargoRow({ embargo: { key, by, at, waits }, jury, mayAct, give }: RowProps) {
  const { say, times, shows } = useDesk()
  const words = embargoWords(key, shows, say)
  const forJury = () =>
    give({ do: 'take', targets: { screens: [...jury] }, show: { kind: 'board', key: `${EMBARGOED}${key}` } })
  return (
    <li className="alert-open">
      <strong>{words}</strong>
      <span>
        {say('since {time}', { time: times.clock(at) })} · {by} · {say('{n} documents wait', { n: waits.length })}
      </span>
      {mayAct && (
        <span className="result-buttons">
          <button
            type="button"
            className="primary"
            onClick={() => void give({ do: 'release embargo', key })}
            aria-label={say('Release {what}', { what: words })}
          >
            {say('Release')}
          </button>
          {jury.length > 0 && waits.includes(key) && (
            <button type="button" onClick={() => void forJury()}>
              {say('Show to the jury')}
            </button>
          )}
        </span>
      )}
    </li>
  )
}
