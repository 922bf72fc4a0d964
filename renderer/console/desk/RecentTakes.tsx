import { useState } from 'react'
import type { Take } from '../../../protocol/desk-answers.ts'
import { atLeast } from '../../../protocol/desk-people.ts'
import { showWords, targetWords } from '../model/show-words.ts'
import { keysOf } from '../model/venue.ts'
import { takeStage, takeWords } from '../model/take-words.ts'
import { useNow } from '../parts/use-now.ts'
import { useDesk } from '../state/desk-context.ts'
import { Refusal } from '../parts/Refusal.tsx'

/** The newest takes of everybody, each to be undone or called off. @param count so many */
export function RecentTakes({ count }: { readonly count: number }) {
  const { me, say, times, venue, shows, takes, now: clock, run, setTaken } = useDesk()
  const now = useNow(clock)
  const [refused, setRefused] = useState<string>()
  const rows = takes.slice(0, count)
  const mayAct = atLeast(me.role, 'operator')
  const back = async (take: Take) => {
    const asked = await run({ do: takeStage(take, now) === 'on air' ? 'undo take' : 'call off take', take: take.take })
    setRefused(asked.ok ? undefined : asked.reason)
  }
  if (rows.length === 0) return null
  return (
    <div className="takes">
      <h2>{say('Latest takes')}</h2>
      <Refusal why={refused} />
      <ul>
        {rows.map((take) => {
          const stage = takeStage(take, now)
          const stands = keysOf(take.targets).some((key) => standsAt(key, take.take))
          const words = take.undoes === undefined ? showWords(take.program.show, shows, say) : say('Undo')
          return (
            <li
              key={take.take}
              className={stage === 'called off' || (stage === 'on air' && !stands) ? 'take-row over' : 'take-row'}
            >
              <span className="take-words">
                <strong>{words}</strong> {targetWords(take.targets, venue, say)}
              </span>
              <span className="take-when-words">
                {takeWords(take, now, { shows, say, times })} · {take.by}
              </span>
              <span className="take-buttons">
                <button type="button" className="plain" onClick={() => setTaken(take.take)}>
                  {say('Result')}
                </button>
                {mayAct && stage === 'on air' && stands && take.undoes === undefined && (
                  <button
                    type="button"
                    className="plain"
                    onClick={() => void back(take)}
                    aria-label={`${say('Undo')}: ${words}`}
                  >
                    {say('Undo')}
                  </button>
                )}
                {mayAct && (stage === 'waiting' || stage === 'coming') && (
                  <button
                    type="button"
                    className="plain"
                    onClick={() => void back(take)}
                    aria-label={`${say('Call off')}: ${words}`}
                  >
                    {say('Call off')}
                  </button>
                )}
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )

  /** Is it what a place was told last? */
  function standsAt(key: string, take: string): boolean {
    const id = key.slice(key.indexOf('/') + 1)
    const place =
      key === 'venue'
        ? venue.all
        : key.startsWith('screen/')
          ? venue.screens.get(id)
          : key.startsWith('group/')
            ? venue.groups.get(id)
            : venue.zones.get(id)
    return place?.program?.take === take || place === undefined
  }
}
