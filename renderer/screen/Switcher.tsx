import { useEffect, useEffectEvent, useReducer, useRef, useState, type ReactNode } from 'react'
import { afterPaint } from './after-paint.ts'
import type { Picture } from './scene.ts'
import { NOTHING_STANDS, switching, type Layer } from './switching.ts'

/** As long as the cross-fade of stage.css, and a little more: its end is not told where frames are not drawn; ms. */
const FADE = 270
/** Flags that have not come by then come later; ms. */
const FLAGS = 600

export interface SwitcherProps {
  readonly picture: Picture
  /** What comes at the next instant: drawn beforehand. */
  readonly next?: Picture | undefined
  /** @param ready to be called when the picture is drawn, also if it is drawn otherwise than it was meant. */
  readonly draw: (picture: Picture, ready: () => void) => ReactNode
  /** Told of every picture that is committed where it can be seen. @returns the way to forget it, when another one comes. */
  readonly onSeen: (picture: Picture) => (() => void) | undefined
}

/** Shows a picture; another one cross-fades over it when it is ready. */
export function Switcher({ picture, next, draw, onSeen }: SwitcherProps) {
  const [state, dispatch] = useReducer(switching, picture, (first) =>
    switching(NOTHING_STANDS, { type: 'picture', picture: first, prepare: next }),
  )
  // Taken while rendering, not after it: what changes is drawn once, not first as it was and then as it is.
  const [taken, setTaken] = useState([picture, next])
  if (taken[0] !== picture || taken[1] !== next) {
    setTaken([picture, next])
    dispatch({ type: 'picture', picture, prepare: next })
  }
  const { standing, coming, fading } = state
  const seen = (fading ? coming : standing)?.picture
  useEffect(() => (seen === undefined ? undefined : onSeen(seen)), [seen, onSeen])
  const fadingNumber = fading ? coming?.number : undefined
  useEffect(() => {
    if (fadingNumber === undefined) return undefined
    const timer = setTimeout(() => dispatch({ type: 'faded', number: fadingNumber }), FADE)
    return () => clearTimeout(timer)
  }, [fadingNumber])
  return [standing, coming].map((layer) =>
    layer === undefined ? null : (
      <LayerView
        key={layer.number}
        layer={layer}
        first={standing === undefined}
        state={layer === standing ? (fading ? 'leaving' : 'standing') : fading ? 'fading' : 'preparing'}
        draw={draw}
        onReady={(number) => dispatch({ type: 'ready', number })}
      />
    ),
  )
}

interface LayerProps {
  readonly layer: Layer
  /** There is nothing that it comes over. */
  readonly first: boolean
  readonly state: 'standing' | 'leaving' | 'preparing' | 'fading'
  readonly draw: SwitcherProps['draw']
  readonly onReady: (number: number) => void
}

function LayerView({ layer, first, state, draw, onReady }: LayerProps) {
  const place = useRef<HTMLDivElement>(null)
  const [drawn, setDrawn] = useState(false)
  const tell = useEffectEvent(() => onReady(layer.number))
  const drawnWhole = useEffectEvent(() => (first ? tell() : afterPaint(tell)))
  useEffect(() => {
    if (!drawn) return undefined
    let stop: (() => void) | void = undefined
    let wanted = true
    void flagsDrawn(place.current).then(() => {
      if (wanted) stop = drawnWhole()
    })
    return () => {
      wanted = false
      stop?.()
    }
  }, [drawn])
  // Only what stands, or is coming to stand, is told to a screen reader.
  const hidden = state === 'leaving' || state === 'preparing'
  return (
    <div
      ref={place}
      className={`layer layer-${state}`}
      data-layer={state}
      aria-hidden={hidden ? true : undefined}
      inert={hidden}
    >
      {draw(layer.picture, () => setDrawn(true))}
    </div>
  )
}

/** All pictures in there are decoded, or failed, or 600 ms have gone by. Never rejects. */
async function flagsDrawn(place: HTMLElement | null): Promise<void> {
  const images = [...(place?.querySelectorAll('img') ?? [])]
  const all = Promise.allSettled(images.map((image) => image.decode()))
  const late = new Promise<void>((resolve) => {
    setTimeout(resolve, FLAGS)
  })
  await Promise.race([all, late])
}
