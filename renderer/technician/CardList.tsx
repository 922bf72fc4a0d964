import { useEffect, useEffectEvent, useState } from 'react'
import { createPortal } from 'react-dom'
import type { TechnicianBridge, TechnicianFacts } from '../../protocol/technician.ts'
import { Card } from '../screen/shows/Cards.tsx'
import '../screen/shows/cards.css'
import type { Text } from './words/say.ts'
import { useWords } from './words/use-words.ts'

const CARDS = ['alignment', 'colour', 'clock', 'sync'] as const
type CardName = (typeof CARDS)[number]
const WORDS: Readonly<Record<CardName, readonly [Text, Text]>> = {
  alignment: ['alignment', 'alignmentWords'],
  colour: ['colour', 'colourWords'],
  clock: ['clock', 'clockWords'],
  sync: ['sync', 'syncWords'],
}

/** The test pictures, on this display alone; any key or touch takes one away, and after five minutes the board is back. */
export function CardList({ bridge, facts }: { bridge: TechnicianBridge; facts: TechnicianFacts }) {
  const [card, setCard] = useState<CardName>()
  const { say } = useWords()
  const put = (next: CardName | undefined) => {
    setCard(next)
    bridge.card(next !== undefined)
  }
  const name = facts.identity.screens.join(' · ') || facts.machine.hostname
  const stage = document.querySelector('.stage')
  return (
    <>
      {CARDS.map((each) => (
        <button key={each} type="button" className="choice" data-choice onClick={() => put(each)}>
          <b>{say(WORDS[each][0])}</b> <span>{say(WORDS[each][1])}</span>
        </button>
      ))}
      {card !== undefined && stage !== null
        ? createPortal(<Shown card={card} name={name} offset={facts.offset} onEnd={() => put(undefined)} />, stage)
        : null}
    </>
  )
}

function Shown({
  card,
  name,
  offset,
  onEnd,
}: {
  card: CardName
  name: string
  offset: string | undefined
  onEnd: () => void
}) {
  const end = useEffectEvent((event: Event) => {
    event.preventDefault()
    event.stopPropagation()
    onEnd()
  })
  useEffect(() => {
    // Before anybody else hears of the key.
    window.addEventListener('keydown', end, { capture: true })
    return () => window.removeEventListener('keydown', end, { capture: true })
  }, [])
  return (
    <div className="shown-card" onClick={onEnd}>
      <Card card={card} name={name} offset={offset} />
    </div>
  )
}
