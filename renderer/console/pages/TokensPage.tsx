import { useState } from 'react'
import { tokensAnswerSchema } from '../../../protocol/desk-answers.ts'
import { ROLE_WORDS } from '../model/role-words.ts'
import { zoneWords } from '../model/show-words.ts'
import { Refusal } from '../parts/Refusal.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { useDesk } from '../state/desk-context.ts'
import { usePolled } from '../state/use-polled.ts'
import { PeopleTabs } from './PeopleTabs.tsx'
import { TokenForm } from './TokenForm.tsx'
import './who.css'

/** Keys of other systems: what each may, until when, and when it was used last. */
export function TokensPage() {
  const { say, times, venue, run } = useDesk()
  const answer = usePolled('/api/tokens', tokensAnswerSchema, 5000)
  const [open, setOpen] = useState(false)
  const [refused, setRefused] = useState<string>()
  const revoke = async (name: string) => {
    const asked = await run({ do: 'revoke token', name })
    setRefused(asked.ok ? undefined : asked.reason)
    answer.again()
  }
  const tokens = answer.value?.tokens ?? []
  const why = refused ?? answer.fault
  return (
    <section className="column">
      <PeopleTabs page="tokens" />
      <div className="section-head tools">
        <p className="hint">
          {say('A token is the key of another system: a scoreboard, show control, an alarm. It may what its role may.')}
        </p>
        <button type="button" onClick={() => setOpen(true)}>
          {say('New token')}
        </button>
      </div>
      <Refusal why={why} />
      <ul className="people tokens">
        {tokens.map(({ name, role, zones, until, usedAt, issuedBy, revokedAt, valid }) => (
          <li key={name} className={valid ? '' : 'over'}>
            <span className="person-name">{name}</span>
            <span>{say(ROLE_WORDS[role])}</span>
            <span>{zoneWords(zones, venue, say)}</span>
            <span>
              {revokedAt !== undefined
                ? say('revoked {time}', { time: times.date(revokedAt) })
                : until === undefined
                  ? say('until it is revoked')
                  : valid
                    ? say('until {time}', { time: times.date(until) })
                    : say('ended {time}', { time: times.date(until) })}
            </span>
            <span>
              {usedAt === undefined ? say('never used') : say('last used {time}', { time: times.date(usedAt) })} ·{' '}
              {say('issued by {name}', { name: issuedBy })}
            </span>
            {revokedAt === undefined ? (
              <button
                type="button"
                className="plain"
                onClick={() => void revoke(name)}
                aria-label={say('Revoke {name}', { name })}
              >
                {say('Revoke')}
              </button>
            ) : (
              <span />
            )}
          </li>
        ))}
      </ul>
      {tokens.length === 0 && answer.value !== undefined && <p className="hint">{say('No token yet.')}</p>}
      {open && (
        <Sheet title={say('New token')} onClose={() => setOpen(false)}>
          <TokenForm onIssued={answer.again} onDone={() => setOpen(false)} />
        </Sheet>
      )}
    </section>
  )
}
