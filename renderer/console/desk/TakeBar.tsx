import { useState } from 'react'
import type { CommandOf } from '../../../protocol/desk-commands.ts'
import { Choice } from '../parts/Choice.tsx'
import { Field } from '../parts/Field.tsx'
import { lacks } from '../model/page-shows.ts'
import { keyWords, targetWords } from '../model/show-words.ts'
import { screensUnder, targetsOf } from '../model/venue.ts'
import { useDesk } from '../state/desk-context.ts'
import { Refusal } from '../parts/Refusal.tsx'

type When = 'now' | 'at' | 'official'

/** Puts what is chosen on air: at once, at a time, or when a unit is official. */
export function TakeBar() {
  const { say, times, venue, connected, shows, chosen, show, now, run, setTaken } = useDesk()
  const [when, setWhen] = useState<When>('now')
  const [time, setTime] = useState('')
  const [waitsFor, setWaitsFor] = useState('')
  const [refused, setRefused] = useState<string>()
  const [busy, setBusy] = useState(false)
  const screens = screensUnder(chosen, venue)
  const away = screens.filter((id) => !connected.has(id)).length
  const targets = targetsOf(chosen)
  const units = [...shows.values()].filter(({ key, status }) => key.startsWith('unit/') && status !== 'OFFICIAL')
  const awaited =
    waitsFor || (show?.kind === 'board' && show.key.startsWith('unit/') ? show.key : (units[0]?.key ?? ''))
  const at = when === 'at' ? times.next(time, now()) : undefined
  const lacking = show && lacks(show)
  const missing =
    chosen.size === 0
      ? say('Choose where.')
      : show === undefined
        ? say('Choose what.')
        : lacking !== undefined
          ? say(lacking)
          : when === 'at' && at === undefined
            ? say('Say when.')
            : when === 'official' && awaited === ''
              ? say('No unit to wait for.')
              : undefined

  const take = async () => {
    if (show === undefined || missing !== undefined) return
    const moment: CommandOf<'take'>['when'] =
      at !== undefined ? { at } : when === 'official' ? { key: awaited, status: 'OFFICIAL' } : undefined
    setBusy(true)
    const asked = await run({ do: 'take', targets, show, ...(moment && { when: moment }) }, [...chosen])
    setBusy(false)
    setRefused(asked.ok ? undefined : asked.reason)
    const id = asked.ok ? asked.value['take'] : undefined
    if (typeof id === 'string') setTaken(id)
    if (asked.ok) setWhen('now')
  }
  return (
    <div className="take-bar">
      <p className="take-where">
        {missing ?? (
          <>
            <strong>{targetWords(targets, venue, say)}</strong>
            {` · ${say('{n} screens', { n: screens.length })}`}
            {away > 0 && <span className="away"> · {say('{n} offline', { n: away })}</span>}
          </>
        )}
      </p>
      <div className="take-when">
        <Choice
          label={say('When')}
          value={when}
          onChange={(event) => setWhen(whenOf(event.target.value))}
          options={[
            ['now', say('Now')],
            ['at', say('At a time')],
            ['official', say('When a unit is official')],
          ]}
        />
        {when === 'at' && (
          <Field
            label={say('Time')}
            type="time"
            step={1}
            value={time}
            onChange={(event) => setTime(event.target.value)}
          />
        )}
        {when === 'official' && (
          <Choice
            label={say('Unit')}
            value={awaited}
            onChange={(event) => setWaitsFor(event.target.value)}
            options={[...new Set([awaited, ...units.map(({ key }) => key)])]
              .filter(Boolean)
              .map((key) => [key, keyWords(key, shows, say)])}
          />
        )}
        <button type="button" className="take" disabled={busy || missing !== undefined} onClick={() => void take()}>
          {when === 'now' ? say('Take') : say('Prepare the take')}
        </button>
      </div>
      {at !== undefined && <p className="hint">{say('On air at {time}', { time: times.clock(at) })}</p>}
      <Refusal why={refused} />
    </div>
  )
}

function whenOf(value: string): When {
  return value === 'at' || value === 'official' ? value : 'now'
}
