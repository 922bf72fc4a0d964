import { useCallback, useEffect, useState } from 'react'
import type { LogLine, TechnicianBridge, TechnicianFacts } from '../../protocol/technician.ts'
import { FamilyMark } from '../../sports/parts/FamilyMark.tsx'
import { ActionList } from './ActionList.tsx'
import { CardList } from './CardList.tsx'
import { LANGUAGE_KEY, LanguageSwitch } from './LanguageSwitch.tsx'
import { moveFocus } from './move-focus.ts'
import { Paged } from './Paged.tsx'
import { rowsOf, SECTIONS, type SectionId } from './sections.ts'
import type { HubClock } from './hub-clock.ts'
import { useKeys } from './use-keys.ts'
import { useWords } from './words/use-words.ts'

/** Facts are asked for so often, ms. */
const EVERY = 2000

/** What the machine knows of itself, section by section; by keys, mouse or finger. */
export function FactsView({ bridge, clock }: { bridge: TechnicianBridge; clock: HubClock }) {
  const { say, language, change } = useWords()
  const [section, setSection] = useState<SectionId>('network')
  const [page, setPage] = useState(0)
  const [pages, setPages] = useState(1)
  const { facts, log } = useFacts(bridge, clock)
  const at = SECTIONS.indexOf(section)
  const shown = Math.min(page, pages - 1)
  const hasChoices = section === 'cards' || section === 'actions'
  const go = useCallback((to: number) => {
    const next = SECTIONS[(to + SECTIONS.length) % SECTIONS.length]
    if (next === undefined) return
    setSection(next)
    setPage(0)
  }, [])
  const turn = (by: number) => setPage(Math.max(0, Math.min(pages - 1, shown + by)))
  useKeys((key) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[key]
    if (key === 'ArrowRight') go(at + 1)
    else if (key === 'ArrowLeft') go(at - 1)
    else if (key === 'PageDown') turn(1)
    else if (key === 'PageUp') turn(-1)
    else if (step !== undefined) {
      const there = moveFocus(step)
      if (there === undefined) turn(step)
      else setPage(there)
    } else if (/^[1-8]$/.test(key)) go(Number(key) - 1)
    else if (LANGUAGE_KEY.test(key)) change()
    else if (key === 'Escape') bridge.leave()
    else return false
    return true
  })

  return (
    <section className="facts" aria-label={say('technician')} data-section={section}>
      <header className="facts-head">
        <FamilyMark mark="lanes" />
        <h1>{say(section)}</h1>
        <p>{facts === undefined ? '' : facts.identity.screens.join(' · ') || facts.machine.hostname}</p>
      </header>
      <nav className="facts-nav" aria-label={say('sections')}>
        {SECTIONS.map((each, i) => (
          <button
            key={each}
            type="button"
            tabIndex={-1}
            aria-current={each === section ? 'page' : undefined}
            onClick={() => go(i)}
          >
            <i>{i + 1}</i>
            {say(each)}
          </button>
        ))}
      </nav>
      <div className="facts-step">
        <Arrow name={say('sectionBefore')} back onPress={() => go(at - 1)} />
        <span>
          <b>{at + 1}</b> {say('of', { n: SECTIONS.length })}
        </span>
        <Arrow name={say('sectionNext')} onPress={() => go(at + 1)} />
      </div>
      <div className="facts-body">
        {facts === undefined ? (
          <p className="facts-wait">{say('moment')}</p>
        ) : (
          <Paged key={section} page={shown} onPages={setPages}>
            {section === 'cards' ? (
              <CardList bridge={bridge} facts={facts} />
            ) : section === 'actions' ? (
              <ActionList bridge={bridge} facts={facts} />
            ) : (
              rowsOf(section, facts, log, language).map(({ label, value, tone }, i) => (
                <p className="fact" key={`${label} ${i}`} data-tone={tone}>
                  <span className="fact-label">{label}</span> <span className="fact-value">{value}</span>
                </p>
              ))
            )}
          </Paged>
        )}
      </div>
      <footer className="facts-foot">
        <p className="facts-keys">
          <span>
            <kbd>←</kbd> <kbd>→</kbd> {say('keySection')}
          </span>{' '}
          {hasChoices || pages > 1 ? (
            <span>
              <kbd>↑</kbd> <kbd>↓</kbd> {say(hasChoices ? 'keyChoose' : 'keyPage')}
            </span>
          ) : null}{' '}
          <span>
            <kbd>Esc</kbd> {say('keyLeave')}
          </span>
        </p>
        {pages > 1 ? (
          <div className="facts-pages">
            <Arrow name={say('pageBefore')} back onPress={() => turn(-1)} />
            <span>
              <b>{shown + 1}</b> {say('of', { n: pages })}
            </span>
            <Arrow name={say('pageNext')} onPress={() => turn(1)} />
          </div>
        ) : null}
        <div className="facts-ways">
          <LanguageSwitch />
          <button className="facts-leave" type="button" tabIndex={-1} onClick={() => bridge.leave()}>
            {say('leave')}
          </button>
        </div>
      </footer>
    </section>
  )
}

function Arrow({ name, back = false, onPress }: { name: string; back?: boolean; onPress: () => void }) {
  return (
    <button className="arrow" type="button" tabIndex={-1} aria-label={name} onClick={onPress}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={back ? 'M15 4L7 12L15 20' : 'M9 4L17 12L9 20'} />
      </svg>
    </button>
  )
}

/** The newest facts and log; the last ones stay where an answer fails. */
function useFacts(bridge: TechnicianBridge, clock: HubClock) {
  const [known, setKnown] = useState<{ facts?: TechnicianFacts; log: readonly LogLine[] }>({ log: [] })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let over = false
    const ask = async () => {
      try {
        const [facts, log] = await Promise.all([bridge.facts(), bridge.log()])
        const ahead = facts.hubNow - performance.now()
        clock.now = () => performance.now() + ahead
        if (!over) setKnown({ facts, log })
      } catch (error) {
        console.warn('The shell did not answer:', error)
      }
      if (!over) timer = setTimeout(() => void ask(), EVERY)
    }
    void ask()
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [bridge, clock])
  return known
}
