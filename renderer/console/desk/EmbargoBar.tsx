import { useState } from 'react'
import { atLeast } from '../../../protocol/desk-people.ts'
import { embargoOf } from '../model/embargo.ts'
import { Refusal } from '../parts/Refusal.tsx'
import { useDesk } from '../state/desk-context.ts'

/** Whether the result that was chosen is held back, and the button that does it or releases it. */
export function EmbargoBar() {
  const { me, say, times, show, embargoes, run } = useDesk()
  const [refused, setRefused] = useState<string>()
  if (show?.kind !== 'board' || !show.key.startsWith('unit/') || !atLeast(me.role, 'operator')) return null
  const { key } = show
  const embargo = embargoOf(key, embargoes)
  const mayAct = atLeast(me.role, 'supervisor') && me.zones === undefined
  if (embargo === undefined && !mayAct) return null
  const give = async (what: 'put embargo' | 'release embargo') => {
    const asked = await run({ do: what, key: embargo?.key ?? key })
    setRefused(asked.ok ? undefined : asked.reason)
  }
  return (
    <div className="embargo-bar">
      <p>
        {embargo === undefined
          ? say('This result goes to all screens as it comes.')
          : say('Held back since {time} by {name}: screens stay as they were.', {
              time: times.clock(embargo.at),
              name: embargo.by,
            })}
      </p>
      {mayAct && embargo === undefined && (
        <button type="button" onClick={() => void give('put embargo')}>
          {say('Hold the result back')}
        </button>
      )}
      {mayAct && embargo?.key === key && (
        <button type="button" className="primary" onClick={() => void give('release embargo')}>
          {say('Release the result')}
        </button>
      )}
      {mayAct && embargo !== undefined && embargo.key !== key && <a href="#embargo">{say('Held back')}</a>}
      <Refusal why={refused} />
    </div>
  )
}
