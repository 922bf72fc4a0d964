import { useMemo, type CSSProperties } from 'react'
import { systemClock } from '../../../protocol/time.ts'
import { FamilyMark } from '../../../sports/parts/FamilyMark.tsx'
import { useTick } from '../../../sports/parts/motion/use-tick.ts'
import { StageContext } from '../../../sports/parts/stage-context.ts'
import type { Settings } from '../settings.ts'
import { geometryOf } from '../stage/geometry.ts'
import { Stage } from '../stage/Stage.tsx'
import { useWindow } from '../stage/use-window.ts'
import { LookFinder } from '../scene-look.ts'
import { Corners } from '../views/Corners.tsx'
import { EdgeMarks } from './EdgeMarks.tsx'
import type { PairingState } from './pairing.ts'
import { qrPath } from './qr-path.ts'
import '../views/views.css'
import './pairing.css'

/** Light around a QR code, without which it is not found: four of its squares. */
const QUIET = 4
/** The side of the QR code and the largest size of the code, in shares of the unit. */
const SIZES = {
  landscape: { qr: 0.46, code: 0.235 },
  portrait: { qr: 0.62, code: 0.235 },
  ribbon: { qr: 0.95, code: 0.72 },
} as const
/** How wide letters are at most, in sizes of type; the dash and its room. */
const WIDE: Readonly<Record<string, number>> = { W: 1.08, M: 1, Q: 0.86, J: 0.66 }
const LETTER = 0.83
const DASH = 0.68
const LOOKS = new LookFinder(() => {})

export interface PairingPageProps {
  readonly state: PairingState
  /** An address of the hub's: where its console is. */
  readonly page: URL
  readonly settings: Settings
  /** What is learned here is forgotten with a restart. */
  readonly keepsNothing: boolean
}

/** The first start: a code to be typed or photographed, and marks that prove the raster (look.md, Other rasters). */
export function PairingPage({ state, page, settings, keepsNothing }: PairingPageProps) {
  const { rotation = 0, raster } = settings
  const geometry = geometryOf(useWindow(), rotation, raster)
  const { width, height, form } = geometry
  const facts = { width, height, form, reducedMotion: true, now: () => 0, wallClock: () => undefined }
  useTick(1000)
  const { code, until, hub, fault } = state
  const unit = form === 'portrait' ? width : height
  const sizes = SIZES[form]
  const free = form === 'ribbon' ? width : width - 0.24 * unit - (form === 'portrait' ? 0 : (sizes.qr + 0.08) * unit)
  const letters = Array.from(code ?? '', (letter) => WIDE[letter] ?? LETTER).reduce((sum, wide) => sum + wide, DASH)
  const style: CSSProperties & Record<'--code', string> = {
    '--code': `${Math.min(sizes.code * unit, free / letters)}px`,
  }
  const left = until === undefined ? undefined : Math.max(0, Math.round((until - systemClock.monotonic()) / 1000))
  const console = `${page.host}/console`
  return (
    <Stage geometry={geometry} look={LOOKS.of(settings.look, () => undefined)}>
      <StageContext value={facts}>
        <section className="view pairing" aria-label="Add this screen" data-view="pairing">
          <EdgeMarks width={width} height={height} />
          <Corners />
          <header className="view-head">
            <FamilyMark mark="lanes" />
            <h1 className="view-name">{hub ?? 'Tribune'}</h1>
          </header>
          <p className="pairing-lead">
            {code === undefined ? (fault ?? 'Asking the hub for a code') : 'Add this screen'}
          </p>
          <p className="pairing-code" role="status" aria-label={code} style={style}>
            {code === undefined ? null : (
              <>
                {code.slice(0, 3)}
                <i>-</i>
                {code.slice(3)}
              </>
            )}
          </p>
          <ol className="pairing-steps">
            <li>Open {console}</li>
            <li>Screens, Add</li>
            <li>Type the code</li>
          </ol>
          {code === undefined ? null : <Qr text={`${page.origin}/console#claim=${code}`} side={sizes.qr * unit} />}
          <p className="view-foot">
            <span>
              Raster{' '}
              <b>
                {width} × {height}
              </b>
            </span>
            <span data-party={fault === undefined ? 'there' : 'fault'}>
              {fault === undefined ? (
                <>
                  Hub <b>ready</b>
                </>
              ) : (
                <b>{fault}</b>
              )}
            </span>
            {left === undefined ? null : (
              <span>
                New code in{' '}
                <b>
                  {Math.floor(left / 60)}:{String(left % 60).padStart(2, '0')}
                </b>
              </span>
            )}
            {keepsNothing ? <span>Nothing can be kept here: after a restart it must be added again.</span> : null}
          </p>
        </section>
      </StageContext>
    </Stage>
  )
}

/** @param side at most, px: its squares stand on whole pixels. */
function Qr({ text, side }: { text: string; side: number }) {
  const { size, path } = useMemo(() => qrPath(text), [text])
  const whole = size + 2 * QUIET
  const drawn = Math.max(1, Math.floor(side / whole)) * whole
  return (
    <svg
      className="pairing-qr"
      width={drawn}
      height={drawn}
      viewBox={`${-QUIET} ${-QUIET} ${whole} ${whole}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={text}
    >
      <rect x={-QUIET} y={-QUIET} width={whole} height={whole} />
      <path d={path} />
    </svg>
  )
}
