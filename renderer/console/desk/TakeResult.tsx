import { useState } from 'react'
import { takeAnswerSchema } from '../../../protocol/desk-answers.ts'
import { atLeast } from '../../../protocol/desk-people.ts'
import { counted, countingWords, notPainted } from '../model/counting.ts'
import { placeName } from '../model/show-words.ts'
import { takeStage, takeWords } from '../model/take-words.ts'
import { useNow } from '../parts/use-now.ts'
import { useDesk } from '../state/desk-context.ts'
import { usePolled } from '../state/use-polled.ts'
import { Refusal } from '../parts/Refusal.tsx'

/** What became of a take, screen by screen, as it happens; those that did not paint can be tried again. */
export function TakeResult({ take }: { readonly take: string }) {
  const { me, say, times, venue, shows, takes, now: clock, run, setTaken } = useDesk()
  const row = takes.find((each) => each.take === take)
  const progress = usePolled(`/api/takes/${encodeURIComponent(take)}`, takeAnswerSchema, 600)
  const now = useNow(clock)
  const [refused, setRefused] = useState<string>()
  if (row === undefined) return null
  const stage = takeStage(row, now)
  const screens = progress.value?.screens ?? {}
  const count = counted(Object.values(screens))
  const missed = notPainted(screens, say)
  const again = async () => {
    const asked = await run({ do: 'take', targets: { screens: missed.map(({ id }) => id) }, show: row.program.show })
    setRefused(asked.ok ? undefined : asked.reason)
    const id = asked.ok ? asked.value['take'] : undefined
    if (typeof id === 'string') setTaken(id)
  }
  const back = async () => {
    const command = stage === 'on air' ? 'undo take' : 'call off take'
    const asked = await run({ do: command, take })
    setRefused(asked.ok ? undefined : asked.reason)
    if (!asked.ok) return
    const id = asked.value['take']
    if (typeof id === 'string') setTaken(id)
  }
  const mayAct = atLeast(me.role, 'operator')
  return (
    <div className="result">
      <p className="result-line" role="status">
        {stage === 'on air' && row.undoes === undefined
          ? countingWords(count, say)
          : stage === 'on air'
            ? `${say('Undone')}: ${countingWords(count, say)}`
            : takeWords(row, now, { shows, say, times })}
      </p>
      {stage === 'on air' && (
        <div className="result-bar" aria-hidden="true">
          <i className="painted" style={{ flexGrow: count.painted }} />
          <i className="late" style={{ flexGrow: count.late }} />
          <i className="waiting" style={{ flexGrow: count.waiting }} />
          <i className="missed" style={{ flexGrow: count.failed + count.offline }} />
        </div>
      )}
      {stage === 'on air' && missed.length > 0 && (
        <ul className="missed-list">
          {missed.map(({ id, why }) => (
            <li key={id}>
              <strong>{placeName(`screen/${id}`, venue, say)}</strong> {why}
            </li>
          ))}
        </ul>
      )}
      <Refusal why={refused} />
      {mayAct && (
        <div className="result-buttons">
          {stage === 'on air' && missed.length > 0 && row.undoes === undefined && (
            <button type="button" onClick={() => void again()}>
              {say('Again on {n} screens', { n: missed.length })}
            </button>
          )}
          {stage === 'on air' && row.undoes === undefined && (
            <button type="button" onClick={() => void back()}>
              {say('Undo')}
            </button>
          )}
          {(stage === 'coming' || stage === 'waiting') && (
            <button type="button" onClick={() => void back()}>
              {say('Call off')}
            </button>
          )}
        </div>
      )}
    </div>
  )
}
