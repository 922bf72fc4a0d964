import { useState } from 'react'
import { createPortal } from 'react-dom'
import { useKeys } from './use-keys.ts'
import { useWords } from './words/use-words.ts'

const ROWS = ['1234567890', '.:-/', 'abcdefghijklm', 'nopqrstuvwxyz'] as const
const MOST = 200

/** Types the address of a hub, by keyboard or by the keys it draws; asks twice before it is set. */
export function HubEntry({ now, onSet, onLeave }: { now: string; onSet: (hub: string) => void; onLeave: () => void }) {
  const [text, setText] = useState(now)
  const [asked, setAsked] = useState(false)
  const { say } = useWords()
  const type = (next: string) => {
    setAsked(false)
    setText(next.slice(0, MOST))
  }
  const set = () => (asked ? onSet(text) : setAsked(true))
  useKeys((key) => {
    if (key === 'Escape') onLeave()
    else if (key === 'Enter') set()
    else if (key === 'Backspace') type(text.slice(0, -1))
    else if (/^[\w.:/[\]-]$/.test(key)) type(text + key)
    else return false
    return true
  }, true)
  const stage = document.querySelector('.stage')
  if (stage === null) return null
  return createPortal(
    <section className="entry" role="dialog" aria-label={say('setHub')}>
      <h1>{say('setHub')}</h1>
      <p className="entry-text" role="textbox" aria-label={say('hubAddress')}>
        {text}
        <i />
      </p>
      <div className="entry-keys">
        {ROWS.map((row) => (
          <div key={row}>
            {Array.from(row, (key) => (
              <button key={key} type="button" tabIndex={-1} onClick={() => type(text + key)}>
                {key}
              </button>
            ))}
            {row === ROWS[1] ? (
              <>
                <button type="button" tabIndex={-1} className="entry-word" onClick={() => type('http://')}>
                  http://
                </button>
                <button type="button" tabIndex={-1} className="entry-word" onClick={() => type('https://')}>
                  https://
                </button>
                <button type="button" tabIndex={-1} className="entry-word" onClick={() => type(text.slice(0, -1))}>
                  {say('erase')}
                </button>
              </>
            ) : null}
          </div>
        ))}
      </div>
      <p className="entry-foot">
        <button type="button" tabIndex={-1} className="entry-set" data-armed={asked || undefined} onClick={set}>
          {say(asked ? 'setAgain' : 'set')}
        </button>
        <button type="button" tabIndex={-1} onClick={onLeave}>
          {say('leaveIt')}
        </button>
      </p>
    </section>,
    stage,
  )
}
