import { useCallback, useEffect, useEffectEvent, useState } from 'react'
import type { Part, PageShow as Page } from '../../../../protocol/program.ts'
import { useStage } from '../../../../sports/parts/stage-context.ts'
import type { Settings } from '../../settings.ts'
import type { ShowMoment } from '../media/MediaShow.tsx'
import { pageLayout, type Box } from './page-layout.ts'
import { PartView } from './PartView.tsx'
import { SponsorStrip } from './SponsorStrip.tsx'
import { Ticker } from './Ticker.tsx'

/** Parts that have not been drawn so long after the instant are not waited for; ms. */
const PATIENCE = 2500

export interface PageShowProps extends ShowMoment {
  readonly show: Page
  readonly settings: Settings
  /** Name of the competition. */
  readonly venue: string | undefined
}

type Place = 'main' | 'beside'

/** A page of parts. It can be seen when all of them can; what is wrong with one of them is wrong with the page. */
export function PageShow({ show, settings, venue, feed, due, ready, onFault }: PageShowProps) {
  const stage = useStage()
  const layout = pageLayout(show, stage)
  const [said, setSaid] = useState<Readonly<Partial<Record<Place, string>>>>({})
  const [late, setLate] = useState(false)
  const say = useCallback((place: Place, fault = '') => {
    setSaid((before) => (before[place] === fault ? before : { ...before, [place]: fault }))
  }, [])
  const sayMain = useCallback((fault?: string) => say('main', fault), [say])
  const sayBeside = useCallback((fault?: string) => say('beside', fault), [say])
  const places: readonly Place[] = layout.beside === undefined ? ['main'] : ['main', 'beside']
  const whole = late || places.every((place) => said[place] !== undefined)
  const fault = places.map((place) => said[place]).find(Boolean)
  const stands = useEffectEvent(() => ready())
  const fails = useEffectEvent(onFault)
  useEffect(() => {
    if (!due) return undefined
    const timer = setTimeout(() => setLate(true), PATIENCE)
    return () => clearTimeout(timer)
  }, [due])
  useEffect(() => {
    // Before its instant what is missing may still come.
    if (!whole || (fault !== undefined && !due)) return
    if (fault !== undefined) fails(fault)
    stands()
  }, [whole, fault, due])
  const { main, beside } = layout
  return (
    <section className="page" data-view="page" data-beside={beside === undefined ? 'none' : show.beside.kind}>
      <PartView part={show.main} box={main} feed={feed} settings={settings} onSaid={sayMain} />
      {beside === undefined ? null : drawBeside(beside)}
    </section>
  )

  function drawBeside(box: Box) {
    const { left, top, width, height } = box
    const style = { left, top, width, height }
    switch (show.beside.kind) {
      case 'ticker':
        return (
          <div className="page-strip ticker" style={style}>
            <Ticker
              of={show.beside.of}
              feed={feed}
              settings={settings}
              venue={venue}
              size={`${width}x${height}`}
              onSaid={sayBeside}
            />
          </div>
        )
      case 'sponsors':
        return (
          <div className="page-strip sponsors" style={style}>
            <SponsorStrip media={show.beside.media} feed={feed} onSaid={sayBeside} />
          </div>
        )
      default:
        return (
          <PartView part={show.beside satisfies Part} box={box} feed={feed} settings={settings} onSaid={sayBeside} />
        )
    }
  }
}
