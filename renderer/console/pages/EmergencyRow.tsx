import type { EmergencyLine } from '../../../protocol/desk-answers.ts'
import { atLeast } from '../../../protocol/desk-people.ts'
import { EMERGENCY_STATES, EMERGENCY_WORDS } from '../model/emergency-words.ts'
import { targetWords } from '../model/show-words.ts'
import type { Give } from '../parts/ProofSheet.tsx'
import { useDesk } from '../state/desk-context.ts'

interface Props {
  /** Gives a command; where the password is asked for once more, with it. */
  readonly give: Give
  readonly line: EmergencyLine
  /** With the reason, where it was refused. */
  readonly onDone: (reason: string | undefined) => void
}

/** One emergency: what it says, where, who issued and confirmed it, how many screens show it. */
export function EmergencyRow({ line, give, onDone }: Props) {
  const { me, say, times, venue } = useDesk()
  const { id, emergency, targets, state, issued, confirmed, reached } = line
  const act = async (command: 'confirm emergency' | 'cancel emergency') => {
    const asked = await give({ do: command, emergency: id })
    onDone(asked.ok ? undefined : asked.reason)
  }
  const open = state.kind === 'waiting' || state.kind === 'standing'
  const mine = issued.name === me.name
  const supervisor = atLeast(me.role, 'supervisor')
  const mayConfirm = state.kind === 'waiting' && supervisor && !mine
  const infos = Object.values(emergency.infos).toSorted((a, b) => a.sortOrder - b.sortOrder)
  return (
    <li className={open ? 'alert-open' : 'over'}>
      <strong>
        {say(EMERGENCY_WORDS[emergency.status])} · {infos.map(({ event }) => event).join(' · ')}
      </strong>
      <span>
        {infos
          .map(({ instruction }) => instruction)
          .filter(Boolean)
          .join(' · ')}{' '}
        {targetWords(targets, venue, say)} · {say('until {time}', { time: times.clock(emergency.until) })}
      </span>
      <span role="status">
        {say(EMERGENCY_STATES[state.kind])} · {say('issued by {name}', { name: issued.name })}
        {confirmed !== undefined && ` · ${say('confirmed by {name}', { name: confirmed.name })}`}
        {state.kind === 'standing' &&
          ` · ${say('{n} of {all} screens reached, {away} offline', { n: reached.reached, all: reached.screens, away: reached.offline })}`}
        {state.kind === 'waiting' && mine && ` · ${say('another person must confirm it')}`}
      </span>
      {(mayConfirm || open) && (
        <span className="result-buttons">
          {mayConfirm && (
            <button type="button" className="primary" onClick={() => void act('confirm emergency')}>
              {say('Confirm and put on screens')}
            </button>
          )}
          {open && (supervisor || state.kind === 'waiting') && (
            <button type="button" onClick={() => void act('cancel emergency')}>
              {say('Take off')}
            </button>
          )}
        </span>
      )}
    </li>
  )
}
