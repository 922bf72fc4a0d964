import { useState } from 'react'
import * as z from 'zod/mini'
import { atLeast } from '../../../protocol/desk-people.ts'
import { screenState, STATE_WORDS } from '../model/screen-state.ts'
import { placeName, showWords } from '../model/show-words.ts'
import { dueForScreen, maySwitch } from '../model/venue.ts'
import { Refusal } from '../parts/Refusal.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { useNow } from '../parts/use-now.ts'
import { ask } from '../state/ask.ts'
import { useDesk } from '../state/desk-context.ts'
import { ScreenPicture } from './ScreenPicture.tsx'
import { StateMark } from './StateMark.tsx'

const askedSchema = z.object({ askedAt: z.number() })
/** A screen that was asked answers in this time, ms. */
const PATIENCE_MS = 12_000

interface Props {
  readonly id: string
  readonly onClose: () => void
}

/** One screen: what is truly on it, what it must show, and how it stands. */
export function ScreenSheet({ id, onClose }: Props) {
  const { me, say, venue, connected, pictures, shows, now: clock, askScreens, run } = useDesk()
  const now = useNow(clock)
  const [askedAt, setAskedAt] = useState<number>()
  const [refused, setRefused] = useState<string>()
  const key = `screen/${id}`
  const session = connected.get(id)
  const state = screenState(id, venue, session, now)
  const screen = venue.screens.get(id)
  const mayWork = atLeast(me.role, 'operator') && maySwitch(me, key, venue)
  const isAwaited = askedAt !== undefined && (pictures.get(id) ?? 0) < askedAt
  const isLate = isAwaited && now - askedAt > PATIENCE_MS

  const take = async () => {
    const asked = await ask('POST', `/api/screens/${encodeURIComponent(id)}/picture`, askedSchema)
    setRefused(asked.ok ? undefined : asked.reason)
    setAskedAt(asked.ok ? asked.value.askedAt : undefined)
    askScreens()
  }
  const takeOff = async () => {
    const asked = await run({ do: 'set screen', screen: id, place: '' }, [key])
    setRefused(asked.ok ? undefined : asked.reason)
  }
  return (
    <Sheet title={placeName(key, venue, say)} onClose={onClose}>
      <ScreenPicture id={id} now={now} />
      <p className="state-line">
        <StateMark state={state} />
        <strong>{say(STATE_WORDS[state])}</strong>
        <span>{showWords(dueForScreen(id, venue, now).now?.show, shows, say)}</span>
      </p>
      {session?.painted?.fault !== undefined && <p className="hint">{session.painted.fault}</p>}
      <p className="hint" role="status">
        {isLate ? say('The screen sent no picture.') : isAwaited ? say('A picture is asked for.') : ''}
      </p>
      <Refusal why={refused} />
      <div className="tool-buttons">
        {mayWork && session?.camera === true && (
          <button type="button" disabled={isAwaited && !isLate} onClick={() => void take()}>
            {say('Take a picture now')}
          </button>
        )}
        {mayWork && screen?.place !== undefined && (
          <button type="button" onClick={() => void takeOff()}>
            {say('Take off the plan')}
          </button>
        )}
        <button type="button" onClick={onClose}>
          {say('Close')}
        </button>
      </div>
    </Sheet>
  )
}
