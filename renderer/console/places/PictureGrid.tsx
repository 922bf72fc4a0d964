import { screenState, STATE_WORDS } from '../model/screen-state.ts'
import { useDesk } from '../state/desk-context.ts'
import { ScreenPicture } from './ScreenPicture.tsx'
import { StateMark } from './StateMark.tsx'

/** More at once nobody looks at. */
const MOST = 120

interface Props {
  readonly screens: readonly { readonly id: string; readonly name: string }[]
  readonly now: number
  readonly onOpen: (id: string) => void
}

/** What is truly on many screens, side by side. */
export function PictureGrid({ screens, now, onOpen }: Props) {
  const { say, venue, connected } = useDesk()
  return (
    <>
      <ul className="picture-grid" aria-label={say('Pictures')}>
        {screens.slice(0, MOST).map(({ id, name }) => {
          const state = screenState(id, venue, connected.get(id), now)
          return (
            <li key={id}>
              <ScreenPicture id={id} now={now} />
              <button type="button" className="plain state-line" onClick={() => onOpen(id)}>
                <StateMark state={state} />
                <strong>{name}</strong>
                <span>{say(STATE_WORDS[state])}</span>
              </button>
            </li>
          )
        })}
      </ul>
      {screens.length === 0 && <p className="hint">{say('No screen is called so.')}</p>}
      {screens.length > MOST && (
        <p className="hint">{say('{n} more: type to find them.', { n: screens.length - MOST })}</p>
      )}
    </>
  )
}
