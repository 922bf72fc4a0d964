import { useState } from 'react'
import type { PinAnswer, TechnicianBridge } from '../../protocol/technician.ts'
import { systemClock } from '../../protocol/time.ts'
import { useTick } from '../../sports/parts/motion/use-tick.ts'
import { LANGUAGE_KEY, LanguageSwitch } from './LanguageSwitch.tsx'
import { useKeys } from './use-keys.ts'
import { countdown } from './words/amounts.ts'
import type { Say } from './words/say.ts'
import { useWords } from './words/use-words.ts'

const MOST = 12
const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'erase', '0', 'enter'] as const
type PadKey = (typeof KEYS)[number]

/** Asks for the PIN, over the picture. Whether it is right is for the shell's main process to say. */
export function PinPad({ bridge, wait, onRight }: { bridge: TechnicianBridge; wait: number; onRight: () => void }) {
  const { say, change } = useWords()
  const [typed, setTyped] = useState('')
  const [asks, setAsks] = useState(false)
  const [tries, setTries] = useState<number>()
  const [until, setUntil] = useState(() => systemClock.monotonic() + wait)
  useTick(250)
  const left = Math.max(0, until - systemClock.monotonic())

  const answered = (answer: PinAnswer) => {
    setAsks(false)
    setTyped('')
    if (answer.kind === 'right') return onRight()
    setUntil(systemClock.monotonic() + answer.wait)
    setTries(answer.kind === 'wrong' ? answer.tries : undefined)
  }
  const press = (key: PadKey) => {
    if (asks || left > 0) return
    if (key === 'erase') setTyped(typed.slice(0, -1))
    else if (key !== 'enter') setTyped((typed + key).slice(0, MOST))
    else if (typed !== '') {
      setAsks(true)
      bridge.pin(typed).then(answered, (error: unknown) => {
        console.error(error)
        setAsks(false)
      })
    }
  }
  useKeys((key) => {
    if (/^\d$/.test(key)) press(KEYS.find((each) => each === key) ?? '0')
    else if (key === 'Backspace' || key === 'Delete') press('erase')
    else if (key === 'Enter') press('enter')
    else if (LANGUAGE_KEY.test(key)) change()
    else if (key === 'Escape') bridge.leave()
    else return false
    return true
  })

  return (
    <section className="pad" role="dialog" aria-label={say('technician')}>
      <h1 className="pad-title">{say('technician')}</h1>
      <p className="pad-typed" aria-label={say('typed', { n: typed.length })}>
        {Array.from({ length: Math.max(4, typed.length) }, (_, i) => (
          <i key={i} data-filled={i < typed.length || undefined} />
        ))}
      </p>
      <p className="pad-word" role="status" data-bad={left > 0 || tries !== undefined || undefined}>
        {wordOf(left, asks, tries, say)}
      </p>
      <div className="pad-keys">
        {KEYS.map((key) => (
          <button
            key={key}
            type="button"
            tabIndex={-1}
            data-key={key}
            disabled={left > 0 || asks}
            aria-label={key === 'erase' || key === 'enter' ? say(key) : undefined}
            onClick={() => press(key)}
          >
            {key === 'erase' ? <Erase /> : key === 'enter' ? <Enter /> : key}
          </button>
        ))}
      </div>
      <div className="pad-ways">
        <LanguageSwitch />
        <button className="pad-leave" type="button" tabIndex={-1} onClick={() => bridge.leave()}>
          {say('leave')}
        </button>
      </div>
    </section>
  )
}

function wordOf(left: number, asks: boolean, tries: number | undefined, say: Say): string {
  if (left > 0) return say('tooOften', { time: countdown(left) })
  if (asks) return say('moment')
  if (tries === undefined) return say('type')
  if (tries === 0) return say('onceMore')
  return tries === 1 ? say('wrongOne') : say('wrong', { n: tries })
}

function Erase() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d="M8 5H21V19H8L2 12ZM11 9L17 15M17 9L11 15" />
    </svg>
  )
}

function Enter() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d="M4 12.5L10 18.5L20 6" />
    </svg>
  )
}
