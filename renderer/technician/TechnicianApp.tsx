import { useCallback, useEffect, useMemo, useState } from 'react'
import type { TechnicianBegin, TechnicianBridge } from '../../protocol/technician.ts'
import { StageContext } from '../../sports/parts/stage-context.ts'
import { geometryOf } from '../screen/stage/geometry.ts'
import { Stage } from '../screen/stage/Stage.tsx'
import { useWindow } from '../screen/stage/use-window.ts'
import { FactsView } from './FactsView.tsx'
import type { HubClock } from './hub-clock.ts'
import { PinPad } from './PinPad.tsx'
import { Pointer } from './Pointer.tsx'
import { firstOf, otherThan, sayIn } from './words/say.ts'
import { WordsContext } from './words/use-words.ts'

/** Pad or facts, on the same part of the display as the boards. */
export function TechnicianApp({ bridge, begin }: { bridge: TechnicianBridge; begin: TechnicianBegin }) {
  const { rotation, raster, offset } = begin.stage
  const [admitted, setAdmitted] = useState(false)
  const inside = useWindow()
  const geometry = useMemo(() => geometryOf(inside, rotation, raster), [inside, rotation, raster])
  const clock = useMemo((): HubClock => ({ now: () => Date.now() }), [])
  const onRight = useCallback(() => setAdmitted(true), [])
  const [language, setLanguage] = useState(() => firstOf(begin.language))
  const words = useMemo(
    () => ({ language, say: sayIn(language), change: () => setLanguage(otherThan(language)) }),
    [language],
  )
  useEffect(() => {
    document.documentElement.lang = language
    document.title = words.say('technician')
  }, [language, words])
  const { width, height, form } = geometry
  const stage = useMemo(
    () => ({ width, height, form, reducedMotion: true, now: () => clock.now(), wallClock: () => undefined }),
    [width, height, form, clock],
  )
  const place = offset === undefined ? undefined : { translate: `${offset.x}px ${offset.y}px` }
  return (
    <div className={admitted ? 'over over-whole' : 'over'} style={place}>
      <Stage geometry={geometry} look={{ base: 'night' }}>
        <StageContext value={stage}>
          <WordsContext value={words}>
            {admitted ? (
              <FactsView bridge={bridge} clock={clock} />
            ) : (
              <PinPad bridge={bridge} wait={begin.wait} onRight={onRight} />
            )}
          </WordsContext>
        </StageContext>
      </Stage>
      <Pointer size={0.05 * Math.min(geometry.unit, 1080) + 12} />
    </div>
  )
}
