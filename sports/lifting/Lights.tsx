import type { RefereeLight } from '../parts/board-spec.ts'
import { useWords } from '../parts/words/use-say.ts'
import './lights.css'

/** What the referees say, in their order: shape and word, never colour alone. */
const LIGHT_WORDS: Readonly<Record<RefereeLight, string>> = {
  good: 'good lift',
  no: 'no lift',
  open: 'open',
  down: 'Down',
}

/** Three lights, or the one of the down signal. */
export function Lights({ lights }: { lights: readonly RefereeLight[] }) {
  const { say } = useWords()
  return (
    <span className="tb-lights" role="img" aria-label={lights.map((light) => say(LIGHT_WORDS[light])).join(', ')}>
      {lights.map((light, i) => (
        <svg key={`${i}`} viewBox="0 0 64 64">
          {light === 'down' ? (
            <path d="M23 4h18v28h16L32 60 7 32h16z" fill="currentColor" />
          ) : light === 'open' ? (
            <circle cx="32" cy="32" r="27" fill="none" stroke="currentColor" strokeWidth="5" strokeDasharray="9 8" />
          ) : (
            <circle
              cx="32"
              cy="32"
              r="28"
              fill={light === 'good' ? 'var(--light-on)' : 'currentColor'}
              stroke="currentColor"
              strokeWidth="7"
            />
          )}
          {light === 'no' ? <path d="M19 19l26 26M45 19L19 45" stroke="var(--light-off)" strokeWidth="8" /> : null}
        </svg>
      ))}
    </span>
  )
}
