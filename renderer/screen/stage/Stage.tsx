import type { CSSProperties, ReactNode } from 'react'
import { lookWords } from '../../../sports/parts/stage-context.ts'
import type { SceneLook } from '../scene-look.ts'
import type { Geometry } from './geometry.ts'
import './stage.css'

/** The one place where pictures stand: sized, turned, coloured. Nothing reaches beyond it. */
export function Stage({ geometry, look, children }: { geometry: Geometry; look: SceneLook; children: ReactNode }) {
  const { width, height, unit, transform, form } = geometry
  const style: CSSProperties & Record<'--H', string> = { width, height, transform, '--H': `${unit}px` }
  return (
    <main
      className="stage"
      data-look={lookWords({ look: look.base, venueAccents: look.venue && {} })}
      data-form={form}
      style={style}
    >
      {children}
    </main>
  )
}
