import { useEffect, useMemo, useRef, useState } from 'react'
import { screensUnder } from '../model/venue.ts'
import { previewAddress, rastersOf } from '../model/preview.ts'
import { showWords } from '../model/show-words.ts'
import { useDesk } from '../state/desk-context.ts'
import { ShowOptions } from './ShowOptions.tsx'

/** The picture as the chosen screens will draw it: their own page at their own raster, scaled down. */
export function Preview() {
  const { say, venue, chosen, show, shows } = useDesk()
  const screens = useMemo(() => screensUnder(chosen, venue), [chosen, venue])
  const rasters = useMemo(() => rastersOf(screens, venue), [screens, venue])
  const [wanted, setWanted] = useState('')
  const raster = rasters.find(({ id }) => id === wanted) ?? rasters[0]
  const address = show === undefined ? undefined : previewAddress(show, raster.screen)
  return (
    <div className="preview">
      <div className="section-head">
        <h2>{show === undefined ? say('Preview') : showWords(show, shows, say)}</h2>
        <div className="rasters" role="group" aria-label={say('Raster')}>
          {rasters.length === 1 && <span className="hint">{`${raster.width}×${raster.height}`}</span>}
          {rasters.length > 1 &&
            rasters.map(({ id, width, height }) => (
              <button
                key={id}
                type="button"
                className="plain"
                aria-pressed={id === raster.id}
                onClick={() => setWanted(id)}
              >
                {width}×{height}
              </button>
            ))}
        </div>
      </div>
      <ShowOptions />
      <Frame width={raster.width} height={raster.height} address={address} />
    </div>
  )
}

interface FrameProps {
  readonly width: number
  readonly height: number
  readonly address: string | undefined
}

function Frame({ width, height, address }: FrameProps) {
  const { say } = useDesk()
  const box = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState({ width: 0, height: 0 })
  useEffect(() => {
    const element = box.current
    if (element === null) return undefined
    const observer = new ResizeObserver(() => setRoom({ width: element.clientWidth, height: element.clientHeight }))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const scale = Math.min(room.width / width, room.height / height)
  return (
    <div className="preview-box" ref={box}>
      <div className="preview-screen" style={{ width: width * scale, height: height * scale }}>
        {address === undefined ? (
          <p className="hint">{say('Choose what to show: it is drawn here first.')}</p>
        ) : (
          <iframe
            key={address}
            title={say('Preview')}
            src={address}
            tabIndex={-1}
            style={{ width, height, transform: `scale(${scale})` }}
          />
        )}
      </div>
    </div>
  )
}
